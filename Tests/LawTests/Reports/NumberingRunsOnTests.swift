import Law
import Testing

@Suite("Section numbers occur once and run on")
struct NumberingRunsOnTests {
  private func check(_ numbers: [String]) -> [Finding] { NumberingRunsOn.check(.init(numbers: numbers)) }

  @Test func `numbers in order are met`() {
    #expect(check(["1.", "2.", "2.1", "2.1.1", "2.1.2", "2.2", "3", "3.1"]).outcomes == [.met])
  }

  @Test func `a number that occurs twice is a warning, told once`() {
    let found = check(["4.2.3", "4.2.4", "4.2.4", "4.2.4", "4.2.5"])
    #expect(found.map(\.title) == ["4.2.4 occurs twice"])
    #expect(found.map(\.severity) == [.warn])
  }

  @Test func `a jump is told with what is missing`() {
    let found = check(["4", "5", "5.1", "8"])
    #expect(found.map(\.title) == ["Numbers jump from 5 to 8"])
    #expect(found.says("8 follows 5; 6 to 7 are missing."))
    #expect(found.map(\.severity) == [.info])
  }

  @Test func `a step back is told`() { #expect(check(["1", "3.2", "3.1"]).says("3.1 comes after 2")) }

  @Test(arguments: ["12(1) a)", "12(1", "4..2", "4.2.", ".", "", "4-2", "iv)"])
  func `what is not well formed is told, and a last stop is well formed`(_ printed: String) {
    #expect(check([printed]).map(\.outcome) == [printed == "4.2." ? .met : .notMet])
  }

  @Test func `numbers in brackets stand below the number before them`() {
    #expect(check(["3.", "(1)", "(a)", "(b)", "(2)", "4.", "(1)", "(2)", "(a)"]).outcomes == [.met])
    #expect(check(["3.", "(1)", "(2)", "(2)"]).map(\.title) == ["(2) occurs twice"])
  }

  @Test func `Folkmoot's own numbering asks nothing`() { #expect(check([]).outcomes == [.doesNotApply]) }

  @Test func `an endless number is not well formed`() {
    #expect(check([String(repeating: "9", count: 400)]).outcomes == [.notMet])
  }
}
