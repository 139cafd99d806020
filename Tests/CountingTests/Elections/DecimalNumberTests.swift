import Testing

@testable import Counting

@Suite("Numbers as people write them")
struct DecimalNumberTests {
  private func read(_ text: String) throws(DecimalNumber.Fault) -> DecimalNumber { try DecimalNumber(Array(text.utf8)) }

  @Test(arguments: [
    ("0", 0, 0), ("007", 7, 0), ("400000.0", 400_000, 0), ("969245.38", 96_924_538, 2), (".5", 5, 1), ("5.", 5, 0),
    (" 12 ", 12, 0), ("-3.10", -31, 1), ("+4", 4, 0), ("0.001", 1, 3), ("100.00", 100, 0), ("10.010", 1001, 2),
    ("999999999999999999", 999_999_999_999_999_999, 0), ("0.00000000000000000", 0, 0), ("1000", 1000, 0),
  ])
  func `digits and places are exact`(text: String, digits: Int64, places: Int) throws {
    let number = try read(text)
    #expect(number.digits == digits)
    #expect(number.places == places)
  }

  @Test(arguments: ["NaN", "1e5", "1,5", "--1", "1 2", "1.2.3", "-", ".", "£5", "∞"])
  func `what is no number is refused`(text: String) {
    #expect(throws: DecimalNumber.Fault.notANumber) { try read(text) }
  }

  @Test func `nothing and forty digits are refused for what they are`() {
    #expect(throws: DecimalNumber.Fault.empty) { try read("  ") }
    #expect(throws: DecimalNumber.Fault.tooLong) { try read(String(repeating: "7", count: 40)) }
    #expect(throws: DecimalNumber.Fault.tooLong) { try read("1" + String(repeating: "0", count: 39)) }
    #expect(throws: DecimalNumber.Fault.tooLong) { try read("0." + String(repeating: "0", count: 30) + "1") }
  }

  @Test func `an amount is written without places it does not need`() {
    #expect(MoneyScale(places: 2).text(1234) == "12.34")
    #expect(MoneyScale(places: 2).text(1200) == "12")
    #expect(MoneyScale(places: 2).text(-5) == "-0.05")
    #expect(MoneyScale(places: 0).text(7) == "7")
    #expect(MoneyScale(places: 2).text(Fraction(1000, 3), places: 2) == "3.33")
  }
}
