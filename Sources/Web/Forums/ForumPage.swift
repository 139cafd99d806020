import Council
import HTML
import Law
import Publishing

/// What one body that meets residents did: its rules of the house, its action log, its meetings.
struct ForumPage {
  /// The most meetings on the page.
  static let most = 60

  var authority: Authority
  var body: Body
  var rules: ForumRules?
  var meetings: [ForumMeeting]
  var actions: [ForumAction]
  var areas: [Place]
  var today: Day
  var mayKeep: Bool
  var ways: HTMLNode

  private var id: String { authority.id }

  var view: HTMLNode {
    let open = actions.filter { $0.closedOn == nil }.sorted {
      ($0.due, $0.reference.rawValue) < ($1.due, $1.reference.rawValue)
    }
    let closed = actions.filter { $0.closedOn != nil }
    return HTMLNode {
      titleBlock(
        kicker: .term(body.kind.words.capitalised), .data(body.name), lede: "It \(Phrase.term(body.powers.words))."
      ) {
        counted(open.count, one: "1 action to be done", other: "\(open.count) actions to be done")
        a(.href(Address.body(id, body.reference))) { "Its members and its meetings to come" }
      }
      followWay(id, .body(body.reference))
      ways
      leaf(
        "actions", "What residents asked, and what became of it", full: true,
        margin: actions.isEmpty ? .empty : p { a(.href(Address.forums(id, "actions.csv"))) { "All actions as CSV" } }
      ) {
        if actions.isEmpty { emptyState("Nothing is in the action log yet.") }
        log("To be done, the first due first", open)
        log("Closed, the last asked first", closed)
      }
      held
      house
      law
    }
  }

  // MARK: The action log

  @HTMLBuilder private func log(_ caption: Phrase, _ some: [ForumAction]) -> HTMLNode {
    if !some.isEmpty {
      DataTable(
        caption: caption,
        columns: [
          .heading("What was asked"), .text("Who takes it"), .text("Where it stands"), .text("What the forum was told"),
        ],
        rows: some.map(row)
      ).node
    }
  }

  private func row(_ action: ForumAction) -> [HTMLNode] {
    [
      HTMLNode {
        if mayKeep {
          a(.href(Address.forum(id, action.body, "actions/\(action.reference.rawValue)"))) { action.asked }
        } else {
          action.asked
        }
        span(.class("small soft")) { " \(action.reference.rawValue), \(action.askedOn.long)" }
      }, HTMLNode(action.post),
      HTMLNode {
        Self.tag(action, today)
        if !action.done.isEmpty { p { action.done } }
      },
      HTMLNode {
        if let day = action.toldOn {
          action.told
          span(.class("small soft")) { " \(day.long)" }
        }
      },
    ]
  }

  static func tag(_ action: ForumAction, _ today: Day) -> HTMLNode {
    guard let day = action.closedOn else {
      return action.due < today
        ? Web.tag(.brick, .not, "Overdue since \(action.due.long)") : Web.tag(.ochre, .due, "By \(action.due.long)")
    }
    let words = Phrase.term((action.outcome ?? .done).words.capitalised)
    return action.outcome == .declined
      ? Web.tag(.stone, .na, "\(words), \(day.long)") : Web.tag(.green, .met, "\(words), \(day.long)")
  }

  // MARK: Its meetings

  /// The meetings of a body that are told of, out of all of them with the latest first, and how many residents came to each.
  static func held(_ meetings: [ForumMeeting]) -> [(meeting: ForumMeeting, residents: SuppressedTable.Cell)] {
    let those = Array(meetings.filter(\.counts).prefix(most))
    // A review may tell how many came altogether.
    return Array(zip(those, ForumMeeting.told(of: those)))
  }

  private var held: HTMLNode {
    let those = Self.held(meetings)
    let back = meetings.filter { !$0.counts }
    return leaf(
      "held", "Meetings that were held", full: true,
      margin: p {
        "People are counted, nobody is named. Counts from 1 to 4 are not shown, nor what would give them away."
      }
    ) {
      if those.isEmpty {
        emptyState("No meeting is recorded yet.")
      } else {
        DataTable(
          caption: "Meetings, the latest first", captionIsHidden: true,
          columns: [
            .heading("Meeting"), .number("Residents"), .text("What was raised and decided"),
            .number("Cost"),
          ],
          rows: those.map(row)
        ).node
        if meetings.count(where: \.counts) > Self.most { p { "Earlier meetings are on the record." } }
      }
      if !back.isEmpty {
        h3 { "Taken back" }
        ul { for one in back { li { "\(one.reference.rawValue), \(one.heldOn.long): \(one.withdrawn)" } } }
      }
    }
  }

  private func row(_ meeting: ForumMeeting, _ residents: SuppressedTable.Cell)
    -> [HTMLNode]
  {
    [
      HTMLNode {
        if mayKeep {
          a(.href(Address.forum(id, meeting.body, "meetings/\(meeting.reference.rawValue)"))) { meeting.heldOn.long }
        } else {
          meeting.heldOn.long
        }
        span(.class("small soft")) { " \(meeting.venue), \(Phrase.term(meeting.way.words))" }
      }, Self.cell(residents),
      HTMLNode {
        if !meeting.issues.isEmpty { ul { for issue in meeting.issues { li { issue } } } }
        if !meeting.decisions.isEmpty {
          p { "Decided or recommended:" }
          ul { for decision in meeting.decisions { li { decision } } }
        }
        if meeting.givenPence > 0 {
          p { "Money given or recommended: \(Money(pence: meeting.givenPence).description)" }
        }
      }, HTMLNode(meeting.cost.description),
    ]
  }

  static func cell(_ cell: SuppressedTable.Cell) -> HTMLNode {
    cell.count.map { HTMLNode($0.withCommas) } ?? HTMLNode("Fewer than 5, or hidden with them" as Phrase)
  }

  // MARK: Its rules

  private var house: HTMLNode {
    leaf(
      "house", "Rules of the house", margin: p { "They are the council’s own. No Act says how such a meeting is held." }
    ) {
      if let rules {
        summaryList([
          ("Who may come", HTMLNode(Phrase.term(rules.openTo.words.capitalised))),
          ("Who chairs it", HTMLNode(Phrase.term(rules.chair.words.capitalised))),
          (
            "How often",
            rules.timesAYear == 0
              ? HTMLNode("It is always open" as Phrase)
              : HTMLNode(counted(rules.timesAYear, one: "Once a year", other: "\(rules.timesAYear) times a year"))
          ),
          ("How to put something to it", HTMLNode(rules.speaking)),
          (
            "People in its area",
            rules.population.map { HTMLNode("\($0.withCommas) (\(rules.source))" as Phrase) } ?? .empty
          ),
        ])
      } else {
        emptyState("Its rules are not entered yet.")
      }
      h3 { "Areas" }
      if areas.isEmpty {
        p { "It acts for the whole area of \(authority.shortName)." }
      } else {
        PlaceNames(authority: id, places: areas, day: nil).node
      }
    }
  }

  private var law: HTMLNode {
    leaf("law", "What the law on committees says of it", margin: p { "On \(today.long)." }) {
      FindingList(findings: ForumRules.findings(of: body, rules, on: today)).node
    }
  }
}
