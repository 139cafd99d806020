import Council
import Synchronization

/// How much somebody may ask for: so much at once, and then so much a second.
struct Allowance: Hashable, Sendable {
  var atOnce: Double
  var aSecond: Double
}

/// What everybody has left of an allowance. Memory is bounded: who has not been seen for long is forgotten, and begins anew.
final class Buckets: Sendable {
  private struct Bucket {
    var left: Double
    var at: Moment
  }

  private struct Rows {
    var young: [String: Bucket] = [:]
    var old: [String: Bucket] = [:]
  }

  private let rows = Mutex(Rows())
  private let allowance: Allowance
  private let mostKept: Int

  init(_ allowance: Allowance, mostKept: Int = 20_000) {
    (self.allowance, self.mostKept) = (allowance, mostKept)
  }

  /// Takes one from somebody’s bucket; `nil` when there was one, else how many seconds to wait until there is.
  func take(_ who: String, at moment: Moment) -> Int? {
    rows.withLock { rows in
      let before = rows.young[who] ?? rows.old.removeValue(forKey: who) ?? Bucket(left: allowance.atOnce, at: moment)
      let passed = Double(max(0, moment.milliseconds - before.at.milliseconds)) / 1000
      var left = min(allowance.atOnce, before.left + passed * allowance.aSecond)
      let wait = left >= 1 ? nil : max(1, Int(((1 - left) / allowance.aSecond).rounded(.up)))
      if wait == nil { left -= 1 }
      if rows.young.count >= mostKept { (rows.old, rows.young) = (rows.young, [:]) }
      rows.young[who] = Bucket(left: left, at: moment)
      return wait
    }
  }
}
