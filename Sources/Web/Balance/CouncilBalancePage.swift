import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  /// The political balance of the council’s own groups and bodies, as they stand on a day.
  func councilBalance(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    guard !asked.isWrong else { throw Problem.notUnderstood(asked.message) }
    let (id, day) = (council.authority.id, asked.day ?? visit.today)
    let page = try records.read { open in
      let history = try open.balanceHistory(of: council.authority, on: day)
      let whole = CouncilBalance(
        try open.chamber(of: council.authority, on: day), try open.standing(Body.self, of: id, on: day),
        try open.standing(Membership.self, of: id, on: day), history: history, on: day)
      return CouncilBalancePage(
        authority: council.authority, whole: whole, steps: history.steps.filter { $0.on <= day }.reversed(),
        names: try BalanceNames(history.steps, at: id, open), day: day, asked: asked)
    }
    var frame = frame(council, "Political balance", .bodies, [BodyMatter.above(id)])
    frame.content = HTMLNode {
      saved(visit)
      page.view(ways: balanceWays(visit, hasSteps: !page.steps.isEmpty))
    }
    return .page(frame)
  }
}

/// What each group would have on each body, what it has, and which bodies depart.
struct CouncilBalancePage {
  var authority: Authority
  var whole: CouncilBalance
  /// What was done, latest first.
  var steps: [BalanceEvent]
  var names: BalanceNames
  var day: Day
  var asked: DayField

  func view(ways: HTMLNode = .empty) -> HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "Bodies", "Political balance",
        lede: "Whose the seats of \(authority.shortName) are by the four principles of the law, and whose they are."
      ) {
        span { "As it stood on \(day.long)" }
      }
      ways
      if whole.isEmpty {
        leaf("none", "Nothing to share yet") {
          emptyState("Enter the political groups, and the seats that the council appoints to on its committees.")
        }
      } else {
        leaf("found", "What the rules say", margin: p { "Of the seats as they are held." }) {
          FindingList(findings: whole.findings).node
        }
        BalanceView(balance: whole.balance, held: whole.held).node
      }
      if !whole.done.isEmpty {
        leaf("done", "Reviews and wishes", margin: p { "By the law of \(day.long)." }) {
          FindingList(findings: whole.done).node
        }
      }
      stepList
      withoutSeats
      AnotherDay(address: Address.balance(authority.id), asked: asked, day: day).leaf
    }
  }

  private var stepList: HTMLNode {
    guard !steps.isEmpty else { return .empty }
    return leaf("steps", "What was done", full: true) {
      DataTable(
        caption: "What was done, latest first", captionIsHidden: true,
        columns: [.heading("Day"), .text("What"), .text("Body"), .text("Group"), .text("Written in")],
        rows: steps.map { step in
          [
            HTMLNode(step.on.long), what(step),
            step.body.map { body in a(.href(Address.body(authority.id, body))) { names.name(body) } } ?? .empty,
            step.group.map { group in a(.href(Address.group(authority.id, group))) { names.name(group) } } ?? .empty,
            HTMLNode(step.under),
          ]
        }
      ).node
    }
  }

  private func what(_ step: BalanceEvent) -> HTMLNode {
    HTMLNode {
      Phrase.term(step.kind.words.capitalised)
      if !step.members.isEmpty { ": \(step.members.map { names.name($0) }.joined(separator: ", "))" as Phrase }
    }
  }

  private var withoutSeats: HTMLNode {
    guard !whole.withoutSeats.isEmpty else { return .empty }
    return leaf("left-out", "Left out") {
      p { "The seats of these bodies are not entered:" }
      ul {
        for body in whole.withoutSeats { li { a(.href(Address.body(authority.id, body.reference))) { body.name } } }
      }
    }
  }
}

extension Address {
  static func balance(_ id: String, on day: Day? = nil) -> String {
    "\(council(id))/balance" + (day.map { "?on=\($0.iso)" } ?? "")
  }
}
