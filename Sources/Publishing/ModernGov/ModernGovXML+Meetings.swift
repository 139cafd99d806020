import Council
import HTML
import Law

// Meetings, in lists.
extension ModernGovXML {
  /// Bodies without a meeting are left out, as programs that read this expect one in each.
  func meetings(byCommittee: Bool) -> HTMLNode {
    guard byCommittee else {
      return xml("getmeetingsbydate") {
        xml("meetingscount", String(meetings.count))
        xml("meetings") { for one in meetings { listed(one.meeting, withCommittee: true) } }
      }
    }
    let bodies = register.bodies.filter { body in meetings.contains { $0.meeting.body == body.reference } }
    return xml("getmeetings") {
      xml("meetingscount", String(meetings.count))
      xml("committeescount", String(bodies.count))
      for body in bodies {
        let own = meetings.filter { $0.meeting.body == body.reference }
        xml("committee") {
          xml("committeeid", number(body.reference))
          xml("committeetitle", body.name)
          xml("committeemeetingcount", String(own.count))
          xml("committeemeetings") { for one in own { listed(one.meeting, withCommittee: false) } }
        }
      }
    }
  }

  private func listed(_ meeting: Meeting, withCommittee: Bool) -> HTMLNode {
    xml("meeting") {
      xml("meetingid", String(meeting.number))
      if withCommittee {
        xml("committeeid", number(meeting.body))
        xml("committeetitle", title(meeting.body))
      }
      xml("meetingdate", Self.day(meeting.day))
      xml("meetingstatus", Self.status(meeting, on: register.day))
      xml("meetingtime", Self.time(meeting.minute))
      xml("meetinglocation", meeting.place)
      xml("iswebcast", Self.flag(false))
    }
  }

  func number(_ body: Body.Reference) -> String { String(register.numbers.bodies[body] ?? 0) }

  func title(_ body: Body.Reference) -> String {
    register.bodies.first { $0.reference == body }?.name ?? body.rawValue
  }

  /// Whether it takes place, in the words of such programs.
  static func status(_ meeting: Meeting, on day: Day) -> String {
    switch meeting.status {
    case .cancelled: "Cancelled"
    case .postponed: "Postponed"
    case .moved: "Rescheduled"
    case .scheduled: meeting.day < day ? "Concluded" : "Confirmed"
    }
  }

  /// A time as such programs read it: `10.00 am`.
  static func time(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60 % 24, minute % 60)
    return "\(hour % 12 == 0 ? 12 : hour % 12).\(rest < 10 ? "0" : "")\(rest) \(hour < 12 ? "am" : "pm")"
  }
}
