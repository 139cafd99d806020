import Law
import Testing

@Suite("LGHA 1989 s.4(1)(a): one Head of Paid Service")
struct HeadOfPaidServiceDesignatedTests {
  @Test func `the hat may pass from a post that goes to one that stays`() {
    let found = HeadOfPaidServiceDesignated.check(
      holding([post("Corporate Director")], before: [post("Managing Director")]))
    #expect(found.outcomes == [.met])
    #expect(found.says("passes from Managing Director to Corporate Director"))
  }

  @Test func `a gap blocks, names who holds it now and asks for a post before the day`() {
    let found = HeadOfPaidServiceDesignated.check(holding([], before: [post("Managing Director")]))
    #expect(found.map(\.blocks) == [true])
    #expect(found.says("before it, Managing Director does"))
    #expect(found.asks("before the decision on 16 June 2014"))
  }

  @Test func `two posts, or a line of two positions, are one holder too many`() {
    #expect(HeadOfPaidServiceDesignated.check(holding([post("A"), post("B")])).map(\.blocks) == [true])
    let line = HeadOfPaidServiceDesignated.check(holding([post("Chief Officer", positions: 2)]))
    #expect(line.map(\.blocks) == [true])
    #expect(line.says("a line of 2 positions"))
  }

  @Test func `a whole establishment without one is a gap, an extract without one says nothing`() {
    #expect(HeadOfPaidServiceDesignated.check(holding([], whole: true)).outcomes == [.notMet])
    let extract = HeadOfPaidServiceDesignated.check(holding([]))
    #expect(extract.outcomes == [.doesNotApply])
    #expect(extract.says("this proposal does not touch the designation"))
  }

  @Test func `an extract whose change names the hat is judged`() {
    #expect(HeadOfPaidServiceDesignated.check(holding([], named: true)).outcomes == [.notMet])
  }

  @Test func `a vacant holder is pointed out`() {
    #expect(HeadOfPaidServiceDesignated.check(holding([post("Chief", vacant: true)])).says("shown vacant"))
  }

  @Test func `before January 1990 nobody had to designate one`() {
    let found = HeadOfPaidServiceDesignated.check(holding([], on: "1990-01-15", whole: true))
    #expect(found.outcomes == [.doesNotApply])
    #expect(found.says("in force from 16 January 1990; the decision is on 15 January 1990"))
  }
}
