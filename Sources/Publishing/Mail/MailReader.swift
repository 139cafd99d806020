import Council

/// Reads a letter as a mail server hands it to a program (RFC 5322, MIME). It is bounded in size, depth and parts, reads text only,
/// and keeps no file.
public enum MailReader {
  /// The most bytes of a letter.
  public static let mostBytes = 5_000_000
  /// The most characters of its text that are kept.
  public static let mostCharacters = 15_000

  /// The letter. Throws ``MailProblem``.
  public static func read(_ bytes: [UInt8]) throws(MailProblem) -> MailMessage {
    guard bytes.count <= mostBytes else { throw .tooLarge(most: mostBytes) }
    var body = 0
    guard let head = MailHead(bytes[...], bodyAt: &body) else { throw .headTooLong }
    guard let (from, name) = sender(head["from"]) else { throw .noSender }
    var found = Found()
    found.read(head, bytes[body...], depth: 0)
    let text = MailText.plain(
      found.plain.isEmpty ? found.html.joined(separator: "\n\n") : found.plain.joined(separator: "\n\n"))
    let kept = String(text.prefix(mostCharacters))
    return MailMessage(
      from: from, name: String(MailText.line(MailText.words(name)).prefix(TextLimit.short)),
      subject: String(MailText.line(MailText.words(head["subject"])).prefix(TextLimit.title)),
      text: MailText.trimmed(kept), files: found.files, isCut: kept.utf8.count < text.utf8.count,
      isAutomatic: isAutomatic(head))
  }

  /// RFC 3834: what says that a program wrote it, and what lists and failures carry.
  private static func isAutomatic(_ head: MailHead) -> Bool {
    let submitted = head["auto-submitted"].lowercased()
    return !submitted.isEmpty && !submitted.hasPrefix("no")
      || ["bulk", "junk", "list"].contains(head["precedence"].lowercased())
      || !head["list-id"].isEmpty || head["return-path"] == "<>" || !head["x-auto-response-suppress"].isEmpty
      || head.structured("content-type").value == "multipart/report"
  }

  /// The one address of a line `From`, and the name beside it; `nil` when there is none, or more than one.
  private static func sender(_ line: String) -> (EmailAddress, String)? {
    var (name, address, isInside, addresses): (String, String, Bool, Int) = ("", "", false, 0)
    var (isQuoted, isEscaped, comments, commas) = (false, false, 0, 0)
    for character in line {
      if isEscaped {
        isEscaped = false
        if comments == 0, !isInside { name.append(character) }
      } else if character == "\\" {
        isEscaped = true
      } else if isQuoted {
        if character == "\"" { isQuoted = false } else if !isInside { name.append(character) }
      } else if character == "(" {
        comments += 1
      } else if character == ")", comments > 0 {
        comments -= 1
      } else if comments > 0 {
        continue
      } else if character == "\"" {
        isQuoted = true
      } else if character == "<" {
        (isInside, addresses) = (true, addresses + 1)
      } else if character == ">" {
        isInside = false
      } else if isInside {
        address.append(character)
      } else {
        if character == "," { commas += 1 }
        name.append(character)
      }
    }
    if addresses == 0 { (name, address) = ("", name) }
    guard addresses < 2, commas == 0, let email = EmailAddress(MailText.trimmed(address)) else { return nil }
    return (email, MailText.trimmed(name))
  }
}

/// What was found in the parts of a letter.
private struct Found {
  var plain: [String] = []
  var html: [String] = []
  var files = 0
  private var parts = 0

  /// Reads a part, and the parts in it.
  mutating func read(_ head: MailHead, _ body: ArraySlice<UInt8>, depth: Int) {
    parts += 1
    guard depth < 8, parts <= 100 else { return }
    let (type, parameters) = head.structured("content-type")
    let (disposition, named) = head.structured("content-disposition")
    if type.hasPrefix("multipart/"), let boundary = parameters["boundary"], !boundary.isEmpty {
      for part in Self.split(body, boundary) {
        var start = part.startIndex
        guard let head = MailHead(part, bodyAt: &start) else { continue }
        read(head, part[start...], depth: depth + 1)
      }
      return
    }
    let isText = type.isEmpty || type == "text/plain" || type == "text/html"
    guard isText, disposition != "attachment", named["filename"] == nil else {
      files += 1
      return
    }
    let bytes = MailText.unpacked(body, head["content-transfer-encoding"])
    let text = MailText.decoded(bytes, parameters["charset"] ?? "utf-8")
    if type == "text/html" { html.append(MailHTML.text(text)) } else { plain.append(text) }
  }

  /// The parts between lines that are the boundary behind two hyphens (RFC 2046 section 5.1).
  private static func split(_ body: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var (parts, start): ([ArraySlice<UInt8>], Int?) = ([], nil)
    var position = body.startIndex
    while position < body.endIndex, parts.count < 100 {
      let end = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[position..<end]
      if line.starts(with: mark) {
        if let start { parts.append(body[start..<position]) }
        start = min(end + 1, body.endIndex)
        if line.dropFirst(mark.count).starts(with: "--".utf8) { return parts }
      }
      position = min(end + 1, body.endIndex)
    }
    if let start, parts.count < 100 { parts.append(body[start...]) }
    return parts
  }
}
