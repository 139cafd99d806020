/// The head of a letter or of a part of one (RFC 5322 section 2.2): fields by name, each unfolded; and where the body begins.
struct MailHead {
  /// The most bytes of a head.
  static let most = 65_536
  private var fields: [String: String] = [:]

  /// What stands in a field, the first of its name; empty when there is none.
  subscript(name: String) -> String { fields[name] ?? "" }

  /// Reads a head; `nil` when it is too long.
  init?(_ bytes: ArraySlice<UInt8>, bodyAt body: inout Int) {
    var position = bytes.startIndex
    var current: [UInt8] = []
    var isFirst = true
    while position < bytes.endIndex {
      guard position - bytes.startIndex <= Self.most else { return nil }
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[position..<end]
      if line.last == 0x0D { line = line.dropLast() }
      position = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      defer { isFirst = false }
      // A mail server may put the line of a mailbox before the letter.
      if isFirst, line.starts(with: "From ".utf8) { continue }
      if line.first == 0x20 || line.first == 0x09 {
        current += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
      } else {
        keep(current)
        current = Array(line)
      }
    }
    guard position - bytes.startIndex <= Self.most + 1_000 else { return nil }
    keep(current)
    body = position
  }

  private mutating func keep(_ line: [UInt8]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), fields.count < 500 else { return }
    let name = MailText.trimmed(String(decoding: line[..<colon], as: UTF8.self)).lowercased()
    let value = MailText.trimmed(MailText.decoded(Array(line[(colon + 1)...]), "utf-8"))
    if fields[name] == nil { fields[name] = value }
  }

  /// A field with a value and parameters (RFC 2045 section 5.1), in small letters but for the parameters’ values.
  func structured(_ name: String) -> (value: String, parameters: [String: String]) {
    var parts: [String] = [""]
    var (isQuoted, isEscaped) = (false, false)
    for character in self[name] {
      if isEscaped {
        parts[parts.count - 1].append(character)
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted, parts.count < 50 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = MailText.trimmed(String(part[..<equals])).lowercased()
      parameters[key] = parameters[key] ?? MailText.trimmed(String(part[part.index(after: equals)...]))
    }
    return (MailText.trimmed(parts[0]).lowercased(), parameters)
  }
}
