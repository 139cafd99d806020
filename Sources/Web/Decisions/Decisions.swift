import Actions
import Council
import HTML
import Law
import Store

// Decisions, the forward plan, motions and votes: their addresses, and what their pages share.
extension Site {
  func addDecisions(_ routes: inout Routes) {
    routes.get("/:authority/decisions", .everyone, decisions)
    routes.get("/:authority/decisions/new", .only(.recordOwnDecisions), decisionToRecord)
    routes.post("/:authority/decisions/new", .only(.recordOwnDecisions), recordDecision)
    let path = "/:authority/decisions/:decision"
    routes.get(path, .everyone, decision)
    for (part, form) in followUps {
      routes.get("\(path)/\(part)", .only(.recordDecisions)) { visit in try following(visit, nil, form) }
      routes.post("\(path)/\(part)", .only(.recordDecisions)) { visit in try follow(visit, form) }
    }
    let plan = "/:authority/forward-plan"
    routes.get(plan, .everyone, forwardPlan)
    routes.get("\(plan)/new", .only(.recordDecisions), decisionToAnnounce)
    routes.post("\(plan)/new", .only(.recordDecisions), announceDecision)
    routes.get("\(plan)/:entry", .everyone, announcement)
    routes.get("\(plan)/:entry/exception", .only(.recordDecisions), exceptionForm)
    routes.post("\(plan)/:entry/exception", .only(.recordDecisions), saveException)
    routes.get("\(plan)/:entry/withdraw", .only(.recordDecisions), withdrawalForm)
    routes.post("\(plan)/:entry/withdraw", .only(.recordDecisions), withdraw)
    let votes = "/:authority/meetings/:meeting/votes"
    routes.get(votes, .everyone, self.votes)
    routes.get("\(votes)/new", .only(.recordDecisions), motionToMove)
    routes.post("\(votes)/new", .only(.recordDecisions), moveMotion)
    routes.get("\(votes)/:motion", .only(.recordDecisions), voteToClose)
    routes.post("\(votes)/:motion", .only(.recordDecisions), closeVote)
  }

  func mayRecordDecisions(_ visit: Visit) -> Bool {
    visit.person.may(.recordDecisions, at: visit["authority"], on: visit.today)
  }

  /// The number of the last entry about something, for the page that is shown after one was made.
  func savedEntry(_ visit: Visit, about subject: String) throws -> String {
    try council(visit).lastEntry(about: subject).map { "?saved=\($0.number)" } ?? ""
  }
}

extension MeetingForm {
  /// What a deed on decisions gives back; `nil` when it was refused, and then the form says why.
  mutating func carry<Outcome>(_ deed: () throws -> Outcome) throws -> Outcome? {
    do {
      return try deed()
    } catch EstablishmentRefusal.objections(let all) {
      note(all)
    } catch let refusal as EstablishmentRefusal {
      note([.refusal("", refusal.description)])
    } catch let refusal as DecisionRefusal {
      note([.refusal("", refusal.description)])
    }
    return nil
  }

  /// A day that was typed; what is wrong with it is noted.
  mutating func day(_ field: String, isAsked: Bool = true) -> Day? {
    let typed = DayField(self[field])
    if typed.isWrong { faults.add(typed.message, at: field) }
    if isAsked, typed.typed.isEmpty { faults.add("Write the day, like 16 June 2026.", at: field) }
    return typed.day
  }
}

/// Where something is written, for the margin; nothing when that was not law on the day.
func lawSource(_ rule: any Rule.Type, on day: Day) -> HTMLNode {
  guard rule.inForce.contains(day) else { return .empty }
  let citation = rule.citation
  return p {
    a(.href(citation.url ?? "/rulebook"), .title(.english(citation.title))) { Phrase.english(citation.description) }
  }
}

/// What is known of who took decisions, for pages: their names and where they lead.
struct TakerNames {
  var authority: String
  var names: [DecisionTaker: String] = [:]

  init(_ takers: some Sequence<(taker: DecisionTaker, day: Day)>, at authority: String, _ open: OpenRecords) throws {
    self.authority = authority
    for (taker, day) in takers where names[taker] == nil {
      names[taker] = try open.name(of: taker, at: authority, on: day) ?? taker.reference
    }
  }

  func name(_ taker: DecisionTaker) -> String { names[taker] ?? taker.reference }

  func link(_ taker: DecisionTaker, on day: Day) -> HTMLNode {
    let address =
      switch taker.kind {
      case .body: Address.body(authority, .init(rawValue: taker.reference), on: day)
      case .member, .wardMember: Address.member(authority, .init(rawValue: taker.reference), on: day)
      case .officer: Address.post(authority, .init(rawValue: taker.reference), on: day)
      }
    return a(.href(address)) { name(taker) }
  }
}

extension Decision.Status {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .taken: Web.tag(.ochre, .due, words)
    case .calledIn: Web.tag(.plum, .judge, words)
    case .implementable: Web.tag(.blue, .next, words)
    case .implemented: Web.tag(.green, .met, words)
    case .referredBack: Web.tag(.brick, .not, words)
    case .superseded: Web.tag(.stone, .na, words)
    }
  }
}
