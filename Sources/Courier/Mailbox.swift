/// Where a letter goes or comes from: an address, and the name that stands before it.
public struct Mailbox: Hashable, Sendable {
  /// The name that mail programs show; may be empty.
  public let name: String
  /// `clerk@example.gov.uk`: plain ASCII, so that every mail server accepts it.
  public let address: String

  /// A mailbox, or a message when the address is none or the name could smuggle a line into the head of a letter.
  public init(name: String = "", address: String) throws(LetterProblem) {
    guard Self.isAddress(address) else { throw .address }
    guard HeaderText.isOneLine(name) else { throw .line("name") }
    self.name = name
    self.address = address
  }

  /// Reads `Democratic Services <clerk@example.gov.uk>` or the address alone.
  public init(_ text: String) throws(LetterProblem) {
    guard let open = text.lastIndex(of: "<"), text.hasSuffix(">") else {
      try self.init(address: text)
      return
    }
    let name = text[..<open].split(separator: " ").joined(separator: " ")
    try self.init(name: name, address: String(text[text.index(after: open)...].dropLast()))
  }

  /// As the head of a letter bears it.
  var headerText: String { name.isEmpty ? "<\(address)>" : "\(HeaderText.encoded(name))\r\n <\(address)>" }

  /// RFC 5321 without quoted names and without address literals: what people have.
  private static func isAddress(_ text: String) -> Bool {
    let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, halves.count == 2, halves[0].count <= 64 else { return false }
    return isDotted(halves[0], of: isAtom) && isDotted(halves[1], of: isHostName)
  }

  private static func isDotted(_ text: Substring.UTF8View, of isPart: (UInt8) -> Bool) -> Bool {
    text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
      (1...64).contains(part.count) && part.allSatisfy(isPart)
    }
  }

  private static func isHostName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isAtom(_ byte: UInt8) -> Bool { isHostName(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte) }
}
