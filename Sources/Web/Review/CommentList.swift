import Council
import HTML
import Law

/// What was said of a draft, what is still open first, and the form for another comment.
struct CommentList {
  var page: ReviewPage

  private var threads: [DraftComment] {
    page.comments.filter { $0.answers == nil }.sorted { ($0.isOpen ? 0 : 1, $0.at) < ($1.isOpen ? 0 : 1, $1.at) }
  }

  var node: HTMLNode {
    leaf("comments", "Comments", margin: HTMLNode { p { "Only colleagues who may see drafts read them." } }) {
      if threads.isEmpty { emptyState("Nobody has said anything yet.") }
      for comment in threads { remark(comment).node }
      if page.may(.commentOnDrafts), page.isInHand { form }
    }
  }

  private func remark(_ comment: DraftComment) -> Remark {
    var remark = Remark(comment, of: page)
    remark.answers = page.comments.filter { $0.answers == comment.id }.map { Remark($0, of: page) }
    return remark
  }

  private var form: HTMLNode {
    page.visit.sending(to: Address.review(page.id, page.draft.id, "comments"), "Add the comment") {
      ChoiceField(
        name: "about", label: "What it is about", choices: Self.matters(page), chosen: page.visit.typed("about")
      ).node
      EditField(name: "comment", label: "Comment", kind: .lines()).node(
        page.visit.typed("comment"), fault: page.faults["comment"], note: nil)
    }
  }

  /// The whole, what the rules leave open, and every unit and post as the draft would have them.
  static func matters(_ page: ReviewPage) -> [ChoiceField.Choice] {
    let findings = page.assessment.findings.filter { $0.outcome == .notMet || $0.outcome == .forJudgement }
    let after = page.assessment.comparison.after
    var choices = [ChoiceField.Choice(value: "whole:", words: "The draft as a whole")]
    for finding in findings {
      choices.append(.init(value: "finding:\(finding.rule)", words: "What \(finding.rule) found: \(finding.title)"))
    }
    for unit in after.units {
      choices.append(.init(value: "unit:\(unit.reference.rawValue)", words: "Unit \(unit.name)"))
    }
    for post in after.posts {
      choices.append(.init(value: "post:\(post.reference.rawValue)", words: "Post \(post.title)"))
    }
    return choices
  }
}

extension Remark {
  init(_ comment: DraftComment, of page: ReviewPage) {
    self.init(
      author: comment.post, post: comment.by == page.visit.person.account ? "you" : "", when: comment.at.long,
      words: comment.text, state: Self.state(comment, of: page), id: "comment-\(comment.id)")
  }

  private static func state(_ comment: DraftComment, of page: ReviewPage) -> HTMLNode {
    HTMLNode {
      if comment.about != .whole { span(.class("soft small")) { "About \(comment.about.words). " } }
      if let day = comment.resolvedAt?.day {
        Web.tag(.green, .met, "Dealt with")
        span(.class("soft small")) { " \(comment.resolvedBy), \(day.long). " }
      }
      if let last = comment.versions.dropFirst().last { span(.class("soft small")) { "Changed \(last.at.long). " } }
      a(.href(Address.review(page.id, page.draft.id, "comments/\(comment.id)"))) {
        page.may(.commentOnDrafts) && page.isInHand ? "Answer, change or settle" : "Show alone"
        span(.class("vh")) { " the comment of \(comment.at.long)" }
      }
    }
  }
}

extension DraftComment.Matter {
  /// What it is about, in words: `the post RO-17`.
  var words: String {
    switch self {
    case .whole: "the draft as a whole"
    case .unit(let reference): "the unit \(reference)"
    case .post(let reference): "the post \(reference)"
    case .finding(let rule): "what \(rule) found"
    }
  }
}
