import Council
import Law
import Store

/// What a letter tells a moderator.
public struct ModerationLetter: Sendable {
  /// What waits for them.
  public let waiting: ModerationWaiting
  /// What tells the letter apart: the same for the same officer and day, so that it is written once.
  public let id: String
}

/// Writes to those who moderate discussions or open questions what waits for them: once a day at most, from the hour of digests on, and
/// nothing when nothing waits. Whether they were written to today, the outbox itself tells.
public struct TellModerators: Deed {
  public static let permission = Permission.runSite
  public static let name = "tell-moderators"
  public let authority: String
  /// What words letters.
  public let post: AccountPost

  /// The telling at a council.
  public init(at authority: String, post: AccountPost) { (self.authority, self.post) = (authority, post) }

  /// Gives back how many letters were written.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let due = try work.records.moderatorsToTell(at: authority, work.now)
    for (officer, letter) in due { try post.send(.moderation(letter), to: officer, of: authority, work) }
    return .unrecorded(due.count)
  }
}

extension OpenRecords {
  /// The officers for whom something waits and who were not written to today, each with the letter.
  fileprivate func moderatorsToTell(at authority: String, _ now: Now) throws -> [(Account, ModerationLetter)] {
    let (day, minutes) = now.moment.dayAndMinutesInEngland
    guard minutes >= FollowingFrequency.hour * 60 else { return [] }
    let discussing = try officers(having: .runInvolvement, at: authority, on: day)
    let asking = try officers(having: .runOpenQuestions, at: authority, on: day)
    var statements: [WaitingStatements]?
    let everybody = discussing + asking.filter { officer in !discussing.contains { $0.id == officer.id } }
    return try everybody.compactMap { officer in
      let id = String(keeping.keyed("moderation letter", "\(authority) \(officer.id) \(day.iso)").prefix(32))
      guard officer.holder != nil, try letter(id, of: authority) == nil else { return nil }
      var waiting = ModerationWaiting()
      if discussing.contains(where: { $0.id == officer.id }) {
        waiting = try waitingInDiscussions(for: officer.id, hasColleague: discussing.count > 1, at: authority)
      }
      if asking.contains(where: { $0.id == officer.id }) {
        waiting.statements = try statements ?? waitingStatements(at: authority)
        statements = waiting.statements
      }
      return waiting.isEmpty ? nil : (officer, ModerationLetter(waiting: waiting, id: id))
    }
  }
}

extension Records {
  /// Writes to all moderators of all councils for whom something waits, and tells how many letters that were.
  public func tellModerators(_ post: AccountPost, at now: Now) throws -> Int {
    var letters = 0
    for authority in try authorities() {
      // Asked before a writer’s turn is taken, as there is nothing to do most of the time.
      guard try read({ try !$0.moderatorsToTell(at: authority.id, now).isEmpty }) else { continue }
      letters += try carryOut(TellModerators(at: authority.id, post: post), by: .folkmoot, at: now)
    }
    return letters
  }
}
