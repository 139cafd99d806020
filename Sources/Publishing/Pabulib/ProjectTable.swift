/// Finds a project by the bytes of its id.
final class ProjectTable {
  /// Ids of up to eight bytes are found as one number: their bytes, the first one lowest, and above seven or fewer how many they are.
  private struct Entry {
    var key: UInt64
    var place: Int
  }

  private let entries: UnsafeMutablePointer<Entry>
  private let mask: Int
  private var others: [[UInt8]: UInt16] = [:]

  init(_ ids: [[UInt8]]) {
    var size = 64
    while size < ids.count * 4 { size *= 2 }
    mask = size - 1
    entries = .allocate(capacity: size)
    entries.initialize(repeating: Entry(key: 0, place: -1), count: size)
    for (place, id) in ids.enumerated() {
      let key = id.count <= 8 ? Self.key(Self.word(id), id.count) : 0
      guard key != 0 else {
        others[id] = UInt16(place)
        continue
      }
      var slot = Self.slot(key) & mask
      while entries[slot].key != 0 { slot = (slot + 1) & mask }
      entries[slot] = Entry(key: key, place: place)
    }
  }

  deinit { entries.deallocate() }

  /// The place of the project whose id is the lowest so many bytes of a word, eight at most; below zero when there is none.
  @inline(__always)
  func place(of word: UInt64, length: Int) -> Int {
    let key = Self.key(word, length)
    var slot = Self.slot(key) & mask
    while entries[slot].key != key {
      if entries[slot].key == 0 { return -1 }
      slot = (slot + 1) & mask
    }
    return entries[slot].place
  }

  /// The place of the project with this id, of any length.
  func place(of id: [UInt8]) -> UInt16? {
    let place = id.count <= 8 ? place(of: Self.word(id), length: id.count) : -1
    return place < 0 ? others[id] : UInt16(place)
  }

  /// An id of up to eight bytes as a number; zero for one that cannot be told from a shorter one, and for none.
  @inline(__always)
  private static func key(_ word: UInt64, _ length: Int) -> UInt64 {
    if length >= 8 { return word >> 56 < 8 ? 0 : word }
    return word & ((1 << UInt64(truncatingIfNeeded: length &* 8)) &- 1) | UInt64(truncatingIfNeeded: length) << 56
  }

  private static func word(_ id: [UInt8]) -> UInt64 {
    id.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}
