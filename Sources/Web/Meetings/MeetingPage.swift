import Actions
import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func meeting(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    var page = try records.read { open in try meetingPage(visit, council.authority, open) }
    page.news = saved(visit)
    page.ways = meetingWays(visit, page)
    var frame = frame(
      council, "\(page.body.name), \(page.meeting.day.long)", .meetings,
      [Crumb(title: "Meetings", address: Address.meetings(id))])
    frame.feeds = FeedLink.all(id, .body(page.body.reference), called: page.body.name)
    frame.content = page.view
    frame.content.append(
      try records.read { try FormatsOf(.init(.meeting, page.meeting.reference.rawValue), id, $0) }.node)
    frame.content.append(
      Stamp(
        authority: council.authority, entry: try council.lastEntry(about: "meeting \(page.meeting.reference.rawValue)")
      ).node)
    return .page(frame)
  }

  func meetingPage(_ visit: Visit, _ authority: Authority, _ open: OpenRecords) throws -> MeetingPage {
    let (id, meeting) = (authority.id, try visited(visit, open))
    let body = try meetingBody(of: meeting, id, open)
    let members = try open.standing(Member.self, of: id, on: meeting.day)
    return MeetingPage(
      authority: authority, meeting: meeting, body: body,
      check: try open.check(meeting, of: body, at: id),
      versions: try open.papers(of: meeting.reference, at: id),
      attendance: try open.attendance(of: meeting.reference, at: id),
      interests: try open.declaredInterests(at: meeting.reference, of: id),
      names: Dictionary(members.map { ($0.reference, $0.name) }) { first, _ in first },
      members: try open.memberships(on: body.reference, at: id, on: meeting.day),
      minutes: try open.minutes(of: meeting.reference, at: id),
      movedTo: try meeting.movedTo.flatMap { try open.meeting($0, at: id) },
      readsExempt: mayReadExempt(visit), now: visit.now,
      releases: mayEditMeetings(visit) ? try open.releases(of: meeting.reference, at: id) : [])
  }

  private func meetingWays(_ visit: Visit, _ page: MeetingPage) -> HTMLNode {
    guard page.meeting.stands else { return .empty }
    let (id, reference) = (visit["authority"], page.meeting.reference)
    let isOver = page.meeting.startsAt <= visit.now.moment
    let coming: [(words: Phrase, address: String)] = [
      ("Change time or place", Address.meeting(id, reference, "change")),
      ("Cancel, postpone or move it", Address.meeting(id, reference, "call-off")),
      ("Questions and petitions", Address.meeting(id, reference, "submissions")),
    ]
    let met: [(words: Phrase, address: String)] = [
      ("Who attended", Address.meeting(id, reference, "attendance")),
      ("Minutes", Address.meeting(id, reference, "minutes")),
    ]
    return ways(
      visit, for: .editMeetings,
      [("Agenda and papers", Address.meeting(id, reference, "agenda"))] + (isOver ? met : coming))
  }
}

/// One meeting: its agenda with the papers, the clock, who attended, the minutes.
struct MeetingPage {
  var authority: Authority
  var meeting: Meeting
  var body: Body
  /// The agenda and the latest version of each paper, with what the rules say.
  var check: MeetingCheck
  /// Every version of each paper.
  var versions: [Paper]
  var attendance: [Attendance]
  var interests: [DeclaredInterest]
  var names: [Member.Reference: String]
  var members: [Membership]
  var minutes: [MeetingMinutes]
  var movedTo: Meeting?
  var readsExempt: Bool
  var now: Now
  /// What was planned and looked at, for those who publish.
  var releases: [AgendaRelease] = []
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  var id: String { authority.id }

  func name(_ member: Member.Reference) -> String { names[member] ?? member.rawValue }

  var view: HTMLNode {
    HTMLNode {
      news
      title
      ways
      ReleaseNotes(releases: releases).node
      calledOff
      div(.class("two")) {
        div(.class("flow")) {
          h2(.id("agenda")) { "Agenda" }
          AgendaList(page: self).node
        }
        div(.class("flow")) {
          if meeting.stands || meeting.agendaAt != nil { MeetingClock(page: self).node }
          aside
        }
      }
      MeetingOutcome(page: self).node
      leaf("follow", "Keep up with this body") { followWay(id, .body(body.reference)) }
      findings
    }
  }

  private var mayBeFilmed: Bool { Filming.inForce.contains(meeting.day) }

  private var title: HTMLNode {
    titleBlock(kicker: "Meeting of \(body.name)", "\(meeting.day.longWithWeekday)", lede: .data(meeting.title)) {
      meeting.tag(on: now.day)
      span { "\(meeting.time), \(meeting.place)" }
      if meeting.stands {
        span { mayBeFilmed ? "Open to the public; you may film" : "Open to the public" as Phrase }
      }
      if meeting.stands, meeting.startsAt <= now.moment {
        a(.href(Address.votes(id, meeting.reference))) { "Motions and votes" }
      }
      if meeting.agendaAt != nil {
        a(.href(Address.meeting(id, meeting.reference, "pack.pdf"))) { "All papers as PDF" }
      }
      if readsExempt, check.papers.contains(where: \.isExempt) {
        a(.href(Address.meeting(id, meeting.reference, "private-pack.pdf"))) { "Private pack as PDF" }
      }
    }
  }

  @HTMLBuilder private var calledOff: HTMLNode {
    if !meeting.stands {
      notice(.standing, "It does not take place on this day", id: "called-off") {
        p { meeting.reason }
        if let movedTo {
          p {
            a(.href(Address.meeting(id, movedTo.reference))) {
              "It meets on \(movedTo.day.longWithWeekday) at \(movedTo.time)"
            }
          }
        }
      }
    } else if let notice = meeting.shorterNotice {
      inset { p { "Convened at shorter notice on \(notice.on.long): \(notice.reason)" } }
    }
  }

  private var aside: HTMLNode {
    HTMLNode {
      h2(.id("at-the-meeting")) { "At the meeting" }
      summaryList([
        (
          "Body",
          a(.href(Address.body(id, body.reference, on: meeting.day))) { body.name }
        ),
        ("Quorum", HTMLNode(quorum)),
        (
          "Film and report",
          mayBeFilmed ? HTMLNode("You may film, record and report; no permission is needed." as Phrase) : .empty
        ),
        (
          "Take part",
          ParticipationTerms(meeting: meeting, rules: ParticipationRules(authority.settings), now: now).way(id)
        ),
        (
          "Notice given",
          HTMLNode("\(meeting.announcedAt.inEngland)" as Phrase)
        ),
      ])
    }
  }

  private var quorum: Phrase {
    switch (body.kind, body.quorum) {
    case (.council, let stated):
      "\(max(CouncilQuorum.least(of: body.seats.map(\.number).reduce(0, +)), stated ?? 0)), a quarter of the council"
    case (_, let stated?): "\(stated)"
    case (_, nil): ""
    }
  }

  private var findings: HTMLNode {
    let found = meeting.agendaAt == nil ? [] : check.findings
    guard !found.isEmpty else { return .empty }
    return leaf("checked", "What the rules say", margin: p { "Judged by the law of the day of the meeting." }) {
      FindingList(findings: found).node
    }
  }
}
