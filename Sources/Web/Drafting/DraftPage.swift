import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  /// The workspace of a draft: the tree to act on, and beside it what the rules, the money and the chart say after every step.
  func draft(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    let page = DraftPage(visit: visit, opened: opened, answer: opened.alternative.restructure.assess())
    return try self.page(visit, opened, .data(opened.draft.title)) { page.view }
  }
}

/// One alternative of a draft as its authors see it.
struct DraftPage {
  var visit: Visit
  var opened: OpenedDraft
  var answer: Assessment

  private var alternative: DraftAlternative { opened.alternative }
  private var mayChange: Bool { opened.mayChange(visit) }

  var view: HTMLNode {
    HTMLNode {
      standing
      if opened.names.count > 1 { tabs }
      lastStep
      div(.class("two")) {
        section(.ariaLabelledby("tree-h"), .class("flow"), .id("tree")) {
          h2(.id("tree-h")) { "The tree after your steps" }
          DraftTree(visit: visit, opened: opened, answer: answer, mayChange: mayChange).node
        }
        section(.ariaLabelledby("says-h"), .class("flow"), .id("says")) {
          h2(.id("says-h")) { "What it comes to" }
          figures
          found
        }
      }
      chart
      steps
      whatElse
    }
  }

  private var standing: HTMLNode {
    p(.class("facts")) {
      opened.draft.state.tag
      span { "Alternative \(alternative.reference.rawValue): \(alternative.name)" }
      span { "Decision \(alternative.restructure.decisionDay.long)" }
      span { "Effect from \(alternative.restructure.effectiveDay.long)" }
    }
  }

  private var tabs: HTMLNode {
    Tabs(
      name: "Alternatives",
      tabs: opened.names.map { name in
        .init(
          title: "\(name.reference.rawValue): \(name.name)",
          address: Address.draft(opened.draft, alternative: name.reference))
      }, current: opened.names.firstIndex { $0.reference == alternative.reference } ?? 0
    ).node
  }

  /// What the last step did, and the way back.
  private var lastStep: HTMLNode {
    guard alternative.last != nil || alternative.undone != nil else { return .empty }
    return div(.class("inset"), .role("status")) {
      if let step = alternative.last {
        p {
          b { "Step \(step.number): " }
          step.words
          "."
        }
        if !step.effect.isEmpty { p { "This step: \(step.effect)." } }
      }
      if mayChange {
        div(.class("row")) {
          if alternative.last != nil { turn("undo", "Undo this step") }
          if let undone = alternative.undone { turn("redo", "Do it again: \(undone.words)") }
        }
      }
    }
  }

  private func turn(_ part: String, _ words: Phrase) -> HTMLNode {
    form(.action(Address.draft(opened.draft, part)), .method("post")) {
      opened.hidden(visit)
      button(.class("btn ghost")) { words }
    }
  }

  // MARK: What it comes to

  private var figures: HTMLNode {
    DataTable(
      caption: "Posts, working time and cost", captionIsHidden: true,
      columns: [.heading("What"), .number("Before"), .number("After"), .number("Change")], rows: rows
    ).node
  }

  private var rows: [[HTMLNode]] {
    let (before, after) = (answer.before, answer.after)
    var rows: [[HTMLNode]] = [
      row("Posts", before.positions, after.positions, after.positions - before.positions),
      row("FTE", before.fte, after.fte, after.fte - before.fte),
    ]
    for fund in answer.money.byFund {
      rows.append(
        row(
          "FTE, \(fund.fund?.name ?? "fund not stated")", fund.fteBefore, fund.fteAfter,
          fund.fteAfter - fund.fteBefore))
    }
    if let old = before.cost, let new = after.cost { rows.append(row("Cost a year", old, new, new - old)) }
    return rows
  }

  private func row<Value: CustomStringConvertible & Comparable>(
    _ name: String, _ before: Value, _ after: Value, _ change: Value
  ) -> [HTMLNode] {
    let sign = after > before ? "+" : ""
    return [
      HTMLNode(name), HTMLNode(before.description), HTMLNode(after.description),
      HTMLNode(after == before ? "0" : sign + change.description),
    ]
  }

  private var found: HTMLNode {
    let open = answer.findings.filter { $0.outcome == .notMet || $0.outcome == .forJudgement }
    let rest = answer.findings.filter { $0.outcome == .met || $0.outcome == .doesNotApply }
    return HTMLNode {
      h3 { "What the rules say" }
      if open.isEmpty { p { "Nothing is open." } }
      FindingList(findings: open).node
      details {
        summary {
          counted(
            rest.count, one: "1 rule that is met or does not apply",
            other: "\(rest.count) rules that are met or do not apply")
        }
        div { FindingList(findings: rest).node }
      }
      if !answer.money.questions.isEmpty {
        h3 { "Open about money" }
        ul { for question in answer.money.questions { li { question } } }
      }
    }
  }

  private var chart: HTMLNode {
    let chart = BeforeAfterChart(answer.comparison)
    return leaf("chart", "Before and after", full: true) {
      chart.node
      chart.list
      p(.class("small")) { a(.href(opened.address("alternatives"))) { "Alternatives side by side" } }
    }
  }

  private var steps: HTMLNode {
    leaf("steps", "The steps so far") {
      if alternative.steps.isEmpty {
        p { "None yet. Tick posts or units on the tree and choose what to do with them." }
      }
      ol(.class("stack plain")) {
        for step in alternative.steps {
          li {
            p {
              b { "\(step.number). " }
              step.words
              if step.number > alternative.standing { " (undone)" }
            }
            p(.class("soft small")) { "\(step.by.post), \(step.at.day.long), \(step.at.time)" }
          }
        }
      }
    }
  }

  private var whatElse: HTMLNode {
    leaf("more", "With the whole draft") {
      ul {
        if mayChange {
          for sheet in FactsSheet.all { li { a(.href(opened.address(sheet.part))) { sheet.title } } }
        }
        li {
          a(.href(Address.review(opened.draft.authority, opened.draft.id))) {
            "Comments, files and review by colleagues"
          }
        }
        li { a(.href(opened.address("case"))) { "Take it out as files, edit it, take it in again" } }
        li { a(.href(opened.address("alternatives"))) { "Alternatives: add one, put them side by side" } }
      }
      if mayChange {
        details {
          summary { "Give this draft up" }
          div {
            form(.action(Address.draft(opened.draft, "withdraw")), .method("post")) {
              FormToken.hidden(visit)
              p { "It stays to be read, and takes no more steps." }
              button(.class("btn grave")) { "Withdraw the draft" }
            }
          }
        }
      }
    }
  }
}
