extension WideInteger {
  /// The quotient, cut towards zero, and what is left, which bears the sign of the dividend.
  ///
  /// Long division in base 2^64 (Knuth, The Art of Computer Programming, volume 2, algorithm D). Division by zero answers zero.
  func dividedWithRemainder(by divisor: WideInteger) -> (quotient: WideInteger, remainder: WideInteger) {
    if divisor.isZero { return (.zero, .zero) }
    if Self.compareMagnitudes(limbs, divisor.limbs) < 0 { return (.zero, self) }
    if divisor.limbs.count == 1 {
      let quotient = WideInteger(
        limbs: divided(by: divisor.limbs[0]).limbs, isNegative: isNegative != divisor.isNegative)
      return (quotient, WideInteger(limbs: [remainder(by: divisor.limbs[0])], isNegative: isNegative))
    }
    let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
    let lower = divisor.shiftedLeft(by: shift).limbs
    var upper = shiftedLeft(by: shift).limbs
    while upper.count <= limbs.count { upper.append(0) }
    let places = upper.count - lower.count
    var quotient = [UInt64](repeating: 0, count: places)
    for place in stride(from: places - 1, through: 0, by: -1) {
      quotient[place] = Self.takeOut(lower, from: &upper, at: place)
    }
    let rest = WideInteger(limbs: upper, isNegative: false).shiftedRight(by: shift)
    return (
      WideInteger(limbs: quotient, isNegative: isNegative != divisor.isNegative),
      WideInteger(limbs: rest.limbs, isNegative: isNegative)
    )
  }

  /// The greatest whole number not above the quotient. The divisor must be above zero.
  func dividedRoundingDown(by divisor: WideInteger) -> WideInteger {
    let (quotient, rest) = dividedWithRemainder(by: divisor)
    return rest.isNegative ? quotient - .one : quotient
  }

  /// The greatest number that divides both; of zero and another, the other.
  static func greatestCommonDivisor(_ left: WideInteger, _ right: WideInteger) -> WideInteger {
    var (a, b) = (left, right)
    (a.isNegative, b.isNegative) = (false, false)
    while !b.isZero { (a, b) = (b, a.dividedWithRemainder(by: b).remainder) }
    return a
  }

  /// The magnitude divided by a power of two, cut towards zero.
  func shiftedRight(by bits: Int) -> WideInteger {
    let (whole, part) = (bits / 64, bits % 64)
    guard whole < limbs.count else { return .zero }
    var result = Array(limbs[whole...])
    if part > 0 {
      for index in result.indices {
        let above = index + 1 < result.count ? result[index + 1] << UInt64(64 - part) : 0
        result[index] = result[index] >> UInt64(part) | above
      }
    }
    return WideInteger(limbs: result, isNegative: isNegative)
  }

  /// One digit of the quotient: subtracts the divisor as often as it goes at this place, and says how often.
  private static func takeOut(_ lower: [UInt64], from upper: inout [UInt64], at place: Int) -> UInt64 {
    let (count, top) = (lower.count, place + lower.count)
    var digit: UInt64
    if upper[top] >= lower[count - 1] {
      digit = .max
    } else {
      var rest: UInt64
      (digit, rest) = lower[count - 1].dividingFullWidth((upper[top], upper[top - 1]))
      while true {
        let product = digit.multipliedFullWidth(by: lower[count - 2])
        guard product.high > rest || (product.high == rest && product.low > upper[top - 2]) else { break }
        digit -= 1
        let (sum, overflow) = rest.addingReportingOverflow(lower[count - 1])
        if overflow { break }
        rest = sum
      }
    }
    var isTooMuch = !subtract(lower, times: digit, from: &upper, at: place)
    while isTooMuch {
      digit -= 1
      isTooMuch = !add(lower, to: &upper, at: place)
    }
    return digit
  }

  /// Subtracts a multiple; `false` when it was too much, so that the divisor has to be added again.
  private static func subtract(_ lower: [UInt64], times digit: UInt64, from upper: inout [UInt64], at place: Int)
    -> Bool
  {
    var (carry, borrow) = (UInt64(0), UInt64(0))
    for index in lower.indices {
      let product = digit.multipliedFullWidth(by: lower[index])
      let (low, over) = product.low.addingReportingOverflow(carry)
      carry = product.high &+ (over ? 1 : 0)
      let (first, under) = upper[place + index].subtractingReportingOverflow(low)
      let (second, again) = first.subtractingReportingOverflow(borrow)
      upper[place + index] = second
      borrow = (under ? 1 : 0) + (again ? 1 : 0)
    }
    let (first, under) = upper[place + lower.count].subtractingReportingOverflow(carry)
    let (second, again) = first.subtractingReportingOverflow(borrow)
    upper[place + lower.count] = second
    return !(under || again)
  }

  /// Adds the divisor once; whether that brought the dividend above zero again.
  private static func add(_ lower: [UInt64], to upper: inout [UInt64], at place: Int) -> Bool {
    var carry: UInt64 = 0
    for index in lower.indices {
      let (first, over) = upper[place + index].addingReportingOverflow(lower[index])
      let (second, again) = first.addingReportingOverflow(carry)
      upper[place + index] = second
      carry = (over ? 1 : 0) + (again ? 1 : 0)
    }
    let (sum, over) = upper[place + lower.count].addingReportingOverflow(carry)
    upper[place + lower.count] = sum
    return over
  }
}
