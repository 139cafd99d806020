import Foundation

/// What one caller wants done within a shared transaction. Its caller waits while another thread may have it.
final class Errand: @unchecked Sendable {
  private var body: ((any Transaction) throws -> Void)?
  private let answered = DispatchSemaphore(value: 0)
  fileprivate var leads = false
  var error: (any Error)?

  init(_ body: @escaping (any Transaction) throws -> Void) { self.body = body }

  func run(_ transaction: any Transaction) throws { try body?(transaction) }

  /// Lets go of the body, which belongs to the caller, before the caller goes on.
  func finish(wake: Bool) {
    body = nil
    if wake { answered.signal() }
  }

  fileprivate func lead() {
    leads = true
    answered.signal()
  }

  /// Waits until it is carried out, or until it is its turn to lead.
  fileprivate func wait() -> Bool {
    answered.wait()
    return leads
  }
}

/// Those who want to write, in the order in which they came.
final class ErrandLine: @unchecked Sendable {
  private let lock = NSLock()
  private var waiting: [Errand] = []
  private var isLed = false

  /// PostgreSQL keeps track of 64 savepoints at no cost; more make every reader slower.
  private static let largestGroup = 50

  /// Waits in the line; `true` when the errand is not done yet and leads a group now, `false` when it has been carried out.
  func join(_ errand: Errand) -> Bool {
    let isFirst = lock.withLock {
      defer { isLed = true }
      if isLed { waiting.append(errand) }
      return !isLed
    }
    return isFirst || errand.wait()
  }

  /// The leader and those who wait behind it.
  func group(of leader: Errand) -> [Errand] {
    lock.withLock {
      let others = waiting.prefix(Self.largestGroup - 1)
      waiting.removeFirst(others.count)
      return [leader] + others
    }
  }

  /// Makes the next one lead, if there is one.
  func handOver() {
    let next = lock.withLock { () -> Errand? in
      guard !waiting.isEmpty else {
        isLed = false
        return nil
      }
      return waiting.removeFirst()
    }
    next?.lead()
  }
}
