import Council
import Law

/// A meeting as anybody may see it: what of its agenda and papers is out. What an exempt paper says is no part of it.
public struct PublishedMeeting: Sendable {
  /// The meeting.
  public var meeting: Meeting
  /// The items of its agenda that are out, in order.
  public var items: [AgendaItem]
  /// The latest version of each paper that is out and open.
  public var papers: [Paper]
  /// Who attended.
  public var attendance: [Attendance]
  /// The minutes, once they are out, in Markdown.
  public var minutes: String?
  /// What residents said of its items, a line each, by ``AgendaItem/id``.
  public var heard: [Int: [String]] = [:]

  /// A meeting from its parts. Exempt papers are left out, whoever hands them in.
  public init(
    _ meeting: Meeting, items: [AgendaItem] = [], papers: [Paper] = [], attendance: [Attendance] = [],
    minutes: String? = nil
  ) {
    (self.meeting, self.items, self.attendance, self.minutes) = (meeting, items, attendance, minutes)
    var latest: [Paper] = []
    for paper in papers where !paper.isExempt && paper.publishedAt != nil {
      latest.removeAll { $0.reference == paper.reference }
      latest.append(paper)
    }
    self.papers = latest
  }

  /// A number for a paper that no other paper of the council has: the meeting’s, then the item’s, then its own.
  public func number(of paper: Paper) -> Int {
    let own = paper.reference.rawValue.split(separator: "-").last.flatMap { Int($0) } ?? 0
    return meeting.number * 100_000 + min(max(paper.item, 0), 999) * 100 + min(max(own, 0), 99)
  }

  /// The number of the meeting whose paper has a number.
  public static func meeting(ofPaper number: Int) -> Int { number / 100_000 }
}
