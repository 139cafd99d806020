import Testing

@testable import Counting

@Suite("The figures of opinion groups")
struct OpinionFiguresTests {
  private func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-12 }

  @Test func `likelihood and tests are those of the definition, by hand`() {
    let (own, others) = (OpinionTally(agree: 8, disagree: 1, pass: 0), OpinionTally(agree: 3, disagree: 11, pass: 1))
    #expect(own.likelihood(.agree) == 9.0 / 11)
    // 2 √10 (9/10 − 1/2) = 0.8 √10
    #expect(near(own.majorityTest(.agree), 2.529_822_128_134_703_5))
    // 9/10 against 4/16, pooled 13/26: 0.65 ÷ √(½ × ½ × (1/10 + 1/16))
    #expect(near(own.differenceTest(.agree, from: others), 0.65 / (0.25 * (0.1 + 0.0625)).squareRoot()))
    #expect(OpinionTally(agree: 4).differenceTest(.agree, from: OpinionTally(agree: 9)) == 0)
    #expect(OpinionTally().likelihood(.agree) == 0.5)
    #expect(OpinionTally().majorityTest(.agree) == 1)
  }

  @Test func `consensus multiplies over groups, and is common only where every group has a majority`() {
    let one = ConsensusStatement(statement: 0, [OpinionTally(agree: 9, pass: 1), OpinionTally(agree: 4, disagree: 4)])
    #expect(near(one.agreement, 10.0 / 12 * (5.0 / 10)))
    #expect(near(one.disagreement, 1.0 / 12 * (5.0 / 10)))
    #expect(one.common == nil)
    let both = ConsensusStatement(statement: 1, [OpinionTally(disagree: 9), OpinionTally(disagree: 7, pass: 1)])
    #expect(both.common == .disagree && both.strength == both.disagreement)
  }

  @Test func `what tells a group from the others is what it alone thinks, agreed first`() {
    let yes = OpinionTally(agree: 18, disagree: 1, pass: 1)
    let no = OpinionTally(agree: 1, disagree: 19)
    let half = OpinionTally(agree: 10, disagree: 10)
    let tallies = [[no, yes, half, OpinionTally()], [yes, no, half, OpinionTally()]]
    let first = RepresentativeStatement.select(0, tallies, among: [0, 1, 2, 3])
    #expect(first.map(\.statement) == [1, 0])
    #expect(first.map(\.side) == [.agree, .disagree])
    #expect(first.map(\.isBestAgreed) == [true, false])
    #expect(first[0].count == 18 && first[0].answers == 20)
    #expect(near(first[0].ratio, (19.0 / 22) / (2.0 / 22)))
    #expect(RepresentativeStatement.select(1, tallies, among: [0, 1, 2, 3]).map(\.statement) == [0, 1])
  }

  @Test func `without anything that tells it apart a group has the best there is, at most one`() {
    let half = [OpinionTally(agree: 3, disagree: 3), OpinionTally(agree: 2, disagree: 3)]
    #expect(RepresentativeStatement.select(0, [half, half], among: [0, 1]).count == 1)
    #expect(RepresentativeStatement.select(0, [[], []], among: []).isEmpty)
  }

  @Test func `groupings agree wholly, by chance, or less`() {
    #expect(GroupingAgreement.adjustedRandIndex([0, 0, 1, 1], [1, 1, 0, 0]) == 1)
    // Hubert and Arabie’s index of a crossed table of two by two: of the two pairs that each puts together none is the same, and two thirds of one would be by chance.
    #expect(near(GroupingAgreement.adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1]), -0.5))
    #expect(GroupingAgreement.adjustedRandIndex([], []) == 1)
  }

  @Test func `the plane’s directions are those of the covariance, at right angles`() {
    let made = MadeOpinions(people: 50, statements: 12, camps: 3)
    let order = OpinionOrder(made.votes, threshold: 7)
    let table = OpinionTable(made.votes, order)
    let rows = Array(0..<table.people)
    let plane = OpinionPlane(table, rows: rows, from: order.colours, steps: 24, turns: 12)
    let covariance = OpinionCovariance(table, rows: rows, means: plane.means)
    for axis in plane.axes {
      let (product, length) = (covariance.times(axis), OpinionCovariance.product(axis, axis))
      let value = OpinionCovariance.product(product, axis)
      #expect(near(length, 1))
      for place in axis.indices { #expect(abs(product[place] - value * axis[place]) < 1e-6 * value) }
    }
    #expect(abs(OpinionCovariance.product(plane.axes[0], plane.axes[1])) < 1e-12)
  }
}
