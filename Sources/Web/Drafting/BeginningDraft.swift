import Actions
import CaseFiles
import Council
import HTML
import Law
import Publishing
import Store

// Beginning a draft: from the establishment, or from the files of a case.
extension Site {
  func draftToBegin(_ visit: Visit) throws -> Answer {
    let effective = visit.today.adding(months: 6)
    return try beginning(
      visit,
      [
        "decision": visit.today.adding(months: 3).typed, "effective": effective.typed,
        "unit": visit.query["unit"] ?? "",
      ])
  }

  func beginDraft(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    var faults = FormFaults()
    guard let start = try start(visit, council, &faults), faults.isEmpty else {
      return try beginning(visit, Self.beginningFields.typed(visit), faults)
    }
    do {
      let draft = try records.carryOut(StartDraft(start), by: visit.person, at: visit.now)
      return .seeOther(Address.draft(draft))
    } catch DraftRefusal.objections(let all) {
      for objection in all { faults.add(.term(objection.words), at: objection.field) }
      return try beginning(visit, Self.beginningFields.typed(visit), faults)
    }
  }

  private func start(
    _ visit: Visit, _ council: AuthorityRecords, _ faults: inout FormFaults
  ) throws -> RestructureCase? {
    let sent = CheckRequest(visit.form)
    if !sent.caseFile.isEmpty {
      let (found, messages) = sent.read()
      for message in messages.prefix(20) { faults.add(.term(message.description), at: "case-file") }
      guard var restructure = found?.drafted else { return nil }
      guard restructure.authority.id == council.authority.id else {
        faults.add(
          "This is a case of \(restructure.authority.name). Begin it among that council’s drafts.", at: "case-file")
        return nil
      }
      restructure.authority = council.authority
      return restructure
    }
    let (decision, effective) = (DayField(visit.typed("decision")), DayField(visit.typed("effective")))
    for (field, day) in [("decision", decision), ("effective", effective)] where day.day == nil {
      faults.add(day.typed.isEmpty ? "Write a day, like 16 June 2014." : day.message, at: field)
    }
    guard let decided = decision.day, let effect = effective.day else { return nil }
    let facts = DraftBeginning(
      title: visit.typed("title"), unit: visit.typed("unit"), decided: decided, decidedBy: visit.typed("decided-by"),
      effective: effect)
    let begun = try facts.restructure(of: council)
    if begun == nil {
      faults.add("There is no unit \(facts.unit) on \(effect.long). Choose one that stands then.", at: "unit")
    }
    return begun
  }

  private func beginning(_ visit: Visit, _ texts: [String: String], _ faults: FormFaults = FormFaults()) throws
    -> Answer
  {
    let council = try council(visit)
    let units = try council.establishment(on: visit.today).units
    let choices = units.map { ChoiceField.Choice(value: $0.reference.rawValue, words: .data($0.name)) }
    let fields = Self.beginningFields.map { field -> EditField in
      guard field.name == "unit" else { return field }
      var field = field
      field.kind = .choice([.init(value: "", words: "The whole council")] + choices)
      return field
    }
    return try personal(
      visit, "Begin a draft", lede: "It starts from the establishment as it will stand on the day before the changes.",
      kicker: "Draft of a restructure", section: .structure,
      crumbs: [Crumb(title: "Drafts", address: Address.drafts(council.authority.id))], faults: faults
    ) {
      form(.action(visit.path), .method("post"), .class("edit"), .enctype("multipart/form-data")) {
        FormToken.hidden(visit)
        leaf("facts", "What it is") {
          for field in fields { field.node(texts[field.name] ?? "", fault: faults[field.name], note: nil) }
          button(.class("btn")) { "Begin" }
        }
        leaf(
          "files", "Or from the files of a case",
          margin: p { "What is in the files then counts, and not the fields above." }
        ) {
          CaseUpload(faults: faults).node
          button(.class("btn ghost")) { "Begin from the files" }
        }
      }
    }
  }

  private static let beginningFields = [
    EditField(name: "title", label: "What it is called"),
    EditField(name: "unit", label: "What it concerns", hint: "A unit with all that is part of it.", kind: .choice([])),
    EditField(name: "decision", label: "Day of the decision", kind: .line(isNarrow: true)),
    EditField(name: "decided-by", label: "Who decides", hint: "For example, Cabinet."),
    EditField(name: "effective", label: "Day the changes take effect", kind: .line(isNarrow: true)),
  ]
}

/// What a draft is about that begins from the establishment.
struct DraftBeginning {
  var title: String
  /// The reference of the unit it concerns; empty for the whole council.
  var unit: String
  var decided: Day
  var decidedBy: String
  var effective: Day

  /// The case without changes, over what stands on the day before them; `nil` when the unit does not.
  func restructure(of council: AuthorityRecords) throws -> RestructureCase? {
    let whole = try council.establishment(on: effective.adding(days: -1))
    let unit = OrganisationUnit.Reference(rawValue: unit)
    guard unit.rawValue.isEmpty || whole.unitsByReference[unit] != nil else { return nil }
    var restructure = RestructureCase(
      id: slug, title: title, authority: council.authority, decisionDay: decided, effectiveDay: effective,
      establishment: whole, extent: .whole)
    restructure.decidedBy = decidedBy
    return (unit.rawValue.isEmpty ? restructure : restructure.limited(to: unit)).drafted
  }

  private var slug: String {
    let words = title.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let slug = String(words.joined(separator: "-").prefix(60))
    return slug.isEmpty ? "draft" : slug
  }
}

extension [EditField] {
  func typed(_ visit: Visit) -> [String: String] {
    Dictionary(map { ($0.name, $0.typed(visit)) }) { first, _ in first }
  }
}

/// The two files of a case, to be chosen.
struct CaseUpload {
  var faults: FormFaults

  var node: HTMLNode {
    HTMLNode {
      file("case-file", "case.yml", accept: ".yml,.yaml,text/yaml,text/plain")
      file("establishment-file", "establishment.csv", accept: ".csv,text/csv,text/plain")
    }
  }

  private func file(_ name: String, _ file: String, accept: String) -> HTMLNode {
    let own = faults.all.filter { $0.field == name }
    return div(.class(own.isEmpty ? "field" : "field error")) {
      label(.for(name)) { file }
      if !own.isEmpty { ul(.class("msgs"), .id("\(name)-error")) { for fault in own { li { fault.text } } } }
      input(.type("file"), .id(name), .name(name), .accept(accept))
    }
  }
}
