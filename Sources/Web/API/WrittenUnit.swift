import Council
import Law
import Publishing

/// Units as the API writes them.
enum WrittenUnit: WrittenVersion {
  typealias Field = UnitField

  static let name = "Unit"
  static let about = "A part of the organisation that works, as it stands from a day to a day."

  static let members: [VersionMember<OrganisationUnit>] = [
    VersionMember(
      name: "name", field: "name", schema: .text("Its name.", most: TextLimit.title), write: { .text($0.name) },
      put: { $1.name = $0.text?.trimmed ?? "" }),
    VersionMember(
      name: "kind", field: "kind", schema: .choice(OrganisationUnit.Kind.self), write: { .text($0.kind.rawValue) },
      put: { $1.kind = $0.text.flatMap(OrganisationUnit.Kind.init) ?? $1.kind }),
    VersionMember(
      name: "parent", field: "parent",
      schema: Schema.text("The reference of the unit it is part of; null at the top.", most: 200).orNull,
      write: { .optional($0.parent?.rawValue) },
      put: { $1.parent = $0.text.flatMap { $0.isEmpty ? nil : .init(rawValue: $0) } }),
  ]

  static func reference(_ unit: OrganisationUnit) -> String { unit.reference.rawValue }
  static func days(_ unit: OrganisationUnit) -> (from: Day?, to: Day?) { (unit.from, unit.to) }
  static func objections(to unit: OrganisationUnit) -> [Objection] { unit.objections }
}
