extension WideInteger {
  public static prefix func - (value: WideInteger) -> WideInteger {
    WideInteger(limbs: value.limbs, isNegative: !value.isNegative)
  }

  public static func + (left: WideInteger, right: WideInteger) -> WideInteger {
    if left.isNegative == right.isNegative {
      return WideInteger(limbs: sum(left.limbs, right.limbs), isNegative: left.isNegative)
    }
    let order = compareMagnitudes(left.limbs, right.limbs)
    if order == 0 { return .zero }
    return order > 0
      ? WideInteger(limbs: difference(left.limbs, right.limbs), isNegative: left.isNegative)
      : WideInteger(limbs: difference(right.limbs, left.limbs), isNegative: right.isNegative)
  }

  public static func - (left: WideInteger, right: WideInteger) -> WideInteger { left + -right }

  public static func += (left: inout WideInteger, right: WideInteger) { left = left + right }

  public static func -= (left: inout WideInteger, right: WideInteger) { left = left + -right }

  public static func * (left: WideInteger, right: WideInteger) -> WideInteger {
    if left.isZero || right.isZero { return .zero }
    var limbs = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (place, limb) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (offset, other) in right.limbs.enumerated() {
        (limbs[place + offset], carry) = Self.add(limb, other, limbs[place + offset], carry)
      }
      limbs[place + right.limbs.count] = carry
    }
    return WideInteger(limbs: limbs, isNegative: left.isNegative != right.isNegative)
  }

  /// The product with one machine word.
  func times(_ factor: UInt64) -> WideInteger {
    if factor == 1 { return self }
    if factor == 0 { return .zero }
    var (result, carry) = (limbs, UInt64(0))
    for index in result.indices { (result[index], carry) = Self.add(result[index], factor, 0, carry) }
    if carry > 0 { result.append(carry) }
    return WideInteger(limbs: result, isNegative: isNegative)
  }

  /// The product with one machine word with a sign.
  func times(_ factor: Int64) -> WideInteger {
    let product = times(factor.magnitude)
    return factor < 0 ? -product : product
  }

  /// What a division of the magnitude by one machine word leaves.
  func remainder(by divisor: UInt64) -> UInt64 {
    var rest: UInt64 = 0
    for limb in limbs.reversed() { rest = divisor.dividingFullWidth((rest, limb)).remainder }
    return rest
  }

  /// The magnitude divided by one machine word, with its sign kept; what is left is dropped.
  func divided(by divisor: UInt64) -> WideInteger {
    if divisor == 1 { return self }
    var (result, rest) = (limbs, UInt64(0))
    for index in result.indices.reversed() {
      (result[index], rest) = divisor.dividingFullWidth((rest, result[index]))
    }
    return WideInteger(limbs: result, isNegative: isNegative)
  }

  /// Multiplied by a power of two.
  func shiftedLeft(by bits: Int) -> WideInteger {
    if isZero || bits == 0 { return self }
    let (whole, part) = (bits / 64, bits % 64)
    var result = [UInt64](repeating: 0, count: whole)
    var carry: UInt64 = 0
    for limb in limbs {
      result.append(limb << UInt64(part) | carry)
      carry = part == 0 ? 0 : limb >> UInt64(64 - part)
    }
    result.append(carry)
    return WideInteger(limbs: result, isNegative: isNegative)
  }

  /// a × b + c + d, which always fits two words.
  private static func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) -> (low: UInt64, high: UInt64) {
    let (high, low) = a.multipliedFullWidth(by: b)
    let (first, over) = low.addingReportingOverflow(c)
    let (second, again) = first.addingReportingOverflow(d)
    return (second, high &+ (over ? 1 : 0) &+ (again ? 1 : 0))
  }

  private static func sum(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    let (long, short) = left.count >= right.count ? (left, right) : (right, left)
    var (result, carry) = (long, false)
    for index in long.indices {
      if index >= short.count && !carry { break }
      let (first, over) = long[index].addingReportingOverflow(index < short.count ? short[index] : 0)
      let (second, again) = first.addingReportingOverflow(carry ? 1 : 0)
      result[index] = second
      carry = over || again
    }
    if carry { result.append(1) }
    return result
  }

  /// The difference of magnitudes, of which the first is not less.
  private static func difference(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    var (result, borrow) = (left, false)
    for index in left.indices {
      if index >= right.count && !borrow { break }
      let (first, under) = left[index].subtractingReportingOverflow(index < right.count ? right[index] : 0)
      let (second, again) = first.subtractingReportingOverflow(borrow ? 1 : 0)
      result[index] = second
      borrow = under || again
    }
    return result
  }
}
