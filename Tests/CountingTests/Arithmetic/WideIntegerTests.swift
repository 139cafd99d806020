import Testing

@testable import Counting

@Suite("Whole numbers of any size")
struct WideIntegerTests {
  @Test func `sums, differences and products are those of two machine words`() {
    var chance = Chance(1)
    for _ in 0..<2000 {
      let (a, b) = (
        Int64(truncatingIfNeeded: chance.next() >> UInt64(chance.below(60))), Int64(truncatingIfNeeded: chance.next())
      )
      let (wide, other) = (WideInteger(a), WideInteger(b))
      #expect((wide + other).description == (Int128(a) + Int128(b)).description)
      #expect((wide - other).description == (Int128(a) - Int128(b)).description)
      #expect((wide * other).description == (Int128(a) * Int128(b)).description)
      #expect((wide < other) == (a < b))
    }
  }

  @Test func `quotient times divisor and remainder make the dividend again`() {
    var chance = Chance(2)
    func number(_ limbs: Int, _ chance: inout Chance) -> WideInteger {
      let words = (0..<limbs).map { _ -> UInt64 in
        [0, 1, .max, .max - 1, 1 << 63, chance.next(), chance.next()][chance.below(7)]
      }
      return WideInteger(limbs: words, isNegative: chance.below(2) == 0)
    }
    for _ in 0..<4000 {
      let (dividend, divisor) = (number(chance.among(0...7), &chance), number(chance.among(1...4), &chance))
      guard !divisor.isZero else { continue }
      let (quotient, rest) = dividend.dividedWithRemainder(by: divisor)
      #expect(quotient * divisor + rest == dividend)
      #expect(WideInteger.compareMagnitudes(rest.limbs, divisor.limbs) < 0)
      #expect(rest.isZero || rest.isNegative == dividend.isNegative)
    }
  }

  @Test func `digits are read and written alike`() {
    for text in ["0", "-1", "1000000000000000000", "-340282366920938463463374607431768211456", "18446744073709551616"] {
      #expect(WideInteger(text)?.description == text)
    }
    for text in ["", "-", "1.5", "ten", "+1"] { #expect(WideInteger(text) == nil) }
  }

  @Test func `a fraction is in lowest terms and rounds halves away from zero`() {
    #expect(Fraction(6, -4).description == "-3/2")
    #expect(Fraction(1, 8).rounded(toPlaces: 2) == "0.13")
    #expect(Fraction(-1, 8).rounded(toPlaces: 2) == "-0.13")
    #expect(Fraction(2, 3).rounded(toPlaces: 0) == "1")
    #expect(Fraction(-7, 2).roundedDown == WideInteger(Int64(-4)))
    #expect(Fraction("-3/2") == Fraction(-3, 2))
    #expect(Fraction("3/0") == nil)
  }
}
