import Foundation
import Synchronization

/// Waits for a brief asynchronous computation on a thread that may wait: JWTKit keeps its keys in an actor, and pages are not asynchronous.
///
/// The computation runs on a queue of its own, so that it never stands behind threads that wait for it.
enum Awaited {
  static func value<Value: Sendable, Failure: Error>(
    _ compute: @escaping @Sendable () async -> Result<Value, Failure>, orElse failure: Failure
  ) -> Result<Value, Failure> {
    let (slot, done) = (Slot<Result<Value, Failure>>(.failure(failure)), DispatchSemaphore(value: 0))
    Task.detached(executorPreference: Aside.shared) {
      slot.put(await compute())
      done.signal()
    }
    done.wait()
    return slot.take()
  }

  private final class Slot<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    func put(_ new: Value) { value.withLock { $0 = new } }
    func take() -> Value { value.withLock { $0 } }
  }

  private final class Aside: TaskExecutor {
    static let shared = Aside()
    private let queue = DispatchQueue(label: "folkmoot.aside")

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}
