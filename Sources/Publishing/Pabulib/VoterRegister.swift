/// Notices a voter’s number that was there before, exactly, in about ten bytes a voter.
struct VoterRegister {
  /// A bit for each plain number.
  private var numbers: [UInt64] = []
  /// All other numbers one after the other, and where each begins.
  private var store: [UInt8] = []
  private var starts: [Int] = [0]
  private var table = [UInt32](repeating: .max, count: 1024)

  private static let mostNumber = 1 << 27

  /// Enters a voter; `false` when the same number was entered before.
  mutating func enter(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    if let number = Self.number(id) {
      let (word, bit) = (number >> 6, UInt64(1) << UInt64(number & 63))
      if word >= numbers.count {
        numbers.append(contentsOf: repeatElement(0, count: max(word + 1, numbers.count * 2) - numbers.count))
      }
      if numbers[word] & bit != 0 { return false }
      numbers[word] |= bit
      return true
    }
    return enterText(id)
  }

  /// A number below 134 million without zeros before it.
  private static func number(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
    guard id.count > 0, id.count <= 9, id[0] != 48 || id.count == 1 else { return nil }
    var number = 0
    for byte in id {
      let digit = Int(byte) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      number = number &* 10 &+ digit
    }
    return number < mostNumber ? number : nil
  }

  private mutating func enterText(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    var slot = Self.hash(id) & (table.count - 1)
    while table[slot] != .max {
      let (start, end) = (starts[Int(table[slot])], starts[Int(table[slot]) + 1])
      if end - start == id.count, store[start..<end].elementsEqual(id) { return false }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = UInt32(starts.count - 1)
    store.append(contentsOf: id)
    starts.append(store.count)
    if starts.count * 2 > table.count { grow() }
    return true
  }

  private mutating func grow() {
    table = [UInt32](repeating: .max, count: table.count * 2)
    store.withUnsafeBufferPointer { store in
      for entry in 0..<(starts.count - 1) {
        var slot =
          Self.hash(UnsafeBufferPointer(rebasing: store[starts[entry]..<starts[entry + 1]])) & (table.count - 1)
        while table[slot] != .max { slot = (slot + 1) & (table.count - 1) }
        table[slot] = UInt32(entry)
      }
    }
  }

  private static func hash(_ id: UnsafeBufferPointer<UInt8>) -> Int {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (state ^ state >> 29) >> 1)
  }
}
