import Council
import HTML
import Law
import Store

extension Site {
  /// What was decided as a matter of special urgency in a year, for the leader’s report to the council.
  func urgentDecisions(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let asked = visit.query["year"].flatMap { Int($0) }.flatMap { (1900...2200).contains($0) ? $0 : nil }
    let year = asked ?? visit.today.year
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      throw Problem.nothingHere
    }
    let page = try records.read { open -> UrgentDecisionsPage in
      let found = try open.urgentDecisions(at: id, from: first, to: last)
      return UrgentDecisionsPage(
        authority: council.authority, year: year, today: visit.today, found: found,
        names: try TakerNames(found.map { ($0.decision.taker, $0.decision.on) }, at: id, open))
    }
    var frame = frame(
      council, "Urgent decisions", .decisions,
      [
        Crumb(title: "Decisions", address: Address.decisions(id)),
        Crumb(title: "Forward plan", address: Address.forwardPlan(id)),
      ])
    frame.content = page.view
    return .page(frame)
  }
}

/// Decisions taken under regulation 11 in a year (SI 2012/2089 reg 19).
struct UrgentDecisionsPage {
  var authority: Authority
  var year: Int
  var today: Day
  var found: [(decision: Decision, announcement: ForwardPlanEntry)]
  var names: TakerNames

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: .data(authority.name), "Urgent decisions of \(String(year))",
        lede:
          "Key decisions that could not wait five clear days. The leader or mayor reports them to the council at least once a year."
      ) {
        span { counted(found.count, one: "1 decision", other: "\(found.count) decisions") }
        a(.href(Address.urgentDecisions(id, in: year - 1))) { "The year \(String(year - 1))" }
        if year < today.year { a(.href(Address.urgentDecisions(id, in: year + 1))) { "The year \(String(year + 1))" } }
      }
      leaf(
        "urgent", "What was decided, and why it could not wait", full: true,
        margin: lawSource(SpecialUrgency.self, on: today)
      ) {
        if found.isEmpty {
          emptyState("No decision of \(String(year)) was taken as a matter of special urgency.")
        } else {
          table
        }
      }
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "Urgent decisions, the earliest first", captionIsHidden: true,
      columns: [
        .heading("Decision"), .text("Taken"), .text("By"), .text("What it was about"), .text("Agreed"), .text("Why"),
      ],
      rows: found.map { decision, announcement in
        [
          a(.href(Address.decision(id, decision.reference))) { decision.title }, HTMLNode(decision.on.long),
          names.link(decision.taker, on: decision.on), HTMLNode(String(announcement.matter.prefix(400))),
          HTMLNode {
            if let exception = announcement.exception {
              "\(exception.on.long), by \(Phrase.term(exception.agreedBy?.words ?? ""))"
            }
          },
          HTMLNode(announcement.exception?.reasons ?? ""),
        ]
      }
    ).node
  }
}

extension Address {
  static func urgentDecisions(_ id: String, in year: Int? = nil) -> String {
    "\(council(id))/urgent-decisions" + (year.map { "?year=\($0)" } ?? "")
  }
}
