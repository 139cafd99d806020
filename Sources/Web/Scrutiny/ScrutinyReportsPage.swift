import Council
import HTML
import Law
import Store

extension Site {
  func scrutinyReports(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let first = min(max(0, visit.query["page"].flatMap { Int($0) } ?? 0), 100_000)
    let page = try records.read { open -> ScrutinyReportsPage in
      let found = try open.scrutinyReports(
        at: id, atMost: ScrutinyReportsPage.most + 1, after: first * ScrutinyReportsPage.most)
      return ScrutinyReportsPage(
        authority: council.authority, reports: Array(found.prefix(ScrutinyReportsPage.most)),
        names: try TakerNames(found.map { (.body($0.body), $0.on) }, at: id, open), page: first,
        hasMore: found.count > ScrutinyReportsPage.most, today: visit.today,
        ways: ways(visit, for: .recordDecisions, [("Publish a report", Address.scrutiny(id, "new"))]))
    }
    var frame = frame(
      council, "Overview and scrutiny", .decisions, [Crumb(title: "Decisions", address: Address.decisions(id))])
    frame.content = page.view
    return .page(frame)
  }
}

/// The reports of overview and scrutiny, the latest first, and whether they were answered.
struct ScrutinyReportsPage {
  static let most = 50

  var authority: Authority
  var reports: [ScrutinyReport]
  var names: TakerNames
  var page: Int
  var hasMore: Bool
  var today: Day
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: .data(authority.name), "Overview and scrutiny",
        lede: "What overview and scrutiny found and recommended, and what was answered."
      ) { a(.href(Address.forwardPlan(id))) { "The forward plan: what committees considered beforehand" } }
      ways
      leaf("reports", "Reports", full: true, margin: lawSource(ScrutinyAnswered.self, on: today)) {
        if reports.isEmpty {
          emptyState("No report of overview and scrutiny is on the record.")
        } else {
          DataTable(
            caption: "Reports of overview and scrutiny, the latest first", captionIsHidden: true,
            columns: [.heading("Report"), .text("Agreed"), .text("By"), .text("Answer")], rows: reports.map(row)
          ).node
        }
        pager
      }
    }
  }

  private func row(_ report: ScrutinyReport) -> [HTMLNode] {
    [
      a(.href(Address.scrutinyReport(id, report.reference))) { report.title }, HTMLNode(report.on.long),
      names.link(.body(report.body), on: report.on),
      HTMLNode {
        report.state(on: today).tag
        if report.answeredOn == nil, let last = report.lastDay { span(.class("small soft")) { " by \(last.long)" } }
      },
    ]
  }

  private var pager: HTMLNode {
    Pager(
      name: "Pages of reports", of: Address.scrutiny(id), page: page, hasMore: hasMore, before: "Later reports",
      after: "Earlier reports"
    ).node
  }
}

extension ScrutinyReport.State {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .notAskedFor: Web.tag(.stone, .na, words)
    case .awaited: Web.tag(.ochre, .due, words)
    case .overdue: Web.tag(.brick, .not, words)
    case .answered: Web.tag(.green, .met, words)
    case .answeredLate: Web.tag(.brick, .met, words)
    }
  }
}
