extension WideInteger: CustomStringConvertible {
  /// In decimal digits, with a minus sign below zero.
  public var description: String {
    if isZero { return "0" }
    var (rest, groups) = (WideInteger(limbs: limbs, isNegative: false), [UInt64]())
    while !rest.isZero {
      groups.append(rest.remainder(by: Self.group))
      rest = rest.divided(by: Self.group)
    }
    var text = isNegative ? "-" : ""
    for (index, group) in groups.reversed().enumerated() {
      let digits = String(group)
      if index > 0 { text += String(repeating: "0", count: 18 - digits.count) }
      text += digits
    }
    return text
  }

  /// A whole number as digits, perhaps with a minus sign; `nil` for anything else.
  public init?(_ description: String) {
    let digits = description.utf8.first == UInt8(ascii: "-") ? description.utf8.dropFirst() : description.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    var value = WideInteger.zero
    for digit in digits { value = value.times(UInt64(10)) + WideInteger(UInt64(digit - 48)) }
    self = description.utf8.first == UInt8(ascii: "-") ? -value : value
  }

  private static let group: UInt64 = 1_000_000_000_000_000_000
}
