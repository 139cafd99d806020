import Council
import Counting
import Synchronization

/// What was found in the answers to questions, kept until an answer changes; of large questions for a minute at least.
final class OpinionMemory: Sendable {
  struct Found {
    var groups: OpinionGroups
    var at: Moment
    fileprivate var state: String
  }

  private let kept = Mutex<[String: Found]>([:])
  private static let most = 50

  func groups(_ key: String, state: String, at now: Moment, _ find: () throws -> OpinionVotes) rethrows -> Found {
    let old = kept.withLock { $0[key] }
    if let old, old.state == state || old.isLarge && now < old.at.adding(seconds: 60) { return old }
    let found = Found(groups: OpinionGroups(try find()), at: now, state: state)
    kept.withLock { kept in
      if kept.count >= Self.most { kept.removeAll() }
      kept[key] = found
    }
    return found
  }
}

extension OpinionMemory.Found {
  fileprivate var isLarge: Bool { groups.overall.reduce(0) { $0 + $1.answers } > 20_000 }
}
