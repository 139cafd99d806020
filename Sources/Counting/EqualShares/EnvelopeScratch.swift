/// What the supporters of the candidate at hand have left, close together for the processor’s sake.
final class EnvelopeScratch {
  let low0: UnsafeMutablePointer<Int64>
  let low1: UnsafeMutablePointer<Int64>
  let high0: UnsafeMutablePointer<Int64>
  let high1: UnsafeMutablePointer<Int64>
  let weights: UnsafeMutablePointer<Int64>
  let values: UnsafeMutablePointer<Int64>

  init(capacity: Int) {
    let room = max(1, capacity)
    (low0, low1, high0) = (.allocate(capacity: room), .allocate(capacity: room), .allocate(capacity: room))
    (high1, weights, values) = (.allocate(capacity: room), .allocate(capacity: room), .allocate(capacity: room))
  }

  deinit {
    for memory in [low0, low1, high0, high1, weights, values] { memory.deallocate() }
  }
}
