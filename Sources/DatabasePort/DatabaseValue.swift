/// A value as a database keeps it: the few kinds every engine shares. Truth is kept as 0 and 1.
public enum DatabaseValue: Hashable, Sendable {
  /// Nothing stated.
  case null
  /// A whole number of 64 bits.
  case integer(Int)
  /// Text in UTF-8.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// Text, or null when there is none.
  public init(_ text: String?) { self = text.map(Self.text) ?? .null }
  /// A whole number, or null when there is none.
  public init(_ number: Int?) { self = number.map(Self.integer) ?? .null }
  /// Truth as 0 or 1.
  public init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}

extension DatabaseValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  /// Text from a literal.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A whole number from a literal.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Null from `nil`.
  public init(nilLiteral: ()) { self = .null }
}
