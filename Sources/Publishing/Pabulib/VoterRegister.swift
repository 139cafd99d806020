/// Notices a voter’s number that was there before, exactly.
///
/// Plain numbers are bits on pages of 256, so that running numbers take a bit each; other ones are kept as they are written.
///
/// It is asked once for each row of a file, so its memory is plain and nobody else’s: a reader is not copied while it reads.
final class VoterRegister {
  /// For each slot the page that lies there, plus one; zero for none.
  private var pages = VoterRegister.zeros(256)
  /// Four words for each slot.
  private var bits = VoterRegister.zeros(1024)
  private var slots = 256
  private var used = 0
  private var lastPage: UInt64 = 0
  private var lastSlot = 0

  /// All other numbers one after the other, and where each begins.
  private var store: [UInt8] = []
  private var starts: [Int] = [0]
  private var table = [UInt32](repeating: .max, count: 1024)

  deinit {
    pages.deallocate()
    bits.deallocate()
  }

  private static func zeros(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    words.initialize(repeating: 0, count: count)
    return words
  }

  /// Enters a voter; `false` when the same number was entered before.
  func enter(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let number = Self.number(id) else { return enterText(id) }
    return enter(number)
  }

  /// Enters a voter with a plain number; `false` when it was entered before.
  @inline(__always)
  func enter(_ number: UInt64) -> Bool {
    let page = number >> 8 + 1
    if page != lastPage { (lastPage, lastSlot) = (page, slot(of: page)) }
    let (word, bit) = (lastSlot * 4 + Int(number >> 6 & 3), UInt64(1) << (number & 63))
    if bits[word] & bit != 0 { return false }
    bits[word] |= bit
    return true
  }

  /// A number of up to 18 digits without zeros before it.
  private static func number(_ id: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard id.count > 0, id.count <= 18, id[0] != 48 || id.count == 1 else { return nil }
    var number: UInt64 = 0
    for byte in id {
      let digit = byte &- 48
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ UInt64(digit)
    }
    return number
  }

  private func slot(of page: UInt64) -> Int {
    var slot = Self.spread(page) & (slots - 1)
    while pages[slot] != page {
      if pages[slot] == 0 {
        pages[slot] = page
        used += 1
        if used * 2 <= slots { return slot }
        growPages()
        return self.slot(of: page)
      }
      slot = (slot + 1) & (slots - 1)
    }
    return slot
  }

  private func growPages() {
    let (oldPages, oldBits, oldSlots) = (pages, bits, slots)
    slots *= 2
    (pages, bits) = (Self.zeros(slots), Self.zeros(slots * 4))
    defer {
      oldPages.deallocate()
      oldBits.deallocate()
    }
    for old in 0..<oldSlots where oldPages[old] != 0 {
      let page = oldPages[old]
      var slot = Self.spread(page) & (slots - 1)
      while pages[slot] != 0 { slot = (slot + 1) & (slots - 1) }
      pages[slot] = page
      for word in 0..<4 { bits[slot * 4 + word] = oldBits[old * 4 + word] }
    }
  }

  private static func spread(_ page: UInt64) -> Int { Int(truncatingIfNeeded: (page &* 0x9E37_79B9_7F4A_7C15) >> 32) }

  private func enterText(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    var slot = Self.hash(id) & (table.count - 1)
    while table[slot] != .max {
      let (start, end) = (starts[Int(table[slot])], starts[Int(table[slot]) + 1])
      if end - start == id.count, isStored(id, at: start) { return false }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = UInt32(starts.count - 1)
    store.append(contentsOf: id)
    starts.append(store.count)
    if starts.count * 2 > table.count { growTable() }
    return true
  }

  private func isStored(_ id: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for place in 0..<id.count where store[start + place] != id[place] { return false }
    return true
  }

  private func growTable() {
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
    for byte in id { state = (state ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return Int(truncatingIfNeeded: state >> 33)
  }
}
