/// Memory that markup stands in. It is written from front to back, by one thread, and what stands in it is never changed or moved:
/// whoever holds a part of it may read that part at any time.
final class Sheet: @unchecked Sendable {
  private let memory: UnsafeMutablePointer<UInt8>
  let room: Int
  private(set) var count = 0

  init(room: Int) {
    self.room = room
    memory = .allocate(capacity: room)
  }

  deinit { memory.deallocate() }

  /// Writes some bytes behind the others. There has to be room for them.
  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    precondition(bytes.count <= room - count)
    guard let first = bytes.baseAddress else { return }
    (memory + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  func append(fixed text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// What stands in a part of it.
  func part(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(0 <= start && start <= end && end <= room)
    return UnsafeBufferPointer(start: memory + start, count: end - start)
  }

  /// Begins again at the front. Nobody may hold a part of it.
  func clear() { count = 0 }
}
