import Council
import HTML

/// The fields of a unit.
enum UnitMatter: EditedMatter {
  typealias Field = UnitField

  static func groups(among around: Establishment) -> [EditGroup] {
    let units = around.units.map { ChoiceField.Choice(value: $0.reference.rawValue, name: $0.name) }
    return [
      EditGroup(
        id: "unit", heading: "The unit",
        fields: [
          EditField(name: "name", label: "Name"),
          EditField(name: "kind", label: "Kind", kind: .choice(PostMatter.choices(OrganisationUnit.Kind.self))),
          EditField(
            name: "parent", label: "Part of",
            kind: .choice([.init(value: "", words: "The council itself")] + units)),
        ])
    ]
  }

  static func texts(of unit: OrganisationUnit) -> [String: String] {
    Dictionary(UnitField.allCases.map { ($0.rawValue, $0.text(of: unit)) }) { first, _ in first }
  }

  static func read(
    _ texts: [String: String], over base: OrganisationUnit, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) -> OrganisationUnit {
    let reading = FieldReading(texts: texts)
    var unit = base
    unit.name = reading.text("name")
    if let kind = OrganisationUnit.Kind(rawValue: reading.text("kind")) {
      unit.kind = kind
    } else {
      faults.add("Choose what kind of unit it is.", at: "kind")
    }
    unit.parent = reading.text("parent").isEmpty ? nil : .init(rawValue: reading.text("parent"))
    return unit
  }

  static func objections(to version: OrganisationUnit) -> [Objection] { version.objections }
}
