import CQRCode
import HTML

/// A text as a square of dark and light that a camera reads (ISO/IEC 18004), made by libqrencode.
struct QRCode {
  private let width: Int
  private let isDark: [Bool]

  /// The square of a text; `nil` when the text does not fit into one.
  init?(_ text: String) {
    guard !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    isDark = (0..<width * width).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// The square with the quiet edge a camera needs, dark on light in whatever colours the page has.
  func picture(_ words: Phrase) -> HTMLNode {
    let side = width + 8
    return SVG.svg(
      .class("qr"), HTMLAttribute("viewBox", "0 0 \(side) \(side)"), .role("img"), .ariaLabel(words),
      HTMLAttribute("shape-rendering", "crispEdges")
    ) {
      SVG.rect(HTMLAttribute("width", "\(side)"), HTMLAttribute("height", "\(side)"), HTMLAttribute("fill", "#fff"))
      SVG.path([HTMLAttribute("d", path), HTMLAttribute("fill", "#000")])
    }
  }

  private var path: String {
    (0..<width * width).filter { isDark[$0] }.map { "M\($0 % width + 4) \($0 / width + 4)h1v1h-1z" }.joined()
  }
}
