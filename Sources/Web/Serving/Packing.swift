import Hummingbird
import Publishing

/// Answers made smaller on their way, in the gzip format (RFC 1952).
enum Packing {
  /// How hard to try: quick for what is made for one visitor, hardest for what is kept for ever.
  enum Effort: Int32 {
    case quick = 5
    case hardest = 9
  }

  /// Below this it does not pay.
  static let leastBytes = 1024

  /// The bytes packed; `nil` when zlib cannot.
  static func gzip(_ bytes: [UInt8], _ effort: Effort = .quick) -> [UInt8]? {
    Deflate.gzip(bytes, level: effort.rawValue)
  }

  /// Whether a header `Accept-Encoding` takes gzip (RFC 9110 section 12.5.3).
  static func accepts(_ header: String?) -> Bool {
    guard let header else { return false }
    var weights: [String: Double] = [:]
    for part in header.lowercased().split(separator: ",") {
      let pieces = part.split(separator: ";").map { String($0).trimmed }
      guard let name = pieces.first else { continue }
      let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
      weights[name] = weight ?? 1
    }
    return (weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0) > 0
  }

  /// Whether a kind of content is text, which packs well; pictures and documents are packed by themselves.
  static func isText(_ contentType: String) -> Bool {
    let kind = contentType.prefix { $0 != ";" }
    return kind.hasPrefix("text/") || kind.hasSuffix("json") || kind.hasSuffix("xml") || kind.hasSuffix("javascript")
      || kind.hasSuffix("x-pem-file")
  }
}
