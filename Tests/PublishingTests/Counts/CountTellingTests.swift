import Counting
import Testing

@testable import Publishing

@Suite("Counts told in plain English")
struct CountTellingTests {
  private func whole(_ sentences: [String]) -> String { sentences.joined(separator: " ") }

  @Test func `the example that can be done by hand is told as it is done by hand`() throws {
    let telling = try InventedVote.telling()
    #expect(telling.headline == "2 of 3 projects are funded, for £60 of £100.")
    #expect(
      telling.round(0)
        == "Benches (b) has 3 effective votes, the most of those that can still be paid for, and is bought for £40. 3 people paid £13.33 each."
    )
    #expect(telling.round(1).contains("Trees (t) has 1 effective vote,"))
    #expect(telling.round(1).hasSuffix("One person paid all of it."))
    #expect(telling.round(2) == "")
    let rule = whole(telling.rule)
    #expect(rule.contains("£100 among 5 ballots made a share of £20 to begin with."))
    #expect(rule.contains("That ended at £28 each. One step more would have bought projects for more than there is."))
    #expect(
      telling.ties == [
        "Round 1: Benches (b) and Swings (s) were level to the last digit. Benches (b) came first because it costs least."
      ])
    #expect(telling.refusals == [])
  }

  @Test func `the story of a project that lost says what its supporters had, and what they paid for instead`() throws {
    let story = whole(try InventedVote.telling().project(0))
    #expect(
      story.contains("Swings (s) costs £60. It has 3 votes, from 60% of the ballots: 1st of 3 projects by votes."))
    #expect(story.contains("After 1 purchase they had £57.33 left, and it costs £60: £2.67 too little."))
    #expect(story.contains("Its effective support is 95.5% of what it needed."))
    #expect(story.contains("By the end they had paid for Benches (b) (£26) instead."))
    #expect(story.contains("Of the 3 who voted for it, 2 (66.7%) have another funded project."))
  }

  @Test func `what would have made a project win makes it win`() throws {
    let file = try InventedVote.file()
    let rule = try #require(CountRuleText.rule(of: file))
    let story = try InventedVote.telling().chances(0)
    let cost = try #require(try file.election.winningCost(of: 0, by: rule))
    #expect(
      story[0]
        == "Had it cost \(CountWords(file.election).amount(cost)), \(CountWords(file.election).amount(60 - cost)) less, it would have been funded."
    )
    #expect(story[1] == "With 1 more ballot for it alone it would have been funded.")
    #expect(story[2].contains("Benches (b)"))
    #expect(try InventedVote.telling().chances(1) == [])
  }

  @Test(arguments: ["equalshares/add1", "greedy"])
  func
    `what would have made a project win is told the same when it was found beforehand, in any order`(
      rule: String
    )
    throws
  {
    let text = InventedVote.byHand.replacing("equalshares/add1", with: rule)
    let file = try InventedVote.file(text)
    var telling = try InventedVote.telling(text)
    let own = (0..<3).map(telling.chances)
    #expect(own.contains { $0.count == 3 })
    for question in (0..<3).flatMap(telling.questions).reversed() {
      telling.answers[question] = try file.election.answer(question, by: telling.record.rule)
    }
    #expect((0..<3).map(telling.chances) == own)
    // What was found is told, and not counted again.
    let lost = try #require((0..<3).first { !telling.questions($0).isEmpty })
    telling.answers[.cost(project: lost)] = .cost(nil)
    #expect(telling.chances(lost)[0].hasPrefix("It would not have been funded at any cost"))
  }

  @Test func `a telling that is stopped is not told`() throws {
    let file = try InventedVote.file()
    let record = try InventedVote.telling().record
    var asked = 0
    _ = CountTelling(record, of: file.election) { asked += 1 }
    #expect(asked > 3)
    for allowed in 0..<asked {
      var left = allowed
      #expect(throws: CountRefusal.stopped) {
        try CountTelling(record, of: file.election) { () throws(CountRefusal) in
          if left == 0 { throw .stopped }
          left -= 1
        }
      }
    }
  }

  @Test func `voters and money are told, also by category`() throws {
    let voters = whole(try InventedVote.telling().voters)
    #expect(
      voters.contains("4 of 5 voters (80%) have at least one funded project that they voted for; 1 (20%) have none."))
    #expect(voters.contains("play: no project funded, with 42.9% of the votes."))
    #expect(voters.contains("rest: 1 project funded for £40, 66.7% of what is spent, with 42.9% of the votes."))
  }

  @Test func `the outcome stands beside that by the order of votes`() throws {
    let beside = whole(try InventedVote.telling().comparison)
    #expect(beside.contains("By the order of votes 2 projects would be funded for £100, by equal shares 2 for £60."))
    #expect(beside.contains("Only by equal shares: Trees (t). Only by the order of votes: Swings (s)."))
    #expect(
      beside.contains(
        "1 voter has more funded projects by equal shares, 3 by the order of votes, and 1 as many by both."))
    let rule = CountRule(.equalShares(EqualSharesRule(completion: .add1, comparesWithGreedy: true)))
    let taken = try InventedVote.telling(by: rule)
    #expect(taken.comparison.last == "More voters have more by the order of votes, so that outcome is taken.")
    #expect(taken.headline == "2 of 3 projects are funded, for £100 of £100.")
    #expect(try InventedVote.telling(by: CountRule(.greedy(GreedyRule()))).comparison == [])
  }

  @Test func `a greedy count is told by what was left`() throws {
    let text = InventedVote.byHand.replacing("budget;100", with: "budget;90")
    let telling = try InventedVote.telling(text, by: CountRule(.greedy(GreedyRule(order: .votes))))
    #expect(
      telling.round(0)
        == "Swings (s) has 3 votes, the most of those left that fit. It is funded for £60, which leaves £30.")
    #expect(telling.brief(1) == "£30 was left")
    #expect(whole(telling.fate(1)).contains("It costs £40; when its turn came £30 was left, £10 too little."))
    #expect(
      telling.ties == [
        "Round 1: Swings (s) and Benches (b) were level to the last digit. Swings (s) came first because it stands first in the papers."
      ])
    let part = try InventedVote.telling(text, by: CountRule(.greedy(GreedyRule(gap: .fundWhenLeft(Fraction(3, 4))))))
    #expect(part.headline == "2 of 3 projects are funded, for £100 of £90, which the rule allows for the last project.")
    #expect(
      part.round(1).hasSuffix("It is funded for £40, £10 more than was left, as the rule allows for the last project."))
  }

  @Test func `ballots that were not counted are told with the reason`() throws {
    let text = InventedVote.byHand + "Eve;s\nFay;s,z\nGus;y\n"
    #expect(
      try InventedVote.telling(text).refusals == [
        "3 of 8 ballots were not counted (37.5%).", "2 ballots name a project that is not in this vote.",
        "1 ballot comes from somebody who had voted already.",
      ])
  }

  @Test(arguments: [
    Threshold.votes(2), .score(2), .shareOfBallots(Fraction(2, 5)), .shareOfCost(Fraction(3, 2)),
  ])
  func `a project below a threshold is told what it lacked`(threshold: Threshold) throws {
    let telling = try InventedVote.telling(by: CountRule(.greedy(GreedyRule()), thresholds: [threshold]))
    #expect(telling.record.fates[2] == .belowThreshold(threshold))
    #expect(whole(telling.fate(2)).contains("It could not be funded: it"))
    #expect(telling.rule.contains { $0.hasPrefix("A project needs ") })
  }

  @Test func `nothing to vote on, nothing funded and nobody voting are told`() throws {
    let money = MoneyScale(places: 0)
    let none = Election(money: money, budget: 5, projects: [], kind: .approval, ballots: Ballots())
    let rule = CountRule(.equalShares(EqualSharesRule()))
    #expect(CountTelling(try none.counted(by: rule), of: none).headline == "There are no projects to vote on.")
    var one = none
    one.projects = [Project(id: "a", cost: 3)]
    let telling = CountTelling(try one.counted(by: rule), of: one)
    #expect(telling.headline == "None of 1 project is funded; 5 stays unspent.")
    #expect(telling.voters == ["No ballot was counted."])
    #expect(telling.fate(0).last == "It is not funded, as nobody whose ballot was counted voted for it.")
    #expect(telling.fate(7) == [] && telling.chances(-1) == [])
  }

  @Test func `every kind of count is told without a gap`() throws {
    let file = try InventedVote.file()
    for method: CountRule.Method in [
      .greedy(GreedyRule()), .phragmen, .equalShares(EqualSharesRule(utility: .cardinality)),
      .equalShares(EqualSharesRule(utility: .points, completion: .add1ExhaustiveGreedy)),
      .equalShares(EqualSharesRule(completion: .greedy)),
    ] {
      let record = try file.election.counted(by: CountRule(method))
      let telling = CountTelling(record, of: file.election)
      for number in record.rounds.indices { #expect(telling.round(number).hasSuffix(".")) }
      for place in file.election.projects.indices {
        #expect(telling.fate(place).allSatisfy { $0.hasSuffix(".") })
        #expect(!telling.brief(place).isEmpty)
      }
    }
  }

  @Test func `amounts have commas between thousands and their currency`() throws {
    func words(_ places: Int, _ currency: String) -> CountWords {
      CountWords(
        Election(
          money: MoneyScale(places: places, currency: currency), budget: 0, projects: [], kind: .approval,
          ballots: Ballots()))
    }
    #expect(words(0, "PLN").amount(4_650_000) == "4,650,000 PLN")
    #expect(words(2, "GBP").amount(1_250_050) == "£12,500.50")
    #expect(words(1, "GBP").amount(125) == "£12.50")
    #expect(words(0, "").amount(-1_234) == "–1,234")
    #expect(words(0, "GBP").amount(Fraction(1, 1_000)) == "less than £0.01")
    #expect(words(0, "").percent(Fraction(99_999, 100_000)) == "more than 99.9%")
    #expect(
      [1, 2, 3, 4, 11, 12, 21, 112].map(CountWords.ordinal) == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "112th",
      ])
  }

  @Test func `a name cannot move the cursor of a terminal`() throws {
    let text = InventedVote.byHand.replacing("Trees", with: "Tr\u{1B}[31mees\u{202E}")
    #expect(
      !(try InventedVote.telling(text).round(1)).unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }
}
