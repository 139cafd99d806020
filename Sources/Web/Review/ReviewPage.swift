import Council
import HTML
import Law
import Store

/// A draft as colleagues review it: where it stands, what the rules say, its files, what was said of it, and what may be done next.
struct ReviewPage {
  var visit: Visit
  var draft: Draft
  var alternatives: [DraftAlternative]
  /// The alternative that was put forward; before that, the first.
  var shown: DraftAlternative
  var assessment: Assessment
  var reviews: [ReviewRequest]
  var comments: [DraftComment]
  var files: [AttachedFile]
  var rules: FileRules
  /// Who can be asked to review it.
  var colleagues: [Account]
  var faults: FormFaults

  var id: String { visit["authority"] }

  func may(_ permission: Permission) -> Bool { visit.person.may(permission, at: id, on: visit.today) }
  var isAuthor: Bool { visit.person.account.map(draft.authors.contains) ?? false }
  /// Whether papers and comments may still come to it.
  var isInHand: Bool { draft.state.isOpen || draft.state == .submitted }

  var crumbs: [Crumb] {
    [
      Crumb(title: "Workspace", address: Address.workspace(id)),
      Crumb(name: draft.title, address: Address.draft(id, draft.id)),
    ]
  }

  var lede: Phrase {
    let asked = reviews.filter { $0.state == .asked }.map(\.reviewerPost)
    switch draft.state {
    case .drafting: return "Its authors work on it. Nobody has been asked to review it yet."
    case .submitted:
      return asked.isEmpty ? "It waits for its review." : "It waits for its review by \(asked.joined(separator: ", "))."
    case .returned: return "It went back to its authors, who work on it again."
    case .approved: return "It was approved for consultation and stands among the proposals."
    case .withdrawn: return "Its authors gave it up. It stays to be read."
    }
  }

  private static let news: [String: Phrase] = [
    "submitted": "It is submitted. Whoever was asked gets a letter.",
    "returned": "It went back with your reasons. Its authors get a letter.",
    "approved": "It is approved, and stands on the public pages and on the public record.",
    "attached": "The file is attached.", "removed": "The file is removed, and its content deleted.",
    "commented": "Your comment is there for your colleagues.", "settled": "The comment is marked.",
  ]

  var view: HTMLNode {
    HTMLNode {
      if faults.isEmpty, let words = Self.news[visit.query["news"] ?? ""] { done(words) }
      standing
      rulesLeaf
      leaf("files", "Files", full: true) {
        FileList(visit: visit, draft: draft, files: files, rules: rules, fault: faults["file"]).node
      }
      CommentList(page: self).node
      if may(.draftRestructures), draft.state.isOpen { SubmitForm(page: self).node }
      if may(.approveForConsultation), draft.state == .submitted { AnswerForms(page: self).node }
    }
  }

  private var standing: HTMLNode {
    leaf("state", "Where it stands") {
      draft.state.tag
      if let reasons = returned {
        inset {
          p { b { "Why it came back" } }
          p(.class("said")) { reasons.reasons }
          if let day = reasons.answeredAt?.day { p(.class("soft small")) { "\(reasons.reviewerPost), \(day.long)" } }
        }
      }
      summaryList([
        ("Author", HTMLNode(draft.owner.post)), ("Alternative", HTMLNode(alternativeWords)),
        ("Decision asked for", HTMLNode(shown.restructure.decisionDay.long)),
        ("Takes effect", HTMLNode(shown.restructure.effectiveDay.long)),
        ("Asked to review", listed(reviews.map(words))),
      ])
      p { a(.href(Address.draft(id, draft.id))) { "Open the draft" } }
    }
  }

  private var returned: ReviewRequest? {
    draft.state == .returned ? reviews.last { $0.state == .returned } : nil
  }

  private var alternativeWords: String { "\(shown.reference.rawValue): \(shown.name)" }

  private func words(_ review: ReviewRequest) -> HTMLNode {
    let answered = (review.answeredAt ?? review.at).day.long
    let (post, asked) = (review.reviewerPost, review.at.day.long)
    return HTMLNode {
      switch review.state {
      case .asked:
        if let day = review.neededBy {
          "\(post): asked \(asked), needed by \(day.long)"
        } else {
          "\(post): asked \(asked)"
        }
      case .returned: "\(post): returned it on \(answered)"
      case .approved: "\(post): approved it on \(answered)"
      case .settled: "\(post): settled without their answer on \(answered)"
      }
    }
  }

  private var rulesLeaf: HTMLNode {
    let open = assessment.findings.filter { $0.outcome == .notMet || $0.outcome == .forJudgement }
    return leaf("rules", "What the rules say", margin: HTMLNode { p { "By the law of the day of the decision." } }) {
      assessment.verdict.tag
      if open.isEmpty {
        p { "No rule is open: all that apply are met." }
      } else {
        FindingList(findings: open).node
      }
    }
  }
}

extension DraftState {
  var tag: HTMLNode {
    let words = Phrase.term(self.words.prefix(1).uppercased() + self.words.dropFirst())
    return switch self {
    case .drafting: Web.tag(.blue, .changed, words)
    case .submitted: Web.tag(.ochre, .due, words)
    case .returned: Web.tag(.plum, .judge, words)
    case .approved: Web.tag(.green, .met, words)
    case .withdrawn: Web.tag(.stone, .na, words)
    }
  }
}
