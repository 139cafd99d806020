import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func decision(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let (id, reference) = (council.authority.id, Decision.Reference(rawValue: visit["decision"]))
    var page = try records.read { open -> DecisionPage in
      guard let decision = try open.decision(reference, at: id) else { throw Problem.nothingHere }
      let owners = try open.plainPosts(Set(decision.actions.map(\.owner)), of: id, on: visit.today)
      let members = try open.standing(
        Member.self, Set(decision.callIn?.members ?? []), of: id, on: decision.callIn?.requestedOn ?? decision.on)
      return DecisionPage(
        authority: council.authority, decision: decision, check: try open.check(decision, of: council.authority),
        taker: try TakerNames([(decision.taker, decision.on)], at: id, open),
        meeting: try decision.meeting.flatMap { try open.meeting($0, at: id) },
        motion: try decision.meeting.flatMap { meeting in
          try open.motions(of: meeting, at: id).first { $0.number == decision.motion }
        },
        wards: try open.places(decision.key.wards, of: id, on: decision.on),
        owners: Dictionary(owners.map { ($0.reference, $0.title) }) { first, _ in first },
        callers: members.map(\.name), before: try ConsideredBefore(decision, on: visit.today, at: id, open),
        equality: try EqualityAssessed(decision, visit, open), today: visit.today,
        proposals: try open.proposals(decidedBy: reference, at: id))
    }
    page.news = saved(visit)
    page.ways = followingWays(visit, page.decision, page.offices)
    var frame = frame(
      council, .data(page.decision.title), .decisions, [Crumb(title: "Decisions", address: Address.decisions(id))])
    frame.content = page.view
    frame.content.append(try records.read { try FormatsOf(.init(.decision, reference.rawValue), id, $0) }.node)
    frame.content.append(
      Stamp(authority: council.authority, entry: try council.lastEntry(about: "decision \(reference.rawValue)")).node)
    return .page(frame)
  }
}

/// One decision: what was resolved, why, whether it may be carried out, and what became of it.
struct DecisionPage {
  var authority: Authority
  var decision: Decision
  var check: DecisionCheck
  var taker: TakerNames
  var meeting: Meeting?
  var motion: Motion?
  var wards: [Place]
  var owners: [Post.Reference: String]
  var callers: [String]
  var before: ConsideredBefore
  var equality: EqualityAssessed
  var today: Day
  /// The restructure proposals that it decided.
  var proposals: [(id: String, title: String)] = []
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var id: String { authority.id }
  var offices: OfficeDays { authority.settings.offices }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(kicker: "Decision \(decision.reference.rawValue)", .data(decision.title)) {
        decision.status(on: today, offices).tag
        if decision.key.isKey { tag(.blue, .due, "Key decision") }
        span { "Taken on \(decision.on.longWithWeekday)" }
        span { taker.link(decision.taker, on: decision.on) }
        if !decision.minute.isEmpty { span { decision.minute } }
        if let nature = decision.nature, nature != .other { span { Phrase.term(nature.words.capitalised) } }
      }
      ways
      resolved
      record
      before.node
      equality.node
      if decision.isExecutive { key }
      callIn
      actions
      if !check.findings.isEmpty {
        leaf("checked", "What the rules say of it", margin: checkedBy) {
          FindingList(findings: check.findings).node
        }
      }
    }
  }

  private var checkedBy: HTMLNode {
    HTMLNode {
      p { "By the law of \(decision.on.long)." }
      for one in check.heard where one.activity.reportedAt != nil {
        p {
          a(.href(Address.activity(id, one.activity.reference) + "#report")) {
            "The report on what residents said: \(one.activity.title)"
          }
        }
      }
    }
  }

  private var resolved: HTMLNode {
    leaf(
      "resolved", "What was resolved",
      margin: HTMLNode {
        p { "Published \(decision.publishedAt.inEngland)." }
        if !decision.power.isEmpty { p { "Under \(decision.power)." } }
      }
    ) {
      MarkdownText(decision.resolution).node
      if let meeting {
        p {
          "At the "
          a(.href(Address.meeting(id, meeting.reference))) { "meeting of \(meeting.day.long)" }
          "."
        }
        if let vote = motion?.vote { VoteCount(vote: vote).node }
        p { a(.href(Address.votes(id, meeting.reference))) { "Motions and votes of that meeting" } }
      }
      if let other = decision.supersededBy {
        p {
          "Superseded by "
          a(.href(Address.decision(id, other))) { other.rawValue }
          "."
        }
      }
    }
  }

  private var record: HTMLNode {
    leaf("record", "Why, and what else was considered", margin: recordLaw) {
      part("Reasons", decision.reasons)
      part("Alternatives that were rejected", decision.alternatives)
      part("Conflicts of interest and dispensations", decision.conflicts)
      if let hours = decision.papersHours {
        p {
          counted(
            hours, one: "Every member could see its papers after 1 hour.",
            other: "Every member could see its papers after \(hours) hours.")
        }
      }
    }
  }

  private func part(_ heading: Phrase, _ text: String) -> HTMLNode {
    HTMLNode {
      h3 { heading }
      text.isEmpty ? p(.class("soft")) { "Not recorded." } : MarkdownText(text).node
    }
  }

  @HTMLBuilder private var recordLaw: HTMLNode {
    if decision.isExecutive { lawSource(ExecutiveDecisionRecorded.self, on: decision.on) }
    if decision.taker.kind == .officer { lawSource(OfficerDecisionRecorded.self, on: decision.on) }
  }

  private var key: HTMLNode {
    leaf("key", "Is it a key decision?", margin: lawSource(KeyDecisionRecognised.self, on: decision.on)) {
      p { decision.key.isKey ? "It is treated as a key decision." : "It is not a key decision." as Phrase }
      summaryList(keyFacts)
    }
  }

  private var keyFacts: [(name: Phrase, value: HTMLNode)] {
    var facts: [(name: Phrase, value: HTMLNode)] = [
      ("Costs or saves", decision.key.pence.map { HTMLNode(Money(pence: $0).description) } ?? .empty),
      ("The council’s threshold", decision.key.threshold.map { HTMLNode(Money(pence: $0).description) } ?? .empty),
      ("Wards and divisions", PlaceNames(authority: id, places: wards, day: decision.on).node(ifAny: wards)),
      (
        "Announced",
        decision.announcement.map { entry in
          a(.href(Address.announcement(id, entry))) { "Forward plan, \(entry.rawValue)" }
        } ?? .empty
      ),
    ]
    if let plan = decision.key.plan {
      let days: Phrase = "\(plan.from.long) to \(plan.to.long), out on \(plan.publishedOn.long)"
      facts.append((name: "In the forward plan of four months", value: HTMLNode { days }))
    }
    return facts
  }

  // MARK: Call-in

  @HTMLBuilder private var callIn: HTMLNode {
    if let urgency = decision.urgency {
      leaf("call-in", "Call-in", margin: lawSource(CallIn.self, on: decision.on)) {
        p { "It is urgent and not open to call-in. Consent: \(urgency)." }
      }
    } else if let window = decision.window(offices) {
      leaf("call-in", "Call-in", full: true, margin: lawSource(CallIn.self, on: decision.on)) {
        p {
          decision.callIn == nil && window.lastDay >= today
            ? "It may be called in until the end of \(window.lastDay.longWithWeekday), and carried out from \(window.implementableFrom.longWithWeekday) on."
            : "It could be called in until the end of \(window.lastDay.longWithWeekday)."
        }
        ClearDayClock(
          published: window.published, meeting: window.implementableFrom, needed: window.days, ends: .carriedOut,
          counts: window.offices.isWorking
        ).node
        if let callIn = decision.callIn { calledIn(callIn) }
      }
    } else if decision.isExecutive, CallIn.inForce.contains(decision.on) {
      leaf("call-in", "Call-in", margin: lawSource(CallIn.self, on: decision.on)) {
        p {
          "The council’s settings name no days for call-in. Whether it may be carried out at once: check with your monitoring officer."
        }
      }
    }
  }

  private func calledIn(_ callIn: DecisionCallIn) -> HTMLNode {
    HTMLNode {
      h3 { "It was called in" }
      Trail(
        steps: [
          .init(.done, on: callIn.requestedOn) {
            p { "Asked for by \(callers.joined(separator: ", ")): \(callIn.grounds)" }
          }
        ]
          + (callIn.closedOn.map { closed in
            [
              .init(.done, on: closed) {
                p { "\(Phrase.term(callIn.outcome?.words.capitalised ?? "")). \(callIn.findings)" }
              }
            ]
          } ?? [.init(.next, "Next") { p { "Overview and scrutiny considers it. Until then it is not carried out." } }])
      ).node
    }
  }

  // MARK: What is done

  private var actions: HTMLNode {
    leaf("actions", "Carrying it out", margin: p { "Each action has an owner and a day." }) {
      if let done = decision.implementedOn {
        p { "Carried out on \(done.long): \(decision.implementation)" }
      } else if let day = decision.implementableFrom(offices) {
        p { day <= today ? "It may be carried out." : "It may be carried out from \(day.long) on." as Phrase }
      } else {
        p { "It is not carried out as it stands." }
      }
      for proposal in proposals {
        p {
          "It decided on a restructure: "
          a(.href(Address.implementation(id, proposal.id))) { proposal.title }
        }
      }
      if !decision.actions.isEmpty {
        DataTable(
          caption: "Actions", captionIsHidden: true,
          columns: [.heading("What"), .text("Owner"), .text("Due"), .text("State")],
          rows: decision.actions.map { action in
            [
              HTMLNode(action.text),
              a(.href(Address.post(id, action.owner))) { owners[action.owner] ?? action.owner.rawValue },
              HTMLNode(action.due.long), state(action),
            ]
          }
        ).node
      }
    }
  }

  private func state(_ action: DecisionAction) -> HTMLNode {
    if let done = action.doneOn { return tag(.green, .met, "Done on \(done.long)") }
    return action.due < today ? tag(.brick, .not, "Overdue") : tag(.ochre, .due, "To do")
  }
}

extension PlaceNames {
  func node(ifAny places: [Place]) -> HTMLNode { places.isEmpty ? .empty : node }
}

/// How a vote was: the count, and who voted what where it was recorded by name.
struct VoteCount {
  var vote: MotionVote
  var names: [Member.Reference: String] = [:]

  var node: HTMLNode {
    HTMLNode {
      p {
        b { "\(vote.favour) for, \(vote.against) against, \(vote.abstained) abstained" }
        span(.class("soft")) { ", \(Phrase.term(vote.way.words)), \(vote.present) present" }
        if let casting = vote.casting { span { ", casting vote \(Phrase.term(casting.rawValue))" } }
      }
      if !names.isEmpty, !vote.ballots.isEmpty {
        summaryList(
          MotionVote.Choice.allCases.map { choice in
            let these = vote.ballots.filter { $0.choice == choice }.map { names[$0.member] ?? $0.member.rawValue }
            return (.term(choice.words.capitalised), these.isEmpty ? .empty : HTMLNode(these.joined(separator: ", ")))
          })
      }
    }
  }
}
