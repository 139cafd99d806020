import Actions
import Council
import HTML
import Store

// Drafting a restructure on the tree: what its pages share.
extension Site {
  func addDrafting(_ routes: inout Routes) {
    routes.get("/:authority/drafts", .only(.seeDrafts), drafts)
    routes.get("/:authority/drafts/new", .only(.draftRestructures), draftToBegin)
    routes.upload("/:authority/drafts/new", .only(.draftRestructures), mostBytes: 8 << 20, beginDraft)
    routes.get("/:authority/drafts/:draft", .only(.seeDrafts), draft)
    routes.get("/:authority/drafts/:draft/step", .only(.draftRestructures), stepToTake)
    routes.post("/:authority/drafts/:draft/step", .only(.draftRestructures), takeStep)
    routes.post("/:authority/drafts/:draft/undo", .only(.draftRestructures), undoStep)
    routes.post("/:authority/drafts/:draft/redo", .only(.draftRestructures), redoStep)
    routes.get("/:authority/drafts/:draft/alternatives", .only(.seeDrafts), alternatives)
    routes.post("/:authority/drafts/:draft/alternatives", .only(.draftRestructures), addAlternative)
    routes.post("/:authority/drafts/:draft/alternatives/remove", .only(.draftRestructures), removeAlternative)
    for sheet in FactsSheet.all {
      let (address, part) = ("/:authority/drafts/:draft/\(sheet.part)", sheet.part)
      routes.get(address, .only(.draftRestructures)) { try self.factsToState($0, part) }
      routes.post(address, .only(.draftRestructures)) { try self.stateFacts($0, part) }
    }
    routes.get("/:authority/drafts/:draft/case", .only(.seeDrafts), caseOfDraft)
    routes.upload("/:authority/drafts/:draft/case", .only(.draftRestructures), mostBytes: 8 << 20, takeInCase)
    routes.get("/:authority/drafts/:draft/case.yml", .only(.seeDrafts), caseFile)
    routes.get("/:authority/drafts/:draft/establishment.csv", .only(.seeDrafts), draftEstablishment)
    routes.post("/:authority/drafts/:draft/withdraw", .only(.draftRestructures), withdrawDraft)
  }

  /// The draft an address names, with its alternatives by name and the one that is shown.
  func opened(_ visit: Visit) throws -> OpenedDraft {
    let id = try council(visit).authority.id
    let wanted = visit.isForm ? visit.typed("alternative") : visit.query["alternative"] ?? ""
    return try records.read { open in
      guard let draft = try open.draft(visit["draft"], of: id) else { throw Problem.nothingHere }
      let names = try open.alternativeNames(of: draft.id, at: id)
      let reference = names.map(\.reference).first { $0.rawValue == wanted } ?? draft.chosen ?? names.first?.reference
      guard let reference, let alternative = try open.alternative(reference, of: draft.id, at: id),
        wanted.isEmpty || wanted == reference.rawValue
      else { throw Problem.nothingHere }
      return OpenedDraft(draft: draft, names: names, alternative: alternative)
    }
  }

  /// A page about a draft, below its title.
  func page(
    _ visit: Visit, _ opened: OpenedDraft, _ title: Phrase, lede: Phrase = "", status: Int = 200,
    faults: FormFaults = FormFaults(), @HTMLBuilder content: () -> HTMLNode
  ) throws -> Answer {
    let inner = content()
    return try personal(
      visit, title, lede: lede, kicker: "Draft of a restructure", section: .structure,
      crumbs: [
        Crumb(title: "Drafts", address: Address.drafts(opened.draft.authority)),
        Crumb(name: opened.draft.title, address: opened.address()),
      ], status: status, faults: faults
    ) { inner }
  }

  /// Carries out what a button asks for, and shows the draft; why not, when it was not done.
  func press<Act: Deed>(_ visit: Visit, _ opened: OpenedDraft, _ deed: Act) throws -> Answer {
    do {
      _ = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(opened.address())
    } catch let refusal as DraftRefusal {
      return try page(visit, opened, "Nothing was changed", status: 409) {
        notice(.problem, "There is a problem", id: "problem") { p { refusal.description } }
        p { a(.href(opened.address())) { "Back to the draft as it stands now" } }
      }
    }
  }
}

/// A draft with the alternative of it that somebody looks at.
struct OpenedDraft {
  var draft: Draft
  var names: [(reference: DraftAlternative.Reference, name: String)]
  var alternative: DraftAlternative

  var place: DraftPlace { DraftPlace(draft.id, alternative.reference, version: alternative.version) }

  func address(_ part: String = "") -> String {
    Address.draft(draft, part, alternative: names.count > 1 ? alternative.reference : nil)
  }

  /// Whether somebody may change it now.
  func mayChange(_ visit: Visit) -> Bool {
    draft.state.isOpen && visit.person.may(.draftRestructures, at: draft.authority, on: visit.today)
  }

  /// What every form about the alternative carries: which it is, and which version was shown.
  func hidden(_ visit: Visit) -> HTMLNode {
    HTMLNode {
      FormToken.hidden(visit)
      input(.type("hidden"), .name("alternative"), .value(alternative.reference.rawValue))
      input(.type("hidden"), .name("version"), .value(String(alternative.version)))
      input(.type("hidden"), .name("standing"), .value(String(alternative.standing)))
    }
  }

  /// What somebody else did since the form was made that is sent now.
  func stepsSince(_ visit: Visit, @HTMLBuilder rest: () -> HTMLNode = { .empty }) -> HTMLNode {
    let steps = alternative.steps.prefix(alternative.standing).dropFirst(Int(visit.typed("standing")) ?? 0)
    let more = rest()
    return notice(.warning, "Somebody took steps since you opened this", id: "conflict") {
      p {
        "Nothing is saved yet, and nothing of yours is lost. The form below holds both: theirs where only they changed something, yours where you did. Read it, then take your step."
      }
      ul { for step in steps { li { "\(step.words) (\(step.by.post))" } } }
      if steps.isEmpty { p { "A step was undone." } }
      more
    }
  }

  /// The place a form was made over.
  func seen(_ visit: Visit) -> DraftPlace {
    DraftPlace(draft.id, alternative.reference, version: Int(visit.typed("version")) ?? 0)
  }
}
