import Synchronization

/// What the site counts of its own work: numbers of requests and how long they took, never whose.
final class Tally: Sendable {
  struct Kind: Hashable {
    var method: String
    var route: String
  }

  struct Times {
    /// How many took no longer than each of ``Tally/limits``, and longer than the one before.
    var counts = [Int](repeating: 0, count: Tally.limits.count + 1)
    var microseconds = 0
    var statuses: [Int: Int] = [:]

    fileprivate mutating func add(_ place: Int, _ status: Int, _ microseconds: Int) {
      counts[place] += 1
      self.microseconds += microseconds
      statuses[status, default: 0] += 1
    }
  }

  /// In microseconds.
  static let limits = [500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000]

  private let kept = Mutex<[Kind: Times]>([:])
  /// How many connections are open.
  let connections = Atomic(0)

  var times: [Kind: Times] { kept.withLock { $0 } }

  func count(_ kind: Kind, status: Int, microseconds: Int) {
    let place = Self.limits.firstIndex { microseconds <= $0 } ?? Self.limits.count
    kept.withLock { $0[kind, default: Times()].add(place, status, microseconds) }
  }
}
