/// An e-mail address that letters can be sent to.
///
/// Only letters of the English alphabet, figures and the usual signs: two addresses that look alike are the same address.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address as its holder writes it.
  public let text: String

  /// An address as it was typed; `nil` when no letter could reach it.
  public init?(_ typed: String) {
    let bytes = Array(typed.utf8.drop { $0 == UInt8(ascii: " ") })
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") }
    let parts = bytes[..<(end.map { $0 + 1 } ?? 0)]
      .split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]), parts[0].count + parts[1].count < 254
    else { return nil }
    text = String(decoding: parts[0], as: UTF8.self) + "@" + String(decoding: parts[1], as: UTF8.self)
  }

  /// The address in the form in which it is looked for: capitals do not count.
  public var folded: String { text.lowercased() }

  /// The address itself.
  public var description: String { text }

  /// Whether two addresses reach the same person: capitals do not count.
  public static func == (one: EmailAddress, other: EmailAddress) -> Bool { one.folded == other.folded }

  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  private static func isLocalPart(_ bytes: ArraySlice<UInt8>) -> Bool {
    (1...64).contains(bytes.count)
      && isDotted(bytes) { isLetterOrFigure($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
  }

  private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(UInt8(ascii: ".")) && isDotted(bytes) { isLetterOrFigure($0) || $0 == UInt8(ascii: "-") }
      && bytes.split(separator: UInt8(ascii: ".")).allSatisfy {
        $0.count < 64 && $0.first != UInt8(ascii: "-") && $0.last != UInt8(ascii: "-")
      }
  }

  private static func isDotted(_ bytes: ArraySlice<UInt8>, _ isUsual: (UInt8) -> Bool) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(isUsual) }
  }

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
