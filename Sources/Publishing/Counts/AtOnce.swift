import Dispatch
import Synchronization

/// Does pieces of work on all cores at once, and gives back what each came to, in their order.
func atOnce<Outcome: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Outcome) -> [Outcome] {
  let done = Mutex([Outcome?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { piece in
    let outcome = work(piece)
    done.withLock { $0[piece] = outcome }
  }
  return done.withLock { $0.compactMap(\.self) }
}
