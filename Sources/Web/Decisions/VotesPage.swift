import Actions
import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  /// What was moved at a meeting, item by item: for everyone to read, and for democratic services to run it.
  func votes(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    var page = try records.read { open -> VotesPage in
      let meeting = try visited(visit, open)
      let body = try meetingBody(of: meeting, id, open)
      let members = try open.standing(Member.self, of: id, on: meeting.day)
      let latest = Dictionary(
        try open.papers(of: meeting.reference, at: id).map { ($0.reference, $0) }
      ) { $1.version > $0.version ? $1 : $0 }
      return VotesPage(
        authority: council.authority, meeting: meeting, body: body,
        items: try open.agenda(of: meeting.reference, at: id),
        papers: latest.values.sorted { $0.reference < $1.reference },
        motions: try open.motions(of: meeting.reference, at: id),
        decisions: try open.decisions(of: meeting.reference, at: id),
        names: Dictionary(members.map { ($0.reference, $0.name) }) { first, _ in first },
        quorum: try open.votingRoom(meeting, item: 0, at: id)?.quorum ?? [], formToken: FormToken.hidden(visit))
    }
    page.mayRun = mayRecordDecisions(visit) && page.meeting.stands && page.meeting.startsAt <= visit.now.moment
    page.news = saved(visit)
    var frame = frame(council, "Motions and votes", .meetings, crumbs(id, page.meeting, page.body))
    frame.content = page.view
    return .page(frame)
  }
}

/// A meeting’s motions and votes, item by item.
struct VotesPage {
  var authority: Authority
  var meeting: Meeting
  var body: Body
  var items: [AgendaItem]
  /// The latest version of each paper; exempt ones are without their recommendations.
  var papers: [Paper]
  var motions: [Motion]
  var decisions: [Decision]
  var names: [Member.Reference: String]
  var quorum: [Finding]
  var formToken: HTMLNode
  var mayRun = false
  var news: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: "\(body.name), \(meeting.day.long)", "Motions and votes",
        lede: "What was moved under each item, how it was voted on, and what it decided."
      ) { span { "The body \(Phrase.term(body.powers.words))" } }
      if mayRun { run }
      if items.isEmpty {
        leaf("none", "No agenda yet") { emptyState("The agenda of this meeting is not published yet.") }
      }
      for item in items where mayRun || motions.contains(where: { $0.item == item.id }) { node(item) }
      if !mayRun, !items.isEmpty, motions.isEmpty {
        leaf("none", "Nothing moved yet") { emptyState("No motion of this meeting is on the record.") }
      }
      if !motions.isEmpty {
        p {
          a(.href(Address.meeting(id, meeting.reference, "popolo.json"))) { "Motions and votes for programs (Popolo)" }
        }
      }
    }
  }

  private var run: HTMLNode {
    leaf("room", "In the room") {
      FindingList(findings: quorum).node
      p { a(.href(Address.meeting(id, meeting.reference, "attendance"))) { "Enter who attends, and interests" } }
    }
  }

  private func node(_ item: AgendaItem) -> HTMLNode {
    let moved = motions.filter { $0.item == item.id }
    return leaf("item-\(item.id)", "\(item.number) \(item.title)") {
      for motion in moved where motion.amends == nil {
        self.motion(motion)
        for amendment in moved where amendment.amends == motion.number { self.motion(amendment) }
      }
      if mayRun { ways(item, moved) }
    }
  }

  private func motion(_ motion: Motion) -> HTMLNode {
    let decision = decisions.first { $0.motion == motion.number }
    return div(.class("flow"), .id("motion-\(motion.number)")) {
      h3 {
        motion.amends.map { "Motion \(motion.number), an amendment to motion \($0)" } ?? "Motion \(motion.number)"
          as Phrase
      }
      p {
        motion.state.tag
        if motion.isBudget { span(.class("soft")) { ", on the budget" } }
      }
      MarkdownText(motion.text).node
      switch (motion.mover.map(name), motion.seconder.map(name)) {
      case (let mover?, let seconder?): p(.class("small soft")) { "Moved by \(mover), seconded by \(seconder)" }
      case (let mover?, nil): p(.class("small soft")) { "Moved by \(mover)" }
      case (nil, let seconder?): p(.class("small soft")) { "Seconded by \(seconder)" }
      case (nil, nil): HTMLNode.empty
      }
      if let vote = motion.vote { VoteCount(vote: vote, names: names).node }
      if let decision {
        p { a(.href(Address.decision(id, decision.reference))) { "Resolved: decision \(decision.reference.rawValue)" } }
      }
      if mayRun { ways(motion, decision) }
    }
  }

  private func name(_ member: Member.Reference) -> String { names[member] ?? member.rawValue }

  private func ways(_ motion: Motion, _ decision: Decision?) -> HTMLNode {
    nav(.class("row"), .ariaLabel("Motion \(motion.number)")) {
      if motion.state == .open {
        a(.class("btn"), .href(Address.votes(id, meeting.reference, String(motion.number)))) {
          "Vote on motion \(motion.number)"
        }
        if motion.amends == nil {
          a(
            .class("btn ghost"),
            .href(Address.newMotion(id, meeting.reference, item: motion.item, amends: motion.number))
          ) {
            "Move an amendment to motion \(motion.number)"
          }
        }
      } else if motion.state == .carried, motion.amends == nil, decision == nil {
        a(.class("btn"), .href(Address.newDecision(id, of: motion.number, at: meeting.reference))) {
          "Publish motion \(motion.number) as a decision"
        }
      }
    }
  }

  private func ways(_ item: AgendaItem, _ moved: [Motion]) -> HTMLNode {
    let asked = papers.filter { $0.item == item.id }.flatMap { paper in
      paper.recommendations.enumerated().map { (paper.reference, $0.offset, $0.element) }
    }.filter { one in !moved.contains { $0.text == one.2 } }
    return HTMLNode {
      if !asked.isEmpty {
        h3 { "Recommended" }
        ol {
          for (paper, place, text) in asked {
            li {
              "\(text) "
              a(.href(Address.newMotion(id, meeting.reference, item: item.id, recommendation: (paper, place)))) {
                "Move this"
                span(.class("vh")) { ": \(text)" }
              }
            }
          }
        }
      }
      p {
        a(.href(Address.newMotion(id, meeting.reference, item: item.id))) {
          "Move a motion under item \(item.number)"
        }
      }
    }
  }
}

extension Motion.State {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .open: Web.tag(.ochre, .due, words)
    case .carried: Web.tag(.green, .met, words)
    case .lost: Web.tag(.brick, .not, words)
    case .withdrawn: Web.tag(.stone, .na, words)
    }
  }
}
