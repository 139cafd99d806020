import Council
import HTML
import Law
import Store

extension Site {
  func meetings(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let asked = visit.query["body"].map(Body.Reference.init(rawValue:)).flatMap { $0.rawValue.isEmpty ? nil : $0 }
    let number = max(0, visit.query["page"].flatMap(Int.init) ?? 0)
    let page = try records.read { open in
      let bodies = try open.standing(Body.self, of: id, on: visit.today)
      let wanted = asked.map { [$0] }
      return MeetingsPage(
        authority: council.authority, bodies: bodies, asked: asked, page: number, today: visit.today,
        coming: number > 0
          ? []
          : try open.meetings(
            at: id, of: wanted, from: visit.today, to: visit.today.adding(months: 24), atMost: MeetingsPage.most),
        past: try open.meetings(
          at: id, of: wanted, before: visit.today, atMost: MeetingsPage.most + 1,
          after: min(number, 1_000) * MeetingsPage.most),
        news: saved(visit),
        ways: ways(visit, for: .editMeetings, [("Call a meeting", Address.newMeeting(id, of: asked))]))
    }
    var frame = frame(council, "Meetings", .meetings)
    frame.content = page.view
    return .page(frame)
  }
}

/// The meetings of a council, coming and past, of all its bodies or of one.
struct MeetingsPage {
  var authority: Authority
  var bodies: [Body]
  var asked: Body.Reference?
  /// Which page of the past ones it is, from 0.
  var page: Int
  var today: Day
  var coming: [Meeting]
  /// One more than is shown when there are more.
  var past: [Meeting]
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  static let most = 60

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: "Meetings", "Who meets when at \(authority.shortName)",
        lede: "Anyone may come to a meeting, film it and report from it, unless a part of it must be private.")
      ways
      if page == 0 {
        leaf("coming", "Coming meetings") {
          coming.isEmpty
            ? emptyState("No meeting is called.") : MeetingList(authority.id, coming, bodies, today: today).node
        }
      }
      leaf("past", "Past meetings") {
        past.isEmpty
          ? emptyState("No meeting has been held here yet.")
          : MeetingList(authority.id, Array(past.prefix(Self.most)), bodies, today: today).node
        pager
      }
      filter
    }
  }

  private var filter: HTMLNode {
    leaf("choose", "Of one body, or of all") {
      HTML.form(.class("row"), .action(Address.meetings(authority.id)), .method("get")) {
        ChoiceField(
          name: "body", label: "Body", choices: bodies.map { .init(value: $0.reference.rawValue, name: $0.name) },
          chosen: asked?.rawValue ?? "", none: "All bodies"
        ).node
        button(.class("btn ghost")) { "Show its meetings" }
      }
    }
  }

  private var pager: HTMLNode {
    Pager(
      name: "Past meetings",
      before: page > 0
        ? .init(title: "Later meetings", address: Address.meetings(authority.id, of: asked, page: page - 1)) : nil,
      after: past.count > Self.most
        ? .init(title: "Earlier meetings", address: Address.meetings(authority.id, of: asked, page: page + 1)) : nil
    ).node
  }
}

/// Meetings in a list: the day, the body, where; whether they stand and whether their papers are out.
struct MeetingList {
  var id: String
  var meetings: [Meeting]
  var bodies: [Body.Reference: Body]
  var today: Day

  init(_ id: String, _ meetings: [Meeting], _ bodies: [Body], today: Day) {
    (self.id, self.meetings, self.today) = (id, meetings, today)
    self.bodies = Dictionary(bodies.map { ($0.reference, $0) }) { first, _ in first }
  }

  var node: HTMLNode {
    ul(.class("plain stack")) { for meeting in meetings { li { item(meeting) } } }
  }

  private func item(_ meeting: Meeting) -> HTMLNode {
    let body = bodies[meeting.body]?.name ?? meeting.body.rawValue
    return HTMLNode {
      p {
        a(.href(Address.meeting(id, meeting.reference))) { "\(meeting.day.longWithWeekday): \(body)" }
        if !meeting.title.isEmpty { span(.class("soft")) { ", \(meeting.title)" } }
      }
      p(.class("facts")) {
        meeting.tag(on: today)
        span { "\(meeting.time), \(meeting.place)" }
        if meeting.minutesAt != nil {
          span { "Minutes are out" }
        } else if meeting.agendaAt != nil {
          span { "The agenda is out" }
        }
      }
    }
  }
}

extension Meeting {
  /// Whether it stands, or how soon it is; nothing of an ordinary meeting that was held.
  func tag(on today: Day) -> HTMLNode {
    switch status {
    case .cancelled: return Web.tag(.brick, .deleted, "Cancelled")
    case .postponed: return Web.tag(.ochre, .due, "Postponed")
    case .moved: return Web.tag(.blue, .moved, "Moved to another day")
    case .scheduled: break
    }
    let days = day.days(since: today)
    switch days {
    case 0: return Web.tag(.ochre, .due, "Today")
    case 1: return Web.tag(.ochre, .due, "Tomorrow")
    case 2...: return Web.tag(.stone, .due, "In \(days) days")
    default: return .empty
    }
  }
}
