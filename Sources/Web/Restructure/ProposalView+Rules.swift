import Council
import HTML
import Law
import Publishing

extension ProposalPage {
  func rules(_ part: Part) -> HTMLNode {
    leaf(
      part.id, part.heading, number: part.number,
      margin: HTMLNode {
        p {
          "Checked against the law in force on \(restructure.decisionDay.long) and the council’s own settings. "
          if isOnSite { a(.href("/rulebook")) { "The rulebook" } }
        }
        let source = restructure.authority.settings.source
        if !source.isEmpty { p { "Settings: \(source)." } }
      }
    ) {
      FindingList(findings: assessment.findings, isOnSite: isOnSite).node
    }
  }

  func timetable(_ part: Part) -> HTMLNode {
    leaf(
      part.id, part.heading, number: part.number,
      margin: HTMLNode {
        if restructure.timetable.contains(where: \.monthOnly) {
          p { "Where the papers give only a month, the whole month is shown." }
        }
      }
    ) {
      TimetableChart(restructure.timetable).node
      Trail(steps: restructure.timetable.sorted { $0.from < $1.from }.map(step)).node
    }
  }

  private func step(_ step: TimetableStep) -> Trail.Step {
    let end = step.to ?? step.from
    return .init(end < today ? .done : step.from <= today ? .next : .later, said: step.when) { b { step.title } }
  }
}
