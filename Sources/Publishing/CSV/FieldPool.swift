/// One value for each distinct text of a field, made once however often the text occurs.
struct FieldPool<Value> {
  private struct Entry {
    let hash: Int
    let range: Range<Int32>
    let value: Value
  }

  private var entries: [Entry] = []
  private var slots = [Int32](repeating: -1, count: 64)

  /// The value for the text in this range, made when it is new.
  mutating func value(of range: Range<Int>, in text: [UInt8], make: () -> Value) -> Value {
    var hasher = Hasher()
    text.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
    let hash = hasher.finalize()
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Self.equal(entry.range, range, in: text) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    let value = make()
    entries.append(Entry(hash: hash, range: Int32(range.lowerBound)..<Int32(range.upperBound), value: value))
    if entries.count * 2 > slots.count { grow() }
    return value
  }

  private static func equal(_ a: Range<Int32>, _ b: Range<Int>, in text: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    let bytes = text.span
    var (i, j) = (Int(a.lowerBound), b.lowerBound)
    while j < b.upperBound {
      guard bytes[i] == bytes[j] else { return false }
      (i, j) = (i + 1, j + 1)
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }
}
