import Council
import Law

/// Why something about a meeting was not done. Nothing was changed.
public enum MeetingRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such meeting.
  case unknownMeeting
  /// Something stands against it: refusals first, then what only warns.
  case objections([Objection])
  /// Somebody else has changed what is being prepared since it was opened.
  case changedMeanwhile
  /// There is nothing that is not out already.
  case nothingToPublish(agendaAt: Moment?)
  /// It was cancelled, postponed or moved.
  case doesNotStand(Meeting.Status)
  /// It is still to come, or not over yet.
  case notOver(Moment)
  /// It is over.
  case isOver
  /// Its minutes are empty.
  case noMinutes
  /// Motions, by number, on which no vote is closed. Once minutes are out nothing is voted on any more.
  case openVotes([Int])

  public var description: String {
    switch self {
    case .unknownMeeting: "There is no such meeting. Look at the list of meetings."
    case .objections(let all): all.map(\.words).joined(separator: " ")
    case .changedMeanwhile: "Somebody else has changed this agenda since you opened it. Nothing was saved."
    case .nothingToPublish(let at?): "Everything is out already, since \(at.inEngland). Nothing was published twice."
    case .nothingToPublish(nil): "There is nothing to publish yet. Add an item first."
    case .doesNotStand(let status): "This meeting is \(status.rawValue). Nothing was changed."
    case .notOver(let starts): "It begins on \(starts.inEngland). Enter this when it has met."
    case .isOver: "It has met already. Nothing was changed."
    case .noMinutes: "Write the minutes first."
    case .openVotes(let numbers):
      "No vote is closed on \(numbers.map { "motion \($0)" }.joined(separator: ", ")). Close each, or withdraw the motion, and publish "
        + "the minutes after that."
    }
  }

  /// Refuses when something stands against it, or when warnings were not read yet.
  static func check(_ objections: [Objection], inSpiteOfWarnings: Bool) throws {
    let hindrances = objections.hindrances(inSpiteOfWarnings: inSpiteOfWarnings)
    guard hindrances.isEmpty else { throw MeetingRefusal.objections(hindrances) }
  }
}
