/// Finds a project by the bytes of its id.
struct ProjectTable {
  /// Ids of up to sixteen bytes are found as one number.
  private var keys: [UInt128]
  private var places: [UInt16]
  private var long: [[UInt8]: UInt16] = [:]
  private let mask: Int

  init(_ ids: [[UInt8]]) {
    var size = 64
    while size < ids.count * 4 { size *= 2 }
    mask = size - 1
    keys = [UInt128](repeating: 0, count: size)
    places = [UInt16](repeating: 0, count: size)
    for (place, id) in ids.enumerated() {
      guard id.count <= 16, !id.contains(0) else {
        long[id] = UInt16(place)
        continue
      }
      let key = id.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
      var slot = Self.slot(key) & mask
      while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
      (keys[slot], places[slot]) = (key, UInt16(place))
    }
  }

  /// The place of the project whose id the number is made of; `nil` when there is none.
  func place(of key: UInt128) -> UInt16? {
    var slot = Self.slot(key) & mask
    while keys[slot] != key {
      if keys[slot] == 0 { return nil }
      slot = (slot + 1) & mask
    }
    return key == 0 ? nil : places[slot]
  }

  /// The place of the project with this id, of any length.
  func place(of id: some Sequence<UInt8>) -> UInt16? {
    let id = Array(id)
    guard id.count <= 16, !id.contains(0) else { return long[id] }
    return place(of: id.reduce(UInt128(0)) { $0 << 8 | UInt128($1) })
  }

  private static func slot(_ key: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 0x9E37_79B9_7F4A_7C15
    let mixed = folded &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed >> 33)
  }
}
