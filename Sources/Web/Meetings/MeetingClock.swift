import Council
import HTML
import Law
import Publishing

/// The clear days of a meeting: by when its papers must be out, and how many days they really had, counted out.
struct MeetingClock {
  var page: MeetingPage
  private var check: MeetingCheck { page.check }
  private var meeting: Meeting { page.meeting }

  var node: HTMLNode {
    HTMLNode {
      h2(.id("clock")) { "The clock" }
      if !page.body.kind.isBoundByAccessLaw {
        p {
          "The law on access to committees may not bind this body. Its papers are held to the same days all the same."
        }
      }
      if meeting.agendaAt == nil { due } else { countedOut }
    }
  }

  @HTMLBuilder private var due: HTMLNode {
    let deadlines = check.clock.deadlines
    if deadlines.isEmpty {
      p { "No rule that is kept here asked for clear days before \(meeting.day.long)." }
    } else {
      ul(.class("plain")) {
        for deadline in deadlines {
          li {
            b { "By \(deadline.lastDay.longWithWeekday)" }
            ": \(Phrase.term(deadline.papers)), "
            deadline.days.words
            ", "
            a(.href("/rulebook#\(deadline.rule.id)")) { deadline.rule.id }
          }
        }
      }
      if let last = check.lastDay {
        p { "Counted out, if it comes out on the last day:" }
        clock(last)
      }
    }
  }

  @HTMLBuilder private var countedOut: HTMLNode {
    h3 { "Agenda" }
    clock(check.publication(meeting.agendaAt).published ?? meeting.day)
    for paper in late {
      h3 { "Supplement to item \(number(paper))" }
      p {
        a(.href("#paper-\(paper.reference.rawValue)")) { paper.title }
        counted(
          clear(paper), one: ": supplementary, published 1 clear day before.",
          other: ": supplementary, published \(clear(paper)) clear days before.")
      }
      clock(check.publication(paper.publishedAt).published ?? meeting.day)
      if clear(paper) < check.days.needed, inTime(paper) {
        p {
          check.publication(paper.publishedAt).occasion == .executive
            ? "For the executive the regulations ask as many days of reports, and know no urgency. Whether it may be taken is for the monitoring officer (SI 2012/2089 regs 6, 7)."
            : "Its item was on the agenda in time, so it may be taken. Only the report followed, and it is marked late wherever it stands (LGA 1972 s.100B(3), (4))."
        }
      }
    }
  }

  /// The supplements that came on a day of their own, one for each item and day.
  private var late: [Paper] {
    var seen = Set<String>()
    return check.papers.filter(\.isSupplement).filter {
      seen.insert("\($0.item)/\(check.publication($0.publishedAt).published?.iso ?? "")").inserted
    }
  }

  private func clear(_ paper: Paper) -> Int { check.clearDays(paper.publishedAt) ?? 0 }

  private func number(_ paper: Paper) -> String { check.items.first { $0.id == paper.item }?.number ?? "" }

  private func inTime(_ paper: Paper) -> Bool {
    let item = check.items.first { $0.id == paper.item }
    return (check.clearDays(item?.publishedAt) ?? 0) >= check.days.needed
  }

  private func clock(_ published: Day) -> HTMLNode {
    ClearDayClock(
      published: min(published, meeting.day), meeting: meeting.day, needed: check.days.needed,
      counts: check.days.counts
    ).node
  }
}
