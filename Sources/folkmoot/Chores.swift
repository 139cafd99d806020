import Council
import Foundation
import Logging

/// What a site does by itself while it serves: each chore again and again, with a pause between.
struct Chores: Sendable {
  struct Chore: Sendable {
    /// What it is called in the log.
    var name: String
    /// How many seconds to wait after one time before the next.
    var pause: Int
    /// Does it once; blocks until it is done.
    var work: @Sendable (Now) throws -> Void
  }

  var chores: [Chore]
  var logger: Logger

  /// Runs until the task is cancelled. A chore that fails is told in the log and tried again after its pause.
  func run() async {
    await withTaskGroup(of: Void.self) { group in
      for chore in chores { group.addTask { await keepDoing(chore) } }
    }
  }

  private func keepDoing(_ chore: Chore) async {
    while !Task.isCancelled {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          do { try chore.work(.now) } catch { logger.error("\(chore.name): \(error)") }
          continuation.resume()
        }
      }
      try? await Task.sleep(for: .seconds(chore.pause))
    }
  }
}
