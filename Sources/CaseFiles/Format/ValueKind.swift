/// What may stand at a key, for the reader and for the published schema.
indirect enum ValueKind: Sendable {
  /// One line of text.
  case line
  /// Text of any length.
  case prose
  /// A short name: letters, digits, hyphens.
  case slug
  /// The reference of something new.
  case newReference
  /// The reference of a post or unit that stands before or is made by a change.
  case post, unit
  /// The identifier of a job description in the case.
  case jobDescription
  case day, year, amount, workingTime, flag
  case count(ClosedRange<Int>)
  case choice([String])
  /// Funds with their shares in per cent.
  case shares
  /// Posts with the title used for each.
  case titles
  case list(ValueKind)
  case object(any FormatKey.Type)
  case either(ValueKind, ValueKind)
  /// One of the changes.
  case change

  static func one<T: CaseIterable & RawRepresentable>(of type: T.Type) -> ValueKind where T.RawValue == String {
    .choice(T.allCases.map(\.rawValue))
  }
}

/// What the format says of one key.
struct KeySpec: Sendable {
  let kind: ValueKind
  let isRequired: Bool
  let about: String

  static func required(_ kind: ValueKind, _ about: String) -> KeySpec {
    KeySpec(kind: kind, isRequired: true, about: about)
  }

  static func optional(_ kind: ValueKind, _ about: String) -> KeySpec {
    KeySpec(kind: kind, isRequired: false, about: about)
  }
}

/// The keys of one kind of object: the one list that the reader, its messages and the schema share.
protocol FormatKey: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The object's name in the schema.
  static var objectName: String { get }
  /// Keys of which one, and only one, must stand.
  static var exactlyOneOf: [String] { get }
  var spec: KeySpec { get }
}

extension FormatKey {
  static var exactlyOneOf: [String] { [] }
}
