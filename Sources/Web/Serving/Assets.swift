import Foundation
import Publishing

/// A file of the site's own, served under an address that names its content.
struct Asset: Sendable {
  let address: String
  let contentType: String
  let bytes: [UInt8]

  init(_ name: String, _ ending: String, contentType: String, bytes: [UInt8]) {
    address = "/assets/\(name).\(fingerprint(bytes).prefix(12)).\(ending)"
    self.contentType = contentType
    self.bytes = bytes
  }
}

/// The site's own files, read once.
enum Assets {
  static let stylesheet = Asset(
    "folkmoot", "css", contentType: "text/css; charset=utf-8",
    bytes: squeezed(read("folkmoot.css") + Array(("\n" + ChartStyle.css).utf8)))

  /// The same for pages that stand in a council's own website: it touches only what is in an element of the class `folkmoot`.
  static let scopedStylesheet: Asset = {
    let style = String(decoding: stylesheet.bytes, as: UTF8.self)
      .replacingOccurrences(of: "@page[^{}]*\\{[^{}]*\\}", with: "", options: .regularExpression)
      .replacingOccurrences(
        of: "(?<![-.\\w])(:root|html|body)(?=[\\s,{:])", with: ":scope", options: .regularExpression)
    return Asset(
      "folkmoot-scoped", "css", contentType: "text/css; charset=utf-8",
      bytes: Array("@scope (.folkmoot) {\(style)}".utf8))
  }()

  static let mark = Asset(
    "mark", "svg", contentType: "image/svg+xml", bytes: read("mark.svg"))

  /// What a tablet at a stall does while there is no signal: the one page with a script.
  static let stallScript = Asset("stall", "js", contentType: "text/javascript; charset=utf-8", bytes: read("stall.js"))

  /// What gives that tablet its page. It stands at an address of its own, as a browser knows it by that.
  static let stallWorker = read("stall-worker.js")

  static let all = [stylesheet, scopedStylesheet, mark, stallScript]

  /// The program that checks a copy of a record, which stands at an address of its own so that it can be found by it.
  static let checkRecord = read("check-record.py")

  /// How the components of the design pages are written.
  static let specimens = read("specimens.txt")

  static func read(_ name: String) -> [UInt8] {
    let url = Bundle.module.resourceURL?.appendingPathComponent("Assets/\(name)")
    return url.flatMap { try? Data(contentsOf: $0) }.map(Array.init) ?? []
  }
}
