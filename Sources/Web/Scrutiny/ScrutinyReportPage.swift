import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func scrutinyReport(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let report = try visitedReport(visit)
    var page = try records.read { open in
      ScrutinyReportPage(
        authority: council.authority, report: report,
        names: try TakerNames([(.body(report.body), report.on)], at: id, open),
        meeting: try report.meeting.flatMap { try open.meeting($0, at: id) }, today: visit.today)
    }
    page.news = saved(visit)
    var possible: [(words: Phrase, address: String)] = []
    if report.answeredOn == nil {
      if report.noticeOn == nil {
        possible.append(("Notice was given", Address.scrutinyReport(id, report.reference, "notice")))
      }
      possible.append(("Publish the answer", Address.scrutinyReport(id, report.reference, "answer")))
    }
    page.ways = ways(visit, for: .recordDecisions, possible)
    var frame = frame(
      council, .data(report.title), .decisions,
      [
        Crumb(title: "Decisions", address: Address.decisions(id)),
        Crumb(title: "Overview and scrutiny", address: Address.scrutiny(id)),
      ])
    frame.content = page.view
    frame.content.append(
      Stamp(
        authority: council.authority,
        entry: try council.lastEntry(about: "scrutiny report \(report.reference.rawValue)")
      ).node)
    return .page(frame)
  }

  func visitedReport(_ visit: Visit) throws -> ScrutinyReport {
    let found = try records.read { try $0.scrutinyReport(.init(rawValue: visit["report"]), at: visit["authority"]) }
    guard let found else { throw Problem.nothingHere }
    return found
  }
}

/// One report: what was found and recommended, what was answered, and the two months of the law.
struct ScrutinyReportPage {
  var authority: Authority
  var report: ScrutinyReport
  var names: TakerNames
  var meeting: Meeting?
  var today: Day
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(kicker: "Report \(report.reference.rawValue)", .data(report.title)) {
        report.state(on: today).tag
        span { "Agreed on \(report.on.longWithWeekday)" }
        names.link(.body(report.body), on: report.on)
      }
      ways
      leaf("findings", "What was found", margin: p { "Published \(report.publishedAt.inEngland)." }) {
        MarkdownText(report.findings).node
        if let meeting {
          p {
            "At the "
            a(.href(Address.meeting(id, meeting.reference))) { "meeting of \(meeting.day.long)" }
            "."
          }
        }
      }
      if !report.recommendations.isEmpty {
        leaf("recommendations", "What it recommends, and what was answered") {
          ol(.class("plain stack")) {
            for (place, one) in report.recommendations.enumerated() { recommendation(place + 1, one) }
          }
        }
      }
      answer
    }
  }

  private func recommendation(_ number: Int, _ one: ScrutinyReport.Recommendation) -> HTMLNode {
    li(.id("r\(number)")) {
      p {
        b { "\(number). " }
        span { one.text }
      }
      if let answer = one.answer {
        p {
          answer.kind.tag
          span { " " }
          span { answer.words }
        }
      } else {
        p(.class("soft")) { "Not answered yet." }
      }
    }
  }

  private var answer: HTMLNode {
    leaf("answer", "The answer", margin: lawSource(ScrutinyAnswered.self, on: report.receivedOn)) {
      if !report.answer.isEmpty { MarkdownText(report.answer).node }
      Trail(steps: steps).node
      // While the two months run, the trail says all there is to say.
      if report.state(on: today) != .awaited { FindingList(findings: report.findings(on: today)).node }
    }
  }

  private var steps: [Trail.Step] {
    var steps = [
      Trail.Step(.done, on: report.receivedOn) { p { "Received by \(Phrase.term(report.to.words))." } }
    ]
    if let notice = report.noticeOn {
      steps.append(Trail.Step(.done, on: notice) { p { "Notice received that asks for an answer. That day counts." } })
    }
    if let last = report.lastDay {
      steps.append(
        Trail.Step(report.answeredOn != nil || last < today ? .done : .next, on: last) {
          p { "Last day of the two months." }
        })
    }
    if let answered = report.answeredOn {
      steps.append(Trail.Step(.done, on: answered) { p { "Answered by \(Phrase.term(report.to.words))." } })
    }
    return steps.sorted { ($0.day ?? today) < ($1.day ?? today) }
  }
}

extension ScrutinyReport.Answer.Kind {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .accepted: Web.tag(.green, .met, words)
    case .partly: Web.tag(.ochre, .due, words)
    case .rejected: Web.tag(.stone, .not, words)
    }
  }
}
