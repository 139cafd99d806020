import Counting
import Publishing
import Testing

@Suite("What is told of how a group answered a statement")
struct ToldTallyTests {
  private func told(_ agree: Int, _ disagree: Int, _ pass: Int) -> ToldTally {
    ToldTally(OpinionTally(agree: agree, disagree: disagree, pass: pass), fewest: 5)
  }

  /// The differencing attack: every row that could have been told in the same way is looked at.
  @Test func `each small count could be another small one, whatever is told beside it`() {
    let (asked, most) = (30, 45)
    var alike: [ToldTally: [OpinionTally]] = [:]
    for agree in 0...most {
      for disagree in 0...(most - agree) {
        for pass in 0...(most - agree - disagree) {
          let tally = OpinionTally(agree: agree, disagree: disagree, pass: pass)
          alike[ToldTally(tally, fewest: 5), default: []].append(tally)
        }
      }
    }
    let askedOf = alike.filter { $0.value.contains { $0.answers <= asked } }
    #expect(askedOf.count > 1_000)
    for (told, tallies) in askedOf {
      for vote in OpinionVote.allCases {
        let small = Set(tallies.map { $0.count(vote) }).filter((1...4).contains)
        #expect(small.count != 1, "\(vote) of \(tallies): \(told)")
      }
    }
  }

  @Test func `a small count is told with the next larger one, and what most of them answered`() {
    let few = told(350, 147, 3)
    #expect(few.counts == [.agree: 350] && few.others == 150 && few.mostOfOthers == .disagree)
    let one = told(41, 1, 0)
    #expect(one.counts == [.pass: 0] && one.others == 42 && one.mostOfOthers == .agree)
  }

  @Test func `two small counts are not told, nor one with too few beside it or more than what is told`() {
    #expect(told(3, 3, 20).others == nil && told(3, 3, 20).counts == [.pass: 20])
    #expect(told(5, 1, 0).others == nil && told(5, 1, 0).counts == [.pass: 0])
    #expect(told(4, 7, 6).others == nil && told(4, 7, 6).counts == [.disagree: 7])
  }

  @Test func `counts of five and more, and nought, are told as they are`() {
    #expect(told(5, 0, 12).isWhole && told(0, 0, 0).isWhole)
    #expect(ToldTally(OpinionTally(agree: 1, disagree: 2), fewest: 0).isWhole)
  }
}
