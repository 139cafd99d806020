import HTML
import Synchronization

/// How a form with a file is read: up to how many bytes, and how many at once.
struct Upload: Sendable {
  var mostBytes: Int
  var turns: UploadTurns
  /// What is said of a larger one; `nil` for the usual.
  var refusal: Problem?

  /// Does it when it is its turn; at once when it is no upload.
  static func inTurn<Result>(_ upload: Upload?, _ body: () async throws -> Result) async throws -> Result {
    guard let upload else { return try await body() }
    try upload.turns.take()
    defer { upload.turns.giveBack() }
    return try await body()
  }
}

/// How many files may be on their way at once. Whoever comes when all turns are taken is asked to come again.
final class UploadTurns: Sendable {
  private let free: Mutex<Int>

  init(atOnce: Int) { free = Mutex(atOnce) }

  func take() throws(Problem) {
    let isTaken = free.withLock { free -> Bool in
      guard free > 0 else { return false }
      free -= 1
      return true
    }
    guard isTaken else { throw .crowded("Others are sending files at this moment. Send yours again in a minute.") }
  }

  func giveBack() { free.withLock { $0 += 1 } }
}
