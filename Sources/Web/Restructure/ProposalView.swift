import Council
import HTML
import Law
import Publishing

extension ProposalPage {
  var view: HTMLNode {
    let names = StructureNames(comparison)
    return HTMLNode {
      top
      contents
      for part in parts { body(of: part, names) }
    }
  }

  private func body(of part: Part, _ names: StructureNames) -> HTMLNode {
    switch part.id {
    case "why": why(part)
    case "chart": chart(part)
    case "differences": differences(part, names)
    case "money": money(part, names)
    case "duties": duties(part, names)
    case "jobs": jobs(part, names)
    case "constitution": constitution(part)
    case "rules": rules(part)
    case "when": timetable(part)
    default: report(part)
    }
  }

  var top: HTMLNode {
    titleBlock(
      kicker: "Restructure proposal, \(restructure.authority.shortName)", .data(restructure.title),
      lede: .data(restructure.summary)
    ) {
      verdict
      span {
        today <= restructure.decisionDay ? "Decision due " : "Decision day "
        time(.datetime(restructure.decisionDay.iso)) { restructure.decisionDay.long }
      }
      span {
        "Effect from "
        time(.datetime(restructure.effectiveDay.iso)) { restructure.effectiveDay.long }
      }
      if let state {
        a(.class("tagged"), .href(Address.implementation(restructure.authority.id, restructure.id))) { state.tag }
      }
      if let consultation {
        a(.class("tagged"), .href(Address.consultation(restructure.authority.id, restructure.id))) {
          consultation.tag(today)
        }
      }
      if isKept { a(.href("#report")) { "Read, print or download the report" } }
    }
  }

  /// What the findings come to, leading to them.
  private var verdict: HTMLNode {
    let blocking = assessment.findings.filter(\.blocks).count
    return a(.class("tagged"), .href("#rules")) {
      blocking > 0
        ? tag(.brick, .not, blocking == 1 ? "One thing blocks approval" : "\(blocking) things block approval")
        : assessment.verdict.tag
    }
  }

  private var contents: HTMLNode {
    nav(.ariaLabel("On this page")) {
      ol(.class("contents")) { for part in parts { li { a(.href("#\(part.id)")) { part.heading } } } }
    }
  }

  // MARK: What and why

  private func why(_ part: Part) -> HTMLNode {
    leaf(part.id, part.heading, number: part.number, margin: HTMLNode { provenance }) {
      dl(.class("figures")) {
        figure("posts", assessment.before.positions, assessment.after.positions)
        figure("full-time equivalents", assessment.before.fte, assessment.after.fte)
        figure(restructure.changes.count == 1 ? "change proposed" : "changes proposed", restructure.changes.count)
      }
      let reasons = Reasons(comparison, restructure.changes).lines
      let figures = FigureText(answer: assessment)
      if !reasons.isEmpty { ul { for reason in reasons { li { reason.node } } } }
      summaryList([
        ("Asked of", HTMLNode(restructure.report.to.isEmpty ? restructure.decidedBy : restructure.report.to)),
        ("From", listed(restructure.report.by.map { HTMLNode($0) })),
        (
          "Recommended",
          listed(
            restructure.report.recommendations.map { HTMLNode("To \($0.verb.rawValue) \(figures.filled($0.text))") })
        ),
        ("Background papers", backgroundPapers),
        (
          "Documents",
          listed(
            restructure.documents.map {
              HTMLNode("\($0.title) (\($0.attached ? "attached" : "promised, not attached"))")
            })
        ),
        ("Ask", HTMLNode(restructure.report.contactPost)),
      ])
    }
  }

  private var provenance: HTMLNode {
    let report = restructure.report
    return HTMLNode {
      if let day = report.day { p { "From the report of \(day.long)." } }
      if !report.classification.isEmpty { p { "\(report.classification). \(report.areas)" } }
      if restructure.extent == .part { p { "The establishment here is the part concerned, not the whole council." } }
    }
  }

  private var backgroundPapers: HTMLNode {
    guard let papers = restructure.report.backgroundPapers else { return HTMLNode("Not said") }
    return papers.isEmpty ? HTMLNode("None listed") : listed(papers.map { HTMLNode($0) })
  }

  private func figure(_ name: Phrase, _ before: some CustomStringConvertible, _ after: some CustomStringConvertible)
    -> HTMLNode
  {
    let (old, new) = (before.description, after.description)
    return old == new
      ? figure("\(name), before and after", old) : figure("\(name), before and after", "\(old) → \(new)")
  }

  private func figure(_ name: Phrase, _ value: some CustomStringConvertible) -> HTMLNode {
    div {
      dt { name }
      dd(.class("num")) { value.description }
    }
  }
}
