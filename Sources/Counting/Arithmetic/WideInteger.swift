/// A whole number of any size. Decisions that 64 bits cannot make for certain are made in it.
///
/// Sign and magnitude; the magnitude in limbs of 64 bits, the least first, without leading zeros.
public struct WideInteger: Hashable, Sendable {
  /// The limbs of the magnitude, the least first; empty for zero.
  var limbs: [UInt64]
  /// Whether it is below zero. Zero is not.
  var isNegative: Bool

  init(limbs: [UInt64], isNegative: Bool) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  /// A whole number from one of a machine word.
  public init(_ value: Int64) {
    limbs = value == 0 ? [] : [value.magnitude]
    isNegative = value < 0
  }

  /// A whole number from one without a sign.
  public init(_ value: UInt64) {
    limbs = value == 0 ? [] : [value]
    isNegative = false
  }

  /// A whole number from one of two machine words.
  public init(_ value: Int128) {
    let size = value.magnitude
    self.init(limbs: [UInt64(truncatingIfNeeded: size), UInt64(truncatingIfNeeded: size >> 64)], isNegative: value < 0)
  }

  /// Nothing.
  public static let zero = WideInteger(Int64(0))
  /// One.
  public static let one = WideInteger(Int64(1))

  /// Whether it is zero.
  public var isZero: Bool { limbs.isEmpty }

  /// -1, 0 or 1.
  public var signum: Int { limbs.isEmpty ? 0 : isNegative ? -1 : 1 }

  /// How many binary digits the magnitude has; 0 for zero.
  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 64 - top.leadingZeroBitCount
  }

  /// The same in one machine word; `nil` when it does not fit.
  public var asInt64: Int64? {
    guard limbs.count <= 1 else { return nil }
    let size = limbs.first ?? 0
    if isNegative { return size <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- size) : nil }
    return Int64(exactly: size)
  }
}

extension WideInteger: Comparable {
  public static func < (left: WideInteger, right: WideInteger) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let order = compareMagnitudes(left.limbs, right.limbs)
    return left.isNegative ? order > 0 : order < 0
  }

  static func compareMagnitudes(_ left: [UInt64], _ right: [UInt64]) -> Int {
    if left.count != right.count { return left.count < right.count ? -1 : 1 }
    var index = left.count
    while index > 0 {
      index -= 1
      if left[index] != right[index] { return left[index] < right[index] ? -1 : 1 }
    }
    return 0
  }
}
