import Council
import HTML
import Law

// One meeting with its agenda, its open papers and who attended.
extension ModernGovXML {
  func meeting(_ one: PublishedMeeting) -> HTMLNode {
    let meeting = one.meeting
    return xml("meeting") {
      xml("meetingid", String(meeting.number))
      xml("meetingdate", Self.day(meeting.day))
      xml("meetingstatus", Self.status(meeting, on: register.day))
      xml("isdisplayallowed", Self.flag(true))
      xml("meetingtime", Self.time(meeting.minute))
      xml("meetingactualstarttime", "")
      xml("meetingplannedfinishtime", "")
      xml("meetingactualfinishtime", "")
      xml("meetinglocation", meeting.place)
      xml("iswebcast", Self.flag(false))
      xml("committeeid", number(meeting.body))
      xml("committeetitle", title(meeting.body))
      xml("agendaid", meeting.agendaAt == nil ? "" : String(meeting.number))
      xml("agendapublished", Self.flag(meeting.agendaAt != nil))
      xml("decisionpublished", Self.flag(false))
      xml("minutepublished", Self.flag(meeting.minutesAt != nil))
      xml("meetingroom", meeting.place)
      xml("meetingurl", page(meeting, nil))
      xml("agendaitems") { for (place, item) in one.items.enumerated() { self.item(item, place, one) } }
      xml("attendees") { for attendee in attendees(one) { attendee } }
    }
  }

  private func item(_ item: AgendaItem, _ place: Int, _ one: PublishedMeeting) -> HTMLNode {
    let meeting = one.meeting
    return xml("agendaitem") {
      xml("agendaitemid", String(meeting.number * 1_000 + item.id))
      xml("agendaitemtitle", item.title)
      xml("agendatext", Self.paragraphs(([item.note] + (one.heard[item.id] ?? [])).joined(separator: "\n")))
      xml("actualmeetingdate", Self.day(meeting.day))
      xml("agendaitemnumber", item.number)
      xml("agendaitemsubnumber", "")
      xml("fulldisplaynumberformat", item.number.isEmpty ? "" : "\(item.number).")
      xml("authorusername", one.papers.first { $0.item == item.id }?.author ?? "")
      for label in ["commentlabel1", "commenttext1", "commentlabel2", "commenttext2"] as [StaticString] {
        xml(label, "")
      }
      xml("minutesnonemptyhtmlbody", place == 0 ? Self.paragraphs(one.minutes ?? "") : "")
      xml("decisionnonemptyhtmlbody", "")
      xml("declarationcount", "0")
      for flag in ["iscallin", "iscomment", "isdecision", "isdecisionpublished"] as [StaticString] {
        xml(flag, Self.flag(false))
      }
      xml("isminutepublished", Self.flag(meeting.minutesAt != nil))
      xml("ispubliccanspeak", Self.flag(item.kind == .questions || item.kind == .petitions))
      xml("isrestricted", Self.flag(item.exemption != nil))
      xml("isdisplayallowed", Self.flag(true))
      xml("meetingdate", Self.day(meeting.day))
      xml("meetingtime", Self.time(meeting.minute))
      xml("minutesitemnumber", item.number)
      for name in ["minutesitemsubnumber", "preferreddate", "refertocommittee"] as [StaticString] { xml(name, "") }
      xml("linkeddocuments") {
        for (number, paper) in one.papers.filter({ $0.item == item.id }).enumerated() {
          document(paper, number + 1, one)
        }
      }
    }
  }

  private func document(_ paper: Paper, _ place: Int, _ one: PublishedMeeting) -> HTMLNode {
    xml("linkeddoc") {
      xml("attachmentid", String(one.number(of: paper)))
      described(paper, of: one)
      xml("isrestricted", Self.flag(false))
      xml("restrictionsRef", "")
      xml("itemnum", String(place))
      xml("meetingdate", Self.day(one.meeting.day))
      xml("decisiondate", "")
      xml("committeetitle", title(one.meeting.body))
      xml("isdecisionattachment", Self.flag(false))
      xml("ownertitle", paper.author)
    }
  }

  func attachment(_ paper: Paper, of one: PublishedMeeting) -> HTMLNode {
    xml("attachment") {
      xml("attachmentid", String(one.number(of: paper)))
      described(paper, of: one)
    }
  }

  private func described(_ paper: Paper, of one: PublishedMeeting) -> HTMLNode {
    HTMLNode {
      xml("title", paper.title)
      xml("isurl", Self.flag(true))
      xml("url", page(one.meeting, paper))
      xml("publicationdate", paper.publishedAt.map { Self.day($0.dayAndMinutesInEngland.day) } ?? "")
    }
  }

  /// Those who sit on the body, with how they attended once that is entered; and whoever attended besides.
  private func attendees(_ one: PublishedMeeting) -> [HTMLNode] {
    let states = Dictionary(one.attendance.map { ($0.member, $0.state) }) { first, _ in first }
    let seats = register.memberships.filter { $0.body == one.meeting.body }.sorted { $0.role.rank < $1.role.rank }
    let others = one.attendance.map(\.member).filter { who in !seats.contains { $0.member == who } }
    let isOver = !one.attendance.isEmpty
    return seats.map { seat in
      attendee(seat.member, seat.role.words, Self.attendance(states[seat.member], isOver: isOver))
    } + others.map { attendee($0, "member", Self.attendance(states[$0], isOver: isOver)) }
  }

  private func attendee(_ reference: Member.Reference, _ role: String, _ attendance: String) -> HTMLNode {
    let member = register.members.first { $0.reference == reference }
    let number = register.numbers.members[reference].map(String.init) ?? ""
    return element(
      "attendee",
      [
        HTMLAttribute("membertype", role), HTMLAttribute("memberid", number),
        HTMLAttribute("name", member?.name ?? reference.rawValue), HTMLAttribute("roledescription", role),
        HTMLAttribute("attendance", attendance),
        HTMLAttribute("politicalparty", member.flatMap { register.group(of: $0) }?.name ?? ""),
        HTMLAttribute("ward", member.flatMap { register.wards(of: $0).first }?.name ?? ""),
      ]
    ) { xml("url", "") }
  }

  private static func attendance(_ state: Attendance.State?, isOver: Bool) -> String {
    switch state {
    case .present, .substitute: "Present"
    case .apologies: "Apologies"
    case .absent: "Absent"
    case .observing: "In attendance"
    case nil: isOver ? "Absent" : "Expected"
    }
  }

  /// Text as the markup such programs expect within an element: a paragraph for each, its own marks escaped.
  static func paragraphs(_ text: String) -> String {
    let all = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    return HTMLNode { for one in all { p { HTMLNode(one) } } }.render()
  }
}
