import Council
import HTML
import Law
import Publishing

/// The consultation of staff and unions on a proposal, as anybody may know it: when, with which unions, by which information, and what came of
/// it. It names nobody.
struct ConsultationPage {
  var id: String
  var proposal: RestructureCase
  var consultation: StaffConsultation?
  var today: Day
  var mayRun: Bool
  /// Whether whoever reads it is consulted, and can answer signed in.
  var isConsulted: Bool

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "Staff and union consultation", .data(proposal.title),
        lede: consultation?.lede(today) ?? "No consultation of staff and unions is entered for this proposal."
      ) {
        if let consultation { consultation.tag(today) }
      }
      ways
      if let consultation {
        timetable(consultation)
        if let summary = consultation.summary { SummaryLeaf(summary: summary).node }
        pack(consultation)
        rules(consultation)
      }
    }
  }

  private var ways: HTMLNode {
    guard mayRun || isConsulted else { return .empty }
    return nav(.class("row ways"), .ariaLabel("Consultation")) {
      if isConsulted, consultation?.takesResponses(on: today) == true {
        a(.class("btn"), .href(Address.consultation(id, proposal.id, "answer"))) { "Say what you think" }
      }
      if mayRun, consultation?.closedOn == nil {
        a(.class("btn ghost"), .href(Address.consultation(id, proposal.id, "plan"))) {
          if consultation == nil { "Plan the consultation" } else { "Change the plan" }
        }
      }
      if mayRun, consultation != nil {
        a(.class("btn ghost"), .href(Address.consultation(id, proposal.id, "desk"))) { "People and responses" }
      }
    }
  }

  private func timetable(_ consultation: StaffConsultation) -> HTMLNode {
    leaf(
      "timetable", "Timetable",
      margin: HTMLNode {
        p { "Who is consulted and what they say is private." }
        if let days = proposal.authority.settings.staffConsultationDays { p { "The council asks for \(days) days." } }
      }
    ) {
      Trail(steps: steps(consultation)).node
      summaryList([
        ("Unions", listed(consultation.unions.map { HTMLNode($0) })), ("Ask", HTMLNode(consultation.contact)),
      ])
    }
  }

  private func steps(_ consultation: StaffConsultation) -> [Trail.Step] {
    func state(_ day: Day) -> Trail.State { day < today ? .done : day == today ? .next : .later }
    var steps: [(Day, Trail.Step)] = [
      (consultation.opens, .init(state(consultation.opens), on: consultation.opens) { b { "First day for responses" } })
    ]
    for meeting in consultation.meetings where consultation.closedOn.map({ meeting.day <= $0 }) ?? true {
      steps.append((meeting.day, .init(state(meeting.day), on: meeting.day) { p { "Meeting: \(meeting.words)" } }))
    }
    let last = consultation.lastDay
    steps.append(
      (
        last,
        .init(consultation.closedOn == nil ? (last < today ? .next : .later) : .done, on: last) {
          b { consultation.closedOn == nil ? "Last day for responses" : "It was closed" as Phrase }
          if !consultation.closing.isEmpty {
            p { "Announced until \(consultation.closes.long). Closed before: \(consultation.closing)" }
          }
        }
      ))
    return steps.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  private func pack(_ consultation: StaffConsultation) -> HTMLNode {
    leaf(
      "pack", "What staff and unions are told in writing",
      margin: lawSource(WrittenInformationGiven.self, on: consultation.opens)
    ) {
      DataTable(
        caption: "Written information", captionIsHidden: true,
        columns: [.heading("Matter"), .text("Where it is given")],
        rows: Redundancy.PackMatter.allCases.map { matter in
          [
            HTMLNode(.term(matter.words.capitalised)),
            consultation.pack[matter].map { HTMLNode($0) } ?? tag(.stone, .na, "Not given"),
          ]
        }
      ).node
    }
  }

  private func rules(_ consultation: StaffConsultation) -> HTMLNode {
    leaf("rules", "What the rules say", margin: p { "By the law of \(proposal.decisionDay.long)." }) {
      FindingList(findings: consultation.findings(on: proposal)).node
    }
  }
}

/// What came of a consultation, as it is published.
struct SummaryLeaf {
  var summary: ConsultationSummary

  var node: HTMLNode {
    leaf(
      "summary", "What was said, and what the council answers",
      margin: HTMLNode {
        p { "Published on \(summary.publishedOn.long)." }
        p { "Numbers from 1 to 4 are withheld, as they could point to somebody." }
      }
    ) {
      summaryList([
        ("Members of staff who responded", HTMLNode(summary.staff.phrase)),
        ("Unions that responded", listed(summary.unions.map { HTMLNode($0) })),
      ])
      for theme in summary.themes {
        h3 { theme.title }
        p(.class("facts")) {
          span { theme.staff.phrase }
          if !theme.unions.isEmpty { span { theme.unions.joined(separator: ", ") } }
        }
        MarkdownText(theme.answer).node
      }
    }
  }
}

extension ConsultationSummary.Count {
  fileprivate var phrase: Phrase {
    guard let number else { return "fewer than 5 members of staff" }
    return counted(number, one: "1 member of staff", other: "\(number) members of staff")
  }
}

extension StaffConsultation {
  fileprivate func lede(_ today: Day) -> Phrase {
    if let closedOn { return "It ran from \(opens.long) to \(closedOn.long)." }
    if today < opens { return "It opens on \(opens.longWithWeekday)." }
    return today <= closes
      ? "Responses are taken until the end of \(closes.longWithWeekday)."
      : "Responses were taken until \(closes.longWithWeekday). It is not closed yet."
  }

  /// Where it stands on a day.
  func tag(_ today: Day) -> HTMLNode {
    if closedOn != nil { return Web.tag(.green, .met, "Consultation closed") }
    if today < opens { return Web.tag(.stone, .next, "Consultation planned") }
    return today <= closes
      ? Web.tag(.blue, .due, "Consultation open") : Web.tag(.ochre, .due, "Consultation to be closed")
  }
}
