import Actions
import Council
import HTML
import Law
import Store

extension Site {
  func addReviewing(_ routes: inout Routes) {
    routes.get("/:authority/drafts/:draft/review", .only(.seeDrafts), review)
    routes.post("/:authority/drafts/:draft/review/submit", .only(.draftRestructures), submitDraft)
    routes.post("/:authority/drafts/:draft/review/return", .only(.approveForConsultation), returnDraft)
    routes.post("/:authority/drafts/:draft/review/approve", .only(.approveForConsultation), approveDraft)
    routes.post("/:authority/drafts/:draft/review/comments", .only(.commentOnDrafts), comment)
    routes.get("/:authority/drafts/:draft/review/comments/:comment", .only(.seeDrafts), commentPage)
    routes.post("/:authority/drafts/:draft/review/comments/:comment/answer", .only(.commentOnDrafts), answerComment)
    routes.post("/:authority/drafts/:draft/review/comments/:comment/change", .only(.commentOnDrafts), changeComment)
    routes.post("/:authority/drafts/:draft/review/comments/:comment/settle", .only(.commentOnDrafts), settleComment)
    addDraftFiles(&routes)
  }

  func review(_ visit: Visit) throws -> Answer { try review(visit, FormFaults()) }

  /// Does what a form of the page asks, and shows the page anew; or says beside the field why not, with all that was typed.
  func reviewing(
    _ visit: Visit, field: String, news: String, at part: String, _ deed: () throws -> Void
  ) throws -> Answer {
    var faults = FormFaults()
    do {
      try deed()
      return .seeOther(Address.review(visit["authority"], visit["draft"]) + "?news=\(news)#\(part)")
    } catch DraftRefusal.unknownDraft {
      throw Problem.nothingHere
    } catch FileRefusal.unknownFile {
      throw Problem.nothingHere
    } catch let refusal as ReviewRefusal {
      faults.add(said: refusal.description, at: refusal.field ?? field)
    } catch let refusal as DraftRefusal {
      faults.add(said: refusal.description, at: field)
    } catch let refusal as FileRefusal {
      faults.add(said: refusal.description, at: field)
    }
    return try review(visit, faults)
  }

  func submitDraft(_ visit: Visit) throws -> Answer {
    var faults = FormFaults()
    let day = DayField(visit.typed("needed-by"))
    if day.isWrong { faults.add(day.message, at: "needed-by") }
    guard faults.isEmpty else { return try review(visit, faults) }
    guard let place = DraftPlace(visit) else { throw Problem.notUnderstood("The form names no alternative.") }
    let reviewers = visit.form.texts.filter { $0.key.hasPrefix("reviewers-") && $0.value == "yes" }
      .map { String($0.key.dropFirst("reviewers-".count)) }
    let deed = SubmitDraft(
      place, to: reviewers, neededBy: day.day, of: visit["authority"], letters: means.post)
    return try reviewing(visit, field: "alternative", news: "submitted", at: "state") {
      try records.carryOut(deed, by: visit.person, at: visit.now)
    }
  }

  func returnDraft(_ visit: Visit) throws -> Answer {
    let deed = ReturnDraft(
      visit["draft"], reasons: visit.typed("reasons"), of: visit["authority"], letters: means.post)
    return try reviewing(visit, field: "reasons", news: "returned", at: "state") {
      try records.carryOut(deed, by: visit.person, at: visit.now)
    }
  }

  func approveDraft(_ visit: Visit) throws -> Answer {
    guard let place = DraftPlace(visit) else { throw Problem.notUnderstood("The form names no alternative.") }
    let name = visit.typed("short-name")
    let deed = ApproveDraft(
      place, as: name, under: visit.typed("under"), inSpiteOfWarnings: visit.typed("in-spite") == "yes",
      of: visit["authority"], letters: means.post)
    return try reviewing(visit, field: "short-name", news: "approved", at: "state") {
      try records.carryOut(deed, by: visit.person, at: visit.now)
    }
  }

  private func review(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let page = try reviewPage(visit, faults)
    return try personal(
      visit, .data(page.draft.title), lede: page.lede, kicker: "Review of a draft", crumbs: page.crumbs, faults: faults
    ) { page.view }
  }

  private func reviewPage(_ visit: Visit, _ faults: FormFaults) throws -> ReviewPage {
    let council = try council(visit).authority
    return try records.read { open in
      guard let draft = try open.draft(visit["draft"], of: council.id) else { throw Problem.nothingHere }
      let alternatives = try open.alternatives(of: draft.id, at: council.id)
      guard let shown = alternatives.first(where: { $0.reference == draft.chosen }) ?? alternatives.first else {
        throw Problem.nothingHere
      }
      return ReviewPage(
        visit: visit, draft: draft, alternatives: alternatives, shown: shown,
        assessment: shown.restructure.assess(), reviews: try open.reviews(of: draft.id, at: council.id),
        comments: try open.comments(on: draft.id, at: council.id),
        files: try open.files(of: draft.id, at: council.id), rules: files,
        colleagues: try open.reviewers(at: council.id, on: visit.today).filter { !draft.authors.contains($0.id) },
        faults: faults)
    }
  }
}

extension DraftPlace {
  /// The alternative and its version that a form names: `A:3`.
  init?(_ visit: Visit) {
    let parts = visit.typed("alternative").split(separator: ":")
    guard parts.count == 2, let version = Int(parts[1]) else { return nil }
    self.init(visit["draft"], .init(rawValue: String(parts[0])), version: version)
  }
}

extension ReviewRefusal {
  /// The field of the page that it is said beside; `nil` when it is none in particular.
  var field: String? {
    switch self {
    case .noReviewer, .cannotReview: "reviewers"
    case .dayIsOver: "needed-by"
    case .noReasons: "reasons"
    case .warnings: "in-spite"
    case .noAuthority: "under"
    case .shortName: "short-name"
    default: nil
    }
  }
}
