import Council
import HTML
import Law
import Publishing

/// What came of a meeting: who attended, whether there was a quorum, which interests were declared, the minutes.
struct MeetingOutcome {
  var page: MeetingPage

  var node: HTMLNode {
    HTMLNode {
      if !page.attendance.isEmpty { attended }
      if !page.interests.isEmpty { declared }
      if let minutes = page.minutes.last { text(minutes) }
    }
  }

  private var attended: HTMLNode {
    leaf(
      "attendance", "Who attended",
      margin: p { "Who observes from elsewhere counts neither for the quorum nor in a vote." }
    ) {
      FindingList(findings: quorum + inPerson).node
      DataTable(
        caption: "Who attended", captionIsHidden: true, columns: [.heading("Member"), .text("Attendance")],
        rows: page.attendance.sorted { page.name($0.member) < page.name($1.member) }.map(row)
      ).node
    }
  }

  private func row(_ attendance: Attendance) -> [HTMLNode] {
    [
      a(.href(Address.member(page.id, attendance.member, on: page.meeting.day))) { page.name(attendance.member) },
      HTMLNode {
        Phrase.term(attendance.state.words)
        if let other = attendance.inPlaceOf { span(.class("soft")) { ", in the place of \(page.name(other))" } }
      },
    ]
  }

  /// Only members who vote count.
  private var quorum: [Finding] {
    let voting = Set(page.members.filter(\.votes).map(\.member))
    let present = page.attendance.count {
      $0.state.counts && (voting.contains($0.member) || $0.inPlaceOf.map(voting.contains) ?? false)
    }
    let seats = page.body.seats.filter(\.votes).map(\.number).reduce(0, +)
    return CouncilQuorum.check(
      .init(
        on: page.meeting.day, body: page.body.name, isCouncil: page.body.kind == .council,
        members: max(seats, voting.count), stated: page.body.quorum, present: present))
  }

  private var inPerson: [Finding] {
    let observing = page.attendance.filter { $0.state == .observing }.map { page.name($0.member) }
    guard !observing.isEmpty else { return [] }
    return PresentInPerson.check(
      .init(
        on: page.meeting.day, body: page.body.name, isBound: page.body.kind.isBoundByAccessLaw,
        observing: observing.sorted()))
  }

  private var declared: HTMLNode {
    leaf("interests", "Interests declared", margin: p { "A sensitive interest is declared without saying what it is." })
    {
      DataTable(
        caption: "Interests declared", captionIsHidden: true,
        columns: [.heading("Member"), .text("Item"), .text("Interest"), .text("Left the room")],
        rows: page.interests.map { interest in
          [
            a(.href(Address.member(page.id, interest.member, on: page.meeting.day))) { page.name(interest.member) },
            HTMLNode(page.check.items.first { $0.id == interest.item }?.number ?? ""),
            HTMLNode {
              Phrase.term(interest.kind.words)
              if !interest.words.isEmpty { ": \(interest.words)" }
            },
            interest.left ? HTMLNode("Yes" as Phrase) : HTMLNode("No" as Phrase),
          ]
        }
      ).node
    }
  }

  private func text(_ minutes: MeetingMinutes) -> HTMLNode {
    leaf(
      "minutes", "Minutes",
      margin: HTMLNode {
        p { "Published \(minutes.publishedAt.inEngland)." }
        if minutes.version > 1 { p { "Corrected: version \(minutes.version)." } }
      }
    ) {
      NumberedText(PaperText(minutes.text)).node
      for earlier in page.minutes.dropLast().reversed() {
        folded("What version \(earlier.version) of \(earlier.publishedAt.inEngland) said") {
          NumberedText(PaperText(earlier.text), prefix: nil).node
        }
      }
    }
  }
}
