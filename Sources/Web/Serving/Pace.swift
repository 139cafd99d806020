import Synchronization

/// How long something takes as a rule: about as long as it took at its slowest lately.
final class Pace: Sendable {
  /// What is done in less is done where it stands: going to another thread and back would take as long.
  private static let short = 1000
  /// What takes longer than the machine lets others work in between was long by itself.
  private static let pause = 20_000
  /// In microseconds. Nothing is taken for short before it has shown it.
  private let usual = Atomic(20_000)

  var isShort: Bool { usual.load(ordering: .relaxed) < Self.short }

  /// Does a piece of work, and notes how long it took.
  func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    let began = ContinuousClock.now
    defer { note((ContinuousClock.now - began).microseconds) }
    return try work()
  }

  func note(_ microseconds: Int) {
    let before = usual.load(ordering: .relaxed)
    let now =
      microseconds <= before
      ? before - (before - microseconds + 15) / 16
      : microseconds > Self.pause ? microseconds : before + (microseconds - before + 7) / 8
    usual.store(min(now, 1_000_000), ordering: .relaxed)
  }
}

extension Duration {
  /// Whole microseconds.
  var microseconds: Int {
    Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
  }
}
