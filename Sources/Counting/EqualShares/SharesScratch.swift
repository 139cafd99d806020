/// The supporters of the candidate at hand who have money left, close together for the processor’s sake.
final class SharesScratch {
  let balances: UnsafeMutablePointer<Int64>
  /// Balance times weight.
  let funds: UnsafeMutablePointer<Int64>
  /// Weight times value.
  let points: UnsafeMutablePointer<Int64>
  let values: UnsafeMutablePointer<Int64>
  /// Whether a supporter pays all there is left; filled by `exactPrice`.
  let isExhausted: UnsafeMutablePointer<Bool>

  init(capacity: Int) {
    let room = max(1, capacity)
    (balances, funds, points, values) = (
      .allocate(capacity: room), .allocate(capacity: room), .allocate(capacity: room), .allocate(capacity: room)
    )
    isExhausted = .allocate(capacity: room)
  }

  deinit {
    balances.deallocate()
    funds.deallocate()
    points.deallocate()
    values.deallocate()
    isExhausted.deallocate()
  }
}
