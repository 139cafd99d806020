import Council
import HTML
import Law

/// By when and how long something may be that the public puts to a meeting.
struct ParticipationTerms {
  var meeting: Meeting
  var rules: ParticipationRules?
  var now: Now

  /// Whether something can still come for the meeting.
  var isOpen: Bool {
    guard meeting.stands, let rules else { return false }
    return rules.isInTime(now.day, minute: now.moment.dayAndMinutesInEngland.minutes, for: meeting.day)
  }

  var node: HTMLNode {
    guard let rules else {
      return inset { p { "This council takes no questions here. Ask democratic services how to put one." } }
    }
    let last = rules.lastDay(before: meeting.day).longWithWeekday
    return leaf("terms", "By when, and how long", margin: p { "The council’s own rules." }) {
      if isOpen {
        p {
          "It must come by \(Meeting.time(rules.offices.closesAt)) on \(last), \(rules.days) clear working days before."
        }
      } else {
        p { "It is too late for this meeting. It had to come by \(Meeting.time(rules.offices.closesAt)) on \(last)." }
      }
      if let most = rules.mostWords { p { "It may have \(most) words." } }
      if let from = rules.debatedFrom { p { "A petition with \(from.withCommas) signatures is debated." } }
    }
  }

  /// The way from the page of a meeting; nothing when it is too late or the council takes none.
  func way(_ id: String) -> HTMLNode {
    guard isOpen, let rules else { return .empty }
    return HTMLNode {
      a(.href(Address.meeting(id, meeting.reference, "ask"))) { "Put a question, a petition or a wish to speak" }
      span(.class("soft")) { ", by \(rules.lastDay(before: meeting.day).long)" }
    }
  }
}

/// What somebody sent in, and what became of it.
struct SubmissionList {
  var sent: [PublicSubmission]

  var leaf: HTMLNode {
    Web.leaf("yours", "What you sent") {
      ul(.class("plain stack")) {
        for one in sent {
          li {
            span { one.subject }
            span(.class("soft")) { ", \(Phrase.term(one.kind.words)). " }
            switch one.state {
            case .received: HTMLNode("Democratic services have it." as Phrase)
            case .accepted: HTMLNode("It stands on the agenda, which is published with the papers." as Phrase)
            case .refused(let reason): HTMLNode("Refused: \(reason)" as Phrase)
            }
          }
        }
      }
    }
  }
}
