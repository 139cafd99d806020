/// Finds a project by the bytes of its id.
final class ProjectTable {
  /// Ids of up to eight bytes are found as one number, which is their bytes one after the other.
  private let keys: UnsafeMutablePointer<UInt64>
  private let places: UnsafeMutablePointer<UInt16>
  private let mask: Int
  private var others: [[UInt8]: UInt16] = [:]

  init(_ ids: [[UInt8]]) {
    var size = 64
    while size < ids.count * 4 { size *= 2 }
    mask = size - 1
    keys = .allocate(capacity: size)
    places = .allocate(capacity: size)
    keys.initialize(repeating: 0, count: size)
    places.initialize(repeating: 0, count: size)
    for (place, id) in ids.enumerated() {
      guard let key = Self.key(id) else {
        others[id] = UInt16(place)
        continue
      }
      var slot = Self.slot(key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      (keys[slot], places[slot]) = (key, UInt16(place))
    }
  }

  deinit {
    keys.deallocate()
    places.deallocate()
  }

  /// The place of the project with a short id, given as a number; below zero when there is none.
  @inline(__always)
  func place(of key: UInt64) -> Int {
    var slot = Self.slot(key) & mask
    while keys[slot] != key {
      if keys[slot] == 0 { return -1 }
      slot = (slot + 1) & mask
    }
    return key == 0 ? -1 : Int(places[slot])
  }

  /// The place of the project with this id, of any length.
  func place(of id: [UInt8]) -> UInt16? {
    guard let key = Self.key(id) else { return others[id] }
    let place = place(of: key)
    return place < 0 ? nil : UInt16(place)
  }

  private static func key(_ id: [UInt8]) -> UInt64? {
    guard !id.isEmpty, id.count <= 8, id[0] != 0 else { return nil }
    return id.reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}
