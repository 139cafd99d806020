import CaseFiles
import Council
import HTML
import Law
import Store

/// The fields of a body.
enum BodyMatter: BodiesMatter {
  typealias Field = BodyField
  static let ended = GroundsForm.Ended.body
  static let part = "body"
  static let endWarning: Phrase = "Who sits on it sits there no more."
  static let seatForm: Phrase =
    "Write: name | number | who appoints | anyone, member, area-member, leader or officer | votes or no vote."
  static let ruleForm: Phrase =
    "Write one of: parity: one council / another council; politically-balanced; no-executive-members; area-members-only; size: 2-10; chaired-by-leader: council."
  static let evidenceForm: Phrase = "Write: number from 1 to 9 | met or not met | 2026-05-20 | what shows it."

  static func kicker(_ body: Body) -> Phrase { "Body \(body.reference.rawValue)" }
  static func page(_ id: String, _ body: Body, on day: Day?) -> String { Address.body(id, body.reference, on: day) }
  static func above(_ id: String) -> Crumb { Crumb(title: "Bodies", address: Address.bodies(id)) }

  static func groups(among around: Establishment) -> [EditGroup] {
    let kinds = BodyKind.allCases.map { ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised)) }
    let powers = BodyPowers.allCases.map { ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised)) }
    return [
      EditGroup(
        id: "body", heading: "The body",
        fields: [
          EditField(name: "name", label: "Name"), EditField(name: "kind", label: "Kind", kind: .choice(kinds)),
          EditField(name: "powers", label: "What it may do", kind: .choice(powers)),
          EditField(
            name: "parent", label: "Set up by",
            hint: "A body, by its reference or its whole name; empty when it stands alone.", kind: .suggested([])),
          EditField(
            name: "areas", label: "Areas",
            hint: "One place on each line, by its reference or its whole name; empty for the council’s whole area.",
            kind: .lines(rows: 2)),
        ]),
      EditGroup(
        id: "composition", heading: "Who sits on it",
        fields: [
          EditField(name: "seats", label: "Seats", hint: "One kind on each line. \(seatForm)", kind: .lines(rows: 4)),
          EditField(
            name: "rules", label: "What is asked of who sits on it", hint: "One on each line. \(ruleForm)",
            kind: .lines(rows: 3)),
          EditField(
            name: "quorum", label: "Quorum",
            hint: "How many who vote must be present; empty when standing orders do not say.",
            kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "terms-of-reference", heading: "Terms of reference",
        fields: [
          EditField(
            name: "terms", label: "Terms of reference", hint: "In Markdown: # for a heading, 1. for a numbered line.",
            kind: .lines(rows: 10)),
          EditField(
            name: "evidence", label: "Minimum requirements of a locality board",
            hint: "One on each line; empty for other bodies. \(evidenceForm)", kind: .lines(rows: 3)),
        ]),
    ]
  }

  static func texts(of body: Body) -> [String: String] {
    Dictionary(BodyField.allCases.map { ($0.rawValue, $0.text(of: body)) }) { first, _ in first }
  }

  static func read(
    _ texts: [String: String], over base: Body, among around: () throws -> Establishment, _ faults: inout FormFaults
  ) -> Body {
    var reading = FieldReading(texts: texts)
    var body = base
    body.name = reading.text("name")
    body.parent = reading.stated("parent").map(Body.Reference.init(rawValue:))
    body.areas = reading.lines("areas").map(Place.Reference.init(rawValue:))
    body.terms = (texts["terms"] ?? "").trimmed
    body.seats = reading.lines("seats", &faults, form: seatForm, Seat.init(line:))
    body.rules = reading.lines("rules", &faults, form: ruleForm, CompositionRule.init(rawValue:))
    body.evidence = reading.lines("evidence", &faults, form: evidenceForm, RequirementEvidence.init(line:))
    if let kind = BodyKind(rawValue: reading.text("kind")) {
      body.kind = kind
    } else {
      faults.add("Choose what kind of body it is.", at: "kind")
    }
    if let powers = BodyPowers(rawValue: reading.text("powers")) {
      body.powers = powers
    } else {
      faults.add("Choose what it may do.", at: "powers")
    }
    body.quorum = reading.value("quorum") { ScalarForms.count($0, in: 1...1_000) }
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    return body
  }

  static func meaning(_ version: Body, _ open: OpenRecords, _ id: String, _ day: Day) throws -> Body {
    var body = version
    body.parent = try open.meant(version.parent.map { [$0] } ?? [], id, day) { (body: Body) in body.name }.first
    body.areas = try open.meantPlaces(version.areas, id, day)
    return body
  }

  static func suggestions(_ open: OpenRecords, _ id: String, _ day: Day, _ version: Body?) throws
    -> [String: [ChoiceField.Choice]]
  {
    let others = try open.standing(Body.self, of: id, on: day).filter { $0.reference != version?.reference }
    return ["parent": others.map { .init(value: $0.reference.rawValue, name: $0.name) }]
  }
}
