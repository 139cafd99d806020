import CaseFiles
import Council
import HTML
import Law

/// What kind of thing a form changes: which fields it has, how a version fills them, and what version they state.
protocol EditedMatter {
  associatedtype Field: VersionField where Field.Version: Codable

  /// The fields, with what stands around on that day to choose from.
  static func groups(among around: Establishment) -> [EditGroup]
  /// What the fields hold for a version, by name.
  static func texts(of version: Field.Version) -> [String: String]
  /// What the fields state, over a version whose other parts stay. What cannot be read is told field by field. What stands around is
  /// read only when a field names something by its title.
  static func read(
    _ texts: [String: String], over base: Field.Version, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) throws -> Field.Version
  /// What stands against a version as it is stated, whatever stands around it.
  static func objections(to version: Field.Version) -> [Objection]
}

extension EditedMatter {
  /// What was typed, by name.
  static func typed(_ visit: Visit) -> [String: String] {
    let fields = groups(among: Establishment()).flatMap(\.fields)
    return Dictionary(fields.map { ($0.name, $0.typed(visit)) }) { first, _ in first }
  }
}

/// Reads fields one by one and notes what is wrong.
struct FieldReading {
  var texts: [String: String]
  var faults = FormFaults()

  func text(_ name: String) -> String { (texts[name] ?? "").trimmed }

  /// The lines of a list, without empty ones.
  func lines(_ name: String) -> [String] {
    (texts[name] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// A value in one of the forms values are written in; `nil` when the field is empty or wrong.
  mutating func value<T>(_ name: String, _ parse: (String) -> Parsed<T>) -> T? {
    let text = text(name)
    guard !text.isEmpty else { return nil }
    switch parse(text) {
    case .value(let value): return value
    case .fault(let words, let nearest):
      let said = Phrase.term(words)
      faults.add(nearest.map { "\(said) Perhaps \($0) is meant." } ?? said, at: name)
      return nil
    }
  }
}
