import Council
import HTML
import Law

/// The form by which an alternative is put forward to colleagues.
struct SubmitForm {
  var page: ReviewPage

  private var visit: Visit { page.visit }

  var node: HTMLNode {
    leaf("submit", "Submit it for review", margin: HTMLNode { p { "Somebody who has not worked on it answers." } }) {
      if page.colleagues.isEmpty {
        p {
          "Nobody can be asked: it takes somebody of democratic services or the monitoring officer who has not worked on "
          "this draft. The administrator of the site can invite them."
        }
      } else {
        form
      }
    }
  }

  private var form: HTMLNode {
    visit.sending(to: Address.review(page.id, page.draft.id, "submit"), "Submit it") {
      ChoiceField(
        name: "alternative", label: "Which alternative",
        choices: page.alternatives.map {
          .init(value: "\($0.reference.rawValue):\($0.version)", words: "\($0.reference.rawValue): \($0.name)")
        }, chosen: visit.typed("alternative"), fault: page.faults["alternative"]
      ).node
      reviewers
      FormField(
        name: "needed-by", label: "Needed by",
        hint: "Empty when there is no day. For example, \(visit.today.adding(days: 7).long).",
        value: visit.typed("needed-by"), fault: page.faults["needed-by"], isNarrow: true
      ).node
    }
  }

  private var reviewers: HTMLNode {
    let field = EditField(
      name: "reviewers", label: "Who is asked",
      hint: "Each gets a letter that says that a draft waits, and not what it says.",
      kind: .ticks(page.colleagues.map { .init(value: $0.id, name: $0.post) }))
    return field.node(field.typed(visit), fault: page.faults["reviewers"], note: nil)
  }
}

/// The forms by which a reviewer gives a draft back or approves it.
struct AnswerForms {
  var page: ReviewPage

  private var visit: Visit { page.visit }

  var node: HTMLNode {
    guard !page.isAuthor else {
      return leaf("answer", "Answer the review") {
        p { "You have worked on this draft, so somebody else must answer." }
      }
    }
    return HTMLNode {
      leaf("return", "Return it") {
        visit.sending(to: Address.review(page.id, page.draft.id, "return"), "Return it with these reasons") {
          EditField(
            name: "reasons", label: "Reasons", hint: "What its authors are to do. They and the reviewers see it.",
            kind: .lines()
          ).node(visit.typed("reasons"), fault: page.faults["reasons"], note: nil)
        }
      }
      leaf("approve", "Approve it for consultation", margin: HTMLNode { p { "It then stands on the public pages." } }) {
        page.assessment.verdict == .blocked ? blocked : approval
      }
    }
  }

  private var blocked: HTMLNode {
    HTMLNode {
      p { "It cannot be approved while something blocks it:" }
      ul { for finding in page.assessment.findings where finding.blocks { li { finding.title } } }
    }
  }

  private var approval: HTMLNode {
    visit.sending(to: Address.review(page.id, page.draft.id, "approve"), "Approve it for consultation") {
      input(
        .type("hidden"), .name("alternative"), .value("\(page.shown.reference.rawValue):\(page.shown.version)"))
      FormField(
        name: "short-name", label: "Short name", hint: "For its address: letters, figures, and . - _ between them.",
        value: visit.isForm ? visit.typed("short-name") : page.shown.restructure.id, fault: page.faults["short-name"],
        isNarrow: true
      ).node
      FormField(
        name: "under", label: "Under which authority",
        hint: "A line of the scheme of delegation, or a decision. It stands on the public record.",
        value: visit.typed("under"), fault: page.faults["under"]
      ).node
      if page.assessment.verdict == .needsAttention {
        TickField(
          name: "in-spite", label: "I have read what needs attention or judgement above.",
          fault: page.faults["in-spite"]
        ).node
      }
    }
  }
}
