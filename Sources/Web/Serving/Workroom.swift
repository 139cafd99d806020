import Foundation

/// Does synchronous work away from the threads that carry connections, a few pieces at a time.
final class Workroom: Sendable {
  private let queue: OperationQueue
  private let mostWaiting: Int

  /// A room that does so many pieces at once and refuses when so many are waiting.
  init(atOnce: Int, mostWaiting: Int) {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = atOnce
    self.mostWaiting = mostWaiting
  }

  func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    guard queue.operationCount < mostWaiting else { throw Problem.busy }
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Swift.Result { try work() }) }
    }
  }
}
