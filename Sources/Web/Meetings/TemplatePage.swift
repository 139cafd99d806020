import Actions
import Council
import HTML
import Law
import Store

// What the reports of a council must say, and which posts sign it.
extension Site {
  func templateForm(_ visit: Visit) throws -> Answer { try template(visit, nil) }

  func saveTemplate(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let before = try records.read { try $0.reportTemplate(of: id) }
    var form = try templateForm(visit, before)
    var wanted = ReportTemplate(version: form.version ?? -1)
    for place in 1...ReportTemplate.most where !form["title-\(place)"].trimmed.isEmpty {
      let title = form["title-\(place)"].trimmed
      let known = before.sections.indices.contains(place - 1) ? before.sections[place - 1] : nil
      let kind = ReportTemplate.Kind(rawValue: form["kind-\(place)"]) ?? .other
      wanted.sections.append(
        .init(
          key: known?.key ?? Self.freeKey(kind, before.sections + wanted.sections), kind: kind, title: title,
          isRequired: form["required-\(place)"] == "yes", signer: form["signer-\(place)"].trimmed))
    }
    let deed = DeclareReportTemplate(wanted, at: id)
    guard try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try template(visit, form)
    }
    return .seeOther(Address.reportTemplate(id))
  }

  private static func freeKey(_ kind: ReportTemplate.Kind, _ sections: [ReportTemplate.Section]) -> String {
    let taken = Set(sections.map(\.key))
    let further = (2...).lazy.map { "\(kind.rawValue)-\($0)" }
    return taken.contains(kind.rawValue) ? further.first { !taken.contains($0) } ?? kind.rawValue : kind.rawValue
  }

  private func templateForm(_ visit: Visit, _ template: ReportTemplate) throws -> MeetingForm {
    let id = visit["authority"]
    let posts = Set(try records.read { try $0.accounts(of: id) }.filter { $0.state == .active }.map(\.post)).sorted()
      .map { ChoiceField.Choice(value: $0, name: $0) }
    let shown = template.version == 0 && template.sections.isEmpty ? ReportTemplate.usual.sections : template.sections
    let kinds = ReportTemplate.Kind.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words))
    }
    let count = min(ReportTemplate.most, shown.count + 2)
    var texts: [String: String] = [:]
    for (place, section) in shown.enumerated() {
      texts["title-\(place + 1)"] = section.title
      texts["kind-\(place + 1)"] = section.kind.rawValue
      texts["required-\(place + 1)"] = section.isRequired ? "yes" : ""
      texts["signer-\(place + 1)"] = section.signer
    }
    for place in shown.count..<count { texts["kind-\(place + 1)"] = ReportTemplate.Kind.other.rawValue }
    let groups = (1...count).map { place in
      EditGroup(
        id: "section-\(place)", heading: "Section \(place)",
        note: place > shown.count ? "Leave the heading empty for no further section." : "Empty the heading to drop it.",
        fields: [
          EditField(name: "title-\(place)", label: "Heading"),
          EditField(name: "kind-\(place)", label: "What it is about", kind: .choice(kinds)),
          EditField(
            name: "signer-\(place)", label: "Post that signs it",
            hint: "As the account of whoever holds it has it. Empty when nobody must.", kind: .suggested(posts)),
          EditField(name: "required-\(place)", label: "No report is published without it", kind: .tick),
        ])
    }
    var form = MeetingForm(visit, Address.reportTemplate(id), "Declare it", groups, texts: texts)
    if !visit.isForm { form.version = template.version }
    return form
  }

  private func template(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let template = try records.read { try $0.reportTemplate(of: id) }
    let shown = try form ?? templateForm(visit, template)
    return try personal(
      visit, "What reports must say",
      lede: template.version == 0
        ? "Nothing is declared yet. This is what many councils ask; change it as your constitution has it."
        : "Each report has these sections, signed by these posts. It holds for what is published from now on.",
      section: .meetings, crumbs: [Crumb(title: "Meetings", address: Address.meetings(id))], status: shown.status,
      faults: shown.faults
    ) { shown.node() }
  }
}
