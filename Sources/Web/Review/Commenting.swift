import Actions
import Council
import HTML
import Store

extension Site {
  func comment(_ visit: Visit) throws -> Answer {
    let parts = visit.typed("about").split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let about = DraftComment.Matter(
      kind: parts.first.map { String($0) } ?? "", reference: parts.count > 1 ? String(parts[1]) : "")
    let deed = CommentOnDraft(
      visit.typed("comment"), on: visit["draft"], about: about ?? .whole, of: visit["authority"])
    return try reviewing(visit, field: "comment", news: "commented", at: "comments") {
      try records.carryOut(deed, by: visit.person, at: visit.now)
    }
  }

  func commentPage(_ visit: Visit) throws -> Answer { try commentPage(visit, FormFaults()) }

  func answerComment(_ visit: Visit) throws -> Answer {
    let deed = CommentOnDraft(
      visit.typed("answer"), on: visit["draft"], answers: visit["comment"], of: visit["authority"])
    return try onComment(visit, field: "answer", news: "commented") {
      try records.carryOut(deed, by: visit.person, at: visit.now)
    }
  }

  func changeComment(_ visit: Visit) throws -> Answer {
    let deed = EditComment(
      visit["comment"], on: visit["draft"], to: visit.typed("words"), of: visit["authority"])
    return try onComment(visit, field: "words", news: "commented") {
      try records.carryOut(deed, by: visit.person, at: visit.now)
    }
  }

  func settleComment(_ visit: Visit) throws -> Answer {
    let deed = ResolveComment(
      visit["comment"], on: visit["draft"], isDone: visit.typed("done") == "yes", of: visit["authority"])
    return try onComment(visit, field: "answer", news: "settled") {
      try records.carryOut(deed, by: visit.person, at: visit.now)
    }
  }

  private func onComment(
    _ visit: Visit, field: String, news: String, _ deed: () throws -> Void
  ) throws -> Answer {
    var faults = FormFaults()
    do {
      try deed()
      return .seeOther(Address.review(visit["authority"], visit["draft"]) + "?news=\(news)#comments")
    } catch DraftRefusal.unknownDraft {
      throw Problem.nothingHere
    } catch ReviewRefusal.unknownComment {
      throw Problem.nothingHere
    } catch let refusal as ReviewRefusal {
      faults.add(said: refusal.description, at: field)
    } catch let refusal as DraftRefusal {
      faults.add(said: refusal.description, at: field)
    }
    return try commentPage(visit, faults)
  }

  private func commentPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = try council(visit).authority.id
    let found = try records.read { open in
      (try open.draft(visit["draft"], of: id), try open.comment(visit["comment"], at: id))
    }
    guard let draft = found.0, let comment = found.1, comment.draft == draft.id else { throw Problem.nothingHere }
    let view = CommentView(visit: visit, draft: draft, comment: comment, faults: faults)
    let back = Crumb(name: draft.title, address: Address.review(id, draft.id))
    return try personal(
      visit, "A comment on \(comment.about.words)", kicker: .data(draft.title), crumbs: [back], faults: faults
    ) { view.node }
  }
}

/// One comment alone, with what it said before, and what may be done to it.
struct CommentView {
  var visit: Visit
  var draft: Draft
  var comment: DraftComment
  var faults: FormFaults

  private var id: String { visit["authority"] }
  private var mayAct: Bool {
    visit.person.may(.commentOnDrafts, at: id, on: visit.today) && (draft.state.isOpen || draft.state == .submitted)
  }
  private func address(_ part: String) -> String { Address.review(id, draft.id, "comments/\(comment.id)/\(part)") }

  var node: HTMLNode {
    HTMLNode {
      leaf("said", "What was said") {
        Remark(author: comment.post, when: comment.at.long, words: comment.text).node
        if comment.versions.count > 1 { earlier }
      }
      if mayAct {
        if comment.answers == nil { settling }
        leaf("answering", "Answer it") { form("answer", "Answer", visit.typed("answer"), "Add the answer", "answer") }
        if comment.by == visit.person.account {
          leaf("changing", "Change it") {
            form("words", "Comment", visit.isForm ? visit.typed("words") : comment.text, "Save the change", "change")
          }
        }
      }
    }
  }

  private var earlier: HTMLNode {
    folded("What it said before") {
      for version in comment.versions.dropLast().reversed() {
        Remark(author: comment.post, when: version.at.long, words: version.text).node
      }
    }
  }

  private var settling: HTMLNode {
    let isOpen = comment.resolvedAt == nil
    return leaf("settling", isOpen ? "Settle it" : "Open it again") {
      visit.sending(to: address("settle"), isOpen ? "Mark it as dealt with" : "Open it again") {
        input(.type("hidden"), .name("done"), .value(isOpen ? "yes" : "no"))
      }
    }
  }

  private func form(_ name: String, _ label: Phrase, _ text: String, _ button: Phrase, _ part: String) -> HTMLNode {
    visit.sending(to: address(part), button) {
      EditField(name: name, label: label, kind: .lines()).node(text, fault: faults[name], note: nil)
    }
  }
}
