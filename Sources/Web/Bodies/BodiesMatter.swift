import Actions
import Council
import HTML
import Law
import Store

/// A form for a body, a member, a group, a membership or a portfolio: what they have in common beyond their fields.
protocol BodiesMatter: EditedMatter, SendableMetatype where Field.Version: EstablishedVersion {
  /// What a form ends.
  static var ended: GroundsForm.Ended { get }
  /// What its address names it by: `body`.
  static var part: String { get }
  /// What ends or is left when it ends.
  static var endWarning: Phrase { get }
  /// What it is, with its reference.
  static func kicker(_ version: Field.Version) -> Phrase
  /// Its page on a day.
  static func page(_ id: String, _ version: Field.Version, on day: Day?) -> String
  /// The page above its own.
  static func above(_ id: String) -> Crumb
  /// What was typed with references where names were typed.
  static func meaning(_ version: Field.Version, _ open: OpenRecords, _ id: String, _ day: Day) throws -> Field.Version
  /// What is suggested in its fields, by name.
  static func suggestions(_ open: OpenRecords, _ id: String, _ day: Day, _ version: Field.Version?) throws
    -> [String: [ChoiceField.Choice]]
}

extension BodiesMatter {
  static func objections(to version: Field.Version) -> [Objection] { version.objections }
  static func suggestions(_ open: OpenRecords, _ id: String, _ day: Day, _ version: Field.Version?) throws
    -> [String: [ChoiceField.Choice]]
  { [:] }
}

extension OpenRecords {
  /// References where references or whole names of one of them were typed.
  func meant<Kept: KeptVersion>(
    _ typed: [Kept.Reference], _ id: String, _ day: Day, name: (Kept) -> String
  ) throws -> [Kept.Reference] {
    guard !typed.isEmpty else { return [] }
    let known = try standing(Kept.self, of: id, on: day)
    return typed.map { typed in
      if known.contains(where: { $0.reference.rawValue == typed.rawValue }) { return typed }
      let named = known.filter { name($0).lowercased() == typed.rawValue.lowercased() }
      return named.count == 1 ? named[0].reference : typed
    }
  }

  /// The same of places.
  func meantPlaces(_ typed: [Place.Reference], _ id: String, _ day: Day) throws -> [Place.Reference] {
    guard !typed.isEmpty else { return [] }
    let known = try places(of: id, on: day)
    return typed.map { typed in
      if known.contains(where: { $0.reference == typed }) { return typed }
      let named = known.filter { $0.name.lowercased() == typed.rawValue.lowercased() }
      return named.count == 1 ? named[0].reference : typed
    }
  }
}

extension FieldReading {
  /// The lines of a list, each read; a line that cannot be read is told at the field.
  func lines<Value>(
    _ name: String, _ faults: inout FormFaults, form: Phrase, _ read: (String) -> Value?
  ) -> [Value] {
    lines(name).compactMap { line in
      if let value = read(line) { return value }
      if faults[name] == nil { faults.add("“\(line)” cannot be read. \(form)", at: name) }
      return nil
    }
  }

  /// A text, or nothing for an empty field.
  func stated(_ name: String) -> String? { text(name).isEmpty ? nil : text(name) }
}
