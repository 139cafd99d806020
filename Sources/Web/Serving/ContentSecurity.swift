import Crypto
import Foundation

/// What a browser may load for a page: our own stylesheet and images, and nothing else; no script but on the page of a stall.
enum ContentSecurity {
  static let policy = policy(styles: "'self'")

  /// The policy for a file that carries its own style: exactly that style, by its digest.
  static func policy(forStyleIn file: [UInt8]) -> String {
    let text = String(decoding: file, as: UTF8.self)
    guard let start = text.firstRange(of: "<style>"),
      let end = text[start.upperBound...].firstRange(of: "</style>")
    else { return policy }
    let digest = SHA256.hash(data: Data(text[start.upperBound..<end.lowerBound].utf8))
    return policy(styles: "'sha256-\(Data(digest).base64EncodedString())'")
  }

  /// The policy for a page in a council's own website: styles, pictures and fonts from there too, and still no script.
  static func policy(loadingFrom origins: [String]) -> String {
    let from = (["'self'"] + origins).joined(separator: " ")
    return "default-src 'none'; style-src \(from); img-src \(from) data:; font-src \(from); form-action \(from); "
      + "frame-ancestors 'none'; base-uri 'none'"
  }

  /// The policy for the page of a stall, which keeps answers while there is no signal: our own script too, and nobody else's.
  static let policyWithScript = policy + "; script-src 'self'; worker-src 'self'; connect-src 'self'"

  private static func policy(styles: String) -> String {
    "default-src 'none'; style-src \(styles); img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
  }
}
