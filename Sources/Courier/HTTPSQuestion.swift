import CCurl
import Foundation

/// One question to a web server that somebody of the council named, with limits on everything.
///
/// Only `https`, or `http` to this machine itself; redirections are not followed.
public struct HTTPSQuestion: Sendable {
  /// What came back.
  public struct Answer: Hashable, Sendable {
    /// The HTTP status, such as 200.
    public let status: Int
    /// The bytes of the answer.
    public let body: [UInt8]
  }

  /// Where it goes.
  public let address: String
  /// `Name: value`, one line each.
  public var headers: [String] = ["Accept: application/json"]
  /// A form to post; `nil` asks by GET.
  public var form: [(name: String, value: String)]?
  /// A file of certificates to trust instead of the system's.
  public var trustedCertificates: String?
  /// Longer answers are given up, in bytes.
  public var maximumBytes = 1_000_000
  /// The whole time it may take, in seconds.
  public var seconds = 15

  /// A question to this address; `nil` when it is not one that may be asked.
  public init?(_ address: String) {
    guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty, parts.user == nil else {
      return nil
    }
    guard parts.scheme == "https" || (parts.scheme == "http" && Loopback.isName(host)) else { return nil }
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { return nil }
    self.address = address
  }

  /// Asks, and waits for the answer: never call it on an event loop.
  public func ask() throws(QuestionProblem) -> Answer {
    guard headers.allSatisfy(HeaderText.isOneLine), let transfer = Transfer(maximumBytes: maximumBytes) else {
      throw .failed
    }
    transfer.set(CURLOPT_URL, address)
    transfer.set(CURLOPT_PROTOCOLS_STR, address.hasPrefix("https:") ? "https" : "http")
    transfer.set(CURLOPT_FOLLOWLOCATION, 0)
    transfer.set(CURLOPT_TIMEOUT, seconds)
    transfer.set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    transfer.set(CURLOPT_HTTPHEADER, lines: headers)
    if let trustedCertificates { transfer.set(CURLOPT_CAINFO, trustedCertificates) }
    if let form { transfer.set(CURLOPT_COPYPOSTFIELDS, Self.encoded(form)) }
    let code = transfer.perform()
    guard code == CURLE_OK else { throw QuestionProblem(code) }
    return Answer(status: transfer.responseCode, body: transfer.incoming)
  }

  private static func encoded(_ form: [(name: String, value: String)]) -> String {
    form.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
  }

  /// The text as a value in an address or a form: every byte but the unreserved ones as `%XX`.
  public static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
