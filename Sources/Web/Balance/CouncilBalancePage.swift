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
    let whole = try records.read { open in
      CouncilBalance(
        try open.chamber(of: council.authority, on: day), try open.standing(Body.self, of: id, on: day),
        try open.standing(Membership.self, of: id, on: day), on: day)
    }
    var frame = frame(council, "Political balance", .bodies, [BodyMatter.above(id)])
    frame.content = CouncilBalancePage(authority: council.authority, whole: whole, day: day, asked: asked).view
    return .page(frame)
  }
}

/// What each group would have on each body, what it has, and which bodies depart.
struct CouncilBalancePage {
  var authority: Authority
  var whole: CouncilBalance
  var day: Day
  var asked: DayField

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "Bodies", "Political balance",
        lede: "Whose the seats of \(authority.shortName) are by the four principles of the law, and whose they are."
      ) {
        span { "As it stood on \(day.long)" }
      }
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
      withoutSeats
      AnotherDay(address: Address.balance(authority.id), asked: asked, day: day).leaf
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
