import Foundation

extension Letter {
  /// The letter as it travels (RFC 5322 and MIME): lines ended by CR LF, plain ASCII, none of them longer than 78 characters.
  public var mime: String {
    let head = [
      "From: \(from.headerText)", "To: \(to.headerText)", "Subject: \(HeaderText.encoded(subject))",
      "Date: \(dateText)", "Message-ID: \(identifier)", "MIME-Version: 1.0",
      // RFC 3834, and the same for Exchange: nobody's absence is told to a machine.
      "Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All",
      "Content-Type: multipart/alternative; boundary=\"\(Self.boundary)\"",
    ]
    // RFC 2369 and RFC 8058: folded before the address, as that can be long.
    let stopping =
      unsubscribe.map { ["List-Unsubscribe:\r\n <\($0)>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"] } ?? []
    let parts = part(text, type: "plain") + part(html, type: "html") + ["--\(Self.boundary)--", ""]
    return (head.dropLast() + stopping + head.suffix(1) + [""] + parts).joined(separator: "\r\n")
  }

  /// Base64 has no underscore, so that no part can hold this.
  private static let boundary = "=_alternative"

  private func part(_ content: String, type: String) -> [String] {
    let lines = content.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\n", with: "\r\n")
    return [
      "--\(Self.boundary)", "Content-Type: text/\(type); charset=utf-8", "Content-Transfer-Encoding: base64", "",
      Data(lines.utf8).base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ]),
    ]
  }

  private var dateText: String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
    return format.string(from: date)
  }
}
