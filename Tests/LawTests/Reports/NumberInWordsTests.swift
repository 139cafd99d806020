import Law
import Testing

@Suite("Numbers as papers write them")
struct NumberInWordsTests {
  @Test(arguments: [
    ("two", 2), ("Twenty-one", 21), ("twenty one", 21), ("ninety", 90), ("a hundred", 100),
    ("one hundred and five", 105),
    ("two hundred", 200), ("21", 21), ("1,200", 1200), ("zero", 0), ("no", 0),
  ])
  func `a number is read`(_ text: String, _ value: Int) {
    #expect(NumberInWords.millionths(text) == value * 1_000_000)
  }

  @Test func `decimals are exact`() {
    #expect(NumberInWords.millionths("13.8") == 13_800_000)
    #expect(NumberInWords.millionths("0.81") == 810_000)
  }

  @Test(arguments: [
    "", "a handful", "two three", "one-twenty", "twenty-zero", "hundred hundred", "a hundred and", "1.2.3", "-3", "½",
    "99999999999999999999", "1.1234567",
  ])
  func `what is not a number is not guessed`(_ text: String) { #expect(NumberInWords.millionths(text) == nil) }

  @Test func `every number up to ninety-nine comes back as it was written`() {
    for number in 0...99 {
      #expect(NumberInWords.millionths(NumberInWords.written(number)) == number * 1_000_000)
    }
  }
}
