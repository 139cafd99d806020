import Council
import Law
import Synchronization

/// Tallies of activities, kept between visits: each visit adds what came since, so that a page costs as much at 500,000 answers as at five.
final class TallyMemory: Sendable {
  private struct Key: Hashable {
    var authority: String
    var activity: Activity.Reference
    var by: String?
  }

  private struct Kept {
    var tally: ActivityTally
    var times: Int
  }

  private static let most = 100
  /// How old counts may be that are not added to, in seconds.
  private static let age = 5
  private let kept = Mutex<[Key: Kept]>([:])

  private let equality = Mutex<[Key: (counts: [String: [String: Int]], until: Moment)]>([:])

  /// What was answered on equality, as it stood at most a few seconds ago: nothing tells which of those answers are new, so all are counted.
  func equality(
    _ activity: Activity, at authority: String, _ now: Moment, count: () throws -> [String: [String: Int]]
  ) rethrows -> [String: [String: Int]] {
    let key = Key(authority: authority, activity: activity.reference, by: nil)
    if let kept = equality.withLock({ $0[key] }), now < kept.until { return kept.counts }
    let counts = try count()
    equality.withLock { kept in
      if kept.count >= Self.most { kept = [:] }
      kept[key] = (counts, now.adding(seconds: Self.age))
    }
    return counts
  }

  /// The tally as it stands, with what came since it was last asked for.
  func tally(
    _ activity: Activity, by: String?, times: Int, at authority: String,
    each: (_ after: Int, _ body: (ActivityResponse) throws -> Void) throws -> Void,
    versions: [Questionnaire]
  ) throws -> ActivityTally {
    let key = Key(authority: authority, activity: activity.reference, by: by)
    // Where an answer was changed or withdrawn that was counted already, all are counted again.
    let before = kept.withLock { $0[key] }.flatMap { $0.times == times ? $0.tally : nil }
    var tally = before ?? ActivityTally(by: by)
    let asked = Dictionary(versions.map { ($0.version, $0) }) { $1 }
    try each(tally.last) { response in
      if let asked = asked[response.version] { tally.add(response, to: asked) }
    }
    kept.withLock { [tally] kept in
      if kept.count >= Self.most { kept = [:] }
      kept[key] = Kept(tally: tally, times: times)
    }
    return tally
  }
}
