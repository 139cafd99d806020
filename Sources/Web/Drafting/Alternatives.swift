import Actions
import Council
import HTML
import Law
import Store

// Alternatives of a draft: side by side, one more, one less.
extension Site {
  func alternatives(_ visit: Visit) throws -> Answer { try alternatives(visit, FormFaults()) }

  func addAlternative(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    let beginning: AddAlternative.Beginning =
      visit.typed("from") == "beginning"
      ? .beginning(opened.alternative.reference) : .copy(opened.alternative.reference)
    let deed = AddAlternative(visit.typed("name"), from: beginning, in: opened.draft.id, of: opened.draft.authority)
    do {
      let added = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(Address.draft(opened.draft, alternative: added))
    } catch let refusal as DraftRefusal {
      var faults = FormFaults()
      faults.add(.term(refusal.description), at: "name")
      return try alternatives(visit, faults)
    }
  }

  func removeAlternative(_ visit: Visit) throws -> Answer {
    var opened = try opened(visit)
    let deed = RemoveAlternative(opened.seen(visit), of: opened.draft.authority)
    let gone = opened.alternative.reference
    opened.names.removeAll { $0.reference == gone }
    do {
      _ = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(Address.draft(opened.draft, "alternatives"))
    } catch let refusal as DraftRefusal {
      return try page(visit, try self.opened(visit), "Nothing was changed", status: 409) {
        notice(.problem, "There is a problem", id: "problem") { p { refusal.description } }
      }
    }
  }

  private func alternatives(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let opened = try opened(visit)
    let all = try records.read { try $0.alternatives(of: opened.draft.id, at: opened.draft.authority) }
    let view = AlternativesPage(visit: visit, opened: opened, all: all, faults: faults)
    return try page(
      visit, opened, "Alternatives side by side", lede: "Each is a whole case of its own, with its steps.",
      faults: faults
    ) { view.view }
  }
}

/// The alternatives of a draft beside each other, with what each comes to.
struct AlternativesPage {
  var visit: Visit
  var opened: OpenedDraft
  var all: [DraftAlternative]
  var faults: FormFaults

  var view: HTMLNode {
    HTMLNode {
      leaf("table", "What each comes to", full: true) { table }
      if opened.mayChange(visit) {
        leaf("add", "One more") { adding }
        if all.count > 1 { leaf("less", "One less") { removing } }
      }
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "Alternatives", captionIsHidden: true,
      columns: [
        .heading("Alternative"), .number("Steps"), .number("Posts"), .number("FTE"), .number("Cost a year, change"),
        .number("Posts new"), .number("Posts deleted"), .number("Duties without a post"), .number("Rules not met"),
        .text("Verdict"),
      ], rows: all.map(line)
    ).withoutEmptyColumns.node
  }

  private func line(_ alternative: DraftAlternative) -> [HTMLNode] {
    let answer = alternative.restructure.assess()
    let merged = Set(answer.comparison.flows.filter { $0.state == .deleted }.map(\.from))
    func positions(_ state: StructureComparison.State) -> Int {
      answer.comparison.posts.filter { $0.state == state && !$0.isContext && !merged.contains($0.post.reference) }
        .reduce(0) { $0 + $1.post.positions }
    }
    return [
      a(.href(Address.draft(opened.draft, alternative: alternative.reference))) {
        "\(alternative.reference.rawValue): \(alternative.name)"
      },
      HTMLNode(String(alternative.standing)), moved(answer.before.positions, answer.after.positions),
      moved(answer.before.fte, answer.after.fte),
      HTMLNode(answer.money.fullYearCost.map { ($0 > .zero ? "+" : "") + $0.description } ?? ""),
      HTMLNode(String(positions(.new))), HTMLNode(String(positions(.deleted))),
      HTMLNode(String(answer.withoutReceiver)),
      HTMLNode(String(answer.findings.count { $0.outcome == .notMet && $0.severity != .info })), answer.verdict.tag,
    ]
  }

  private func moved(_ before: some CustomStringConvertible, _ after: some CustomStringConvertible) -> HTMLNode {
    let (old, new) = (before.description, after.description)
    return HTMLNode(old == new ? new : "\(old) → \(new)")
  }

  private var adding: HTMLNode {
    form(.action(Address.draft(opened.draft, "alternatives")), .method("post")) {
      FormToken.hidden(visit)
      EditField(name: "name", label: "What it is called").node(
        visit.isForm ? visit.typed("name") : "", fault: faults["name"], note: nil)
      EditField(name: "alternative", label: "From which", kind: .choice(choices)).node(
        opened.alternative.reference.rawValue, fault: nil, note: nil)
      EditField(
        name: "from", label: "How it begins",
        kind: .choice([
          .init(value: "copy", words: "As a copy, with its steps"),
          .init(value: "beginning", words: "Where that one began, without its steps"),
        ])
      ).node(visit.isForm ? visit.typed("from") : "copy", fault: nil, note: nil)
      button(.class("btn")) { "Add the alternative" }
    }
  }

  private var choices: [ChoiceField.Choice] {
    opened.names.map { .init(value: $0.reference.rawValue, words: .data("\($0.reference.rawValue): \($0.name)")) }
  }

  private var removing: HTMLNode {
    HTMLNode {
      for alternative in all {
        form(.action(Address.draft(opened.draft, "alternatives/remove")), .method("post"), .class("row")) {
          OpenedDraft(draft: opened.draft, names: opened.names, alternative: alternative).hidden(visit)
          button(.class("btn grave")) { "Remove \(alternative.reference.rawValue): \(alternative.name)" }
        }
      }
    }
  }
}
