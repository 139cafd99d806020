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

  /// No publication is planned, or its moment has not come, or it is done.
  case notPlanned
  /// Whoever planned a publication may not publish any more.
  case noLongerAllowed(post: String)
  /// The words are for another post to sign.
  case notYours(signer: String)
  /// There is nothing to sign under these words, or they changed meanwhile.
  case nothingToSign

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
    case .notPlanned:
      "No publication is planned for this meeting any more: it is done, or was taken back. Look at its page."
    case .noLongerAllowed(let post):
      "The \(post), who planned it, may not publish papers any more. Somebody who may can publish it now."
    case .notYours(let signer): "These words are for the \(signer) to sign. Nothing was signed."
    case .nothingToSign: "There is nothing here to sign: write what it means first, or look at the report again."
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
