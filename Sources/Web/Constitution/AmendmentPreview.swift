import Actions
import Council
import HTML
import Law

/// What an amendment would change, and what the rule says of it, before it is made.
struct AmendmentPreview: AboveForm {
  var form: AmendingForm
  var amendments: [ArticleAmendment]
  /// What only warns, beside the rule.
  var warnings: [Objection]
  var findings: [Finding]
  /// Whether it was to be made without having read the warnings.
  var isUnread = false

  private var warns: Bool { !warnings.isEmpty || findings.contains { $0.outcome == .notMet } }

  var above: HTMLNode {
    HTMLNode {
      if isUnread {
        notice(.warning, "Read this before you save") {
          p { "Tick at the end of the form that you have read what the rule says, then make the amendment." }
        }
      }
      leaf(
        "changes", "What would change", margin: p { "Underlined words are put in, struck words are taken out." }
      ) {
        for amendment in amendments {
          h3 { amendment.name }
          tracked(amendment)
        }
      }
      leaf("rules", "What the rules say") {
        FindingList(findings: findings).node
        if !warnings.isEmpty { ul { for warning in warnings { li { Phrase.term(warning.words) } } } }
      }
    }
  }

  private func tracked(_ amendment: ArticleAmendment) -> HTMLNode {
    let before = form.seen.first { $0.reference == amendment.article }
    let after = (try? amendment.applied(to: before)) ?? nil
    return HTMLNode {
      if after == nil { p { tag(.ochre, .changed, "Repealed") } }
      TrackedArticle(before: before, after: after).node
    }
  }

  var below: HTMLNode {
    HTMLNode {
      input(.type("hidden"), .name("previewed"), .value(form.mark))
      if warns { TickField(name: "in-spite", label: "I have read this. Make it all the same.").node }
      button(.class("btn"), .name("step"), .value("make")) { "Make the amendment" }
    }
  }
}

/// What somebody else changed in the articles since they were shown.
struct AmendmentClashes: AboveForm {
  var clashes: [ConstitutionRefusal.Clash]

  var above: HTMLNode {
    notice(.warning, "It was amended since you opened it, or stands otherwise on that day", id: "conflict") {
      p {
        "Nothing is saved yet, and nothing of yours is lost: it stands below. Work what stands now into it, then look at what would change."
      }
      for clash in clashes {
        h3 { (clash.standing ?? clash.seen)?.name ?? clash.reference.rawValue }
        TrackedArticle(before: clash.seen, after: clash.standing).node
        if let standing = clash.standing {
          folded("\(standing.name) as it stands") { ProvisionList(article: standing, isAddressed: false).node }
        }
      }
    }
  }

  var below: HTMLNode { .empty }
}
