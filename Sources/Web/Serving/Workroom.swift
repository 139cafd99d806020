import Foundation

/// Does synchronous work away from the threads that carry connections, a few pieces at a time, on threads of its own.
final class Workroom: @unchecked Sendable {
  let name: String
  private let atOnce: Int
  private let mostWaiting: Int
  private let condition = NSCondition()
  private var waiting: [@Sendable () -> Void] = []
  private var next = 0
  private var (threads, idle) = (0, 0)
  /// After how many seconds without work a thread goes.
  private static let rest = 10.0

  /// A room that does so many pieces at once and refuses when so many are waiting.
  init(_ name: String = "", atOnce: Int, mostWaiting: Int) {
    (self.name, self.atOnce, self.mostWaiting) = (name, atOnce, mostWaiting)
  }

  /// How many pieces are being done and how many wait.
  var load: (working: Int, waiting: Int) {
    condition.withLock { (threads - idle, waiting.count - next) }
  }

  func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let isTaken = add { continuation.resume(with: Swift.Result { try work() }) }
      if !isTaken { continuation.resume(throwing: Problem.busy) }
    }
  }

  /// Puts a piece into the line; `false` when the line is too long.
  private func add(_ piece: @escaping @Sendable () -> Void) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    guard waiting.count - next + threads - idle < mostWaiting else { return false }
    waiting.append(piece)
    if idle > 0 { condition.signal() }
    if waiting.count - next > idle, threads < atOnce {
      threads += 1
      Thread { [self] in while let piece = take() { piece() } }.start()
    }
    return true
  }

  /// The next piece, as soon as there is one; `nil` when there has been none for a while and the thread may go.
  private func take() -> (@Sendable () -> Void)? {
    condition.lock()
    defer { condition.unlock() }
    idle += 1
    defer { idle -= 1 }
    while next == waiting.count {
      if !condition.wait(until: Date(timeIntervalSinceNow: Self.rest)), next == waiting.count {
        threads -= 1
        return nil
      }
    }
    let piece = waiting[next]
    next += 1
    if next == waiting.count {
      waiting.removeAll(keepingCapacity: true)
      next = 0
    } else if next > 512 {
      waiting.removeFirst(next)
      next = 0
    }
    return piece
  }
}
