import Counting
import Testing

@testable import Publishing

@Suite("Choices of a count")
struct CountChoicesTests {
  private func rule(_ values: [CountChoices.Option: String]) throws(any Error) -> CountRule {
    let file = try InventedVote.file()
    return try CountChoices(values).rule(named: CountRuleText.rule(of: file), election: file.election) { $0 }
  }

  @Test func `without any choice it is the rule of the file`() throws {
    #expect(try rule([:]) == CountRule(.equalShares(EqualSharesRule(completion: .add1))))
    #expect(
      try rule([.compare: "greedy"])
        == CountRule(.equalShares(EqualSharesRule(completion: .add1, comparesWithGreedy: true))))
  }

  @Test func `a rule that is named begins by itself`() throws {
    #expect(try rule([.rule: "equal-shares"]) == CountRule(.equalShares(EqualSharesRule(completion: .none))))
    #expect(try rule([.rule: "greedy"]) == CountRule(.greedy(GreedyRule(order: .votes))))
    #expect(try rule([.rule: "phragmen"]) == CountRule(.phragmen))
    #expect(try rule([.rule: "greedy-no-skip"]) == CountRule(.greedy(GreedyRule(order: .votes, gap: .stop))))
    #expect(try rule([.completion: "fill"]).method == .equalShares(EqualSharesRule(completion: .greedy)))
  }

  @Test(arguments: CountRulesPage.entries)
  func `every value that is listed is taken`(entry: CountRulesPage.Entry) throws {
    let method =
      switch entry.option {
      case .order, .gap: "greedy"
      default: "equal-shares"
      }
    var values: [CountChoices.Option: String] = entry.option == .rule ? [:] : [.rule: method, .seed: "2026"]
    values[entry.option] = entry.value
    let file = try InventedVote.file()
    switch entry.option {
    case .budget, .carriedOver:
      #expect(try CountChoices([entry.option: "250"]).applied(to: file.election) != file.election)
    case .withdrawn:
      #expect(try CountChoices([.withdrawn: "s,t"]).applied(to: file.election).projects.count { $0.isWithdrawn } == 2)
    case .kind: #expect(try CountChoices([.kind: entry.value]).sheetKind() == .points)
    case .ballots: #expect(try CountChoices([.ballots: entry.value]).reading() != PabulibOptions())
    case .currency: break
    case .ties where entry.value != "lot": #expect(try rule([.ties: entry.value]).ties.criteria.count == 1)
    default: #expect(try rule(values).method != .phragmen || entry.value == "phragmen")
    }
  }

  @Test(arguments: CountChoices.Option.allCases)
  func `every choice is listed`(option: CountChoices.Option) {
    #expect(CountRulesPage.entries.contains { $0.option == option })
  }

  @Test(arguments: [
    [CountChoices.Option.rule: "gredy"], [.completion: "add2"], [.order: "votes"], [.step: "0"], [.step: "x"],
    [.start: "half"],
    [.ties: "lot"], [.ties: "dice"], [.ties: "id", .seed: "1"], [.threshold: "votes"], [.threshold: "ballots:1/0"],
    [.ranking: "5,,1"], [.rule: "greedy", .gap: "whole"], [.rule: "greedy", .order: "trimmed-mean:x"],
    [.rule: "phragmen", .completion: "none"], [.compare: "phragmen"], [.utility: "joy"], [.ties: ""],
  ])
  func `what cannot be followed is refused with what was expected`(values: [CountChoices.Option: String]) throws {
    let problem = #expect(throws: CountChoiceProblem.self) { try rule(values) }
    #expect(problem?.text.hasSuffix(".") == true)
    #expect(values[problem?.option ?? .kind] != nil)
  }

  @Test func `a slip of the finger is told the nearest name`() throws {
    let problem = #expect(throws: CountChoiceProblem.self) { try rule([.rule: "gredy"]) }
    #expect(problem?.message.description.hasSuffix("Did you mean greedy?") == true)
  }

  @Test(arguments: [
    CountRule(.phragmen, ties: TieRule([.id])),
    CountRule(.greedy(GreedyRule(order: .trimmedMean(2), gap: .fundWhenLeft(Fraction(4, 5))))),
    CountRule(
      .equalShares(
        EqualSharesRule(
          utility: .points, completion: .add1Exhaustive, step: 10, startsAtExactShare: true, fillingOrder: .score)),
      ranking: .fixed([5, 3, 1]), ties: TieRule([.highestCost, .paperOrder]),
      thresholds: [
        .votes(3), .shareOfBallots(Fraction(1, 10)), .shareOfCost(Fraction(1, 3)), .mostCost(Fraction(3, 5)), .score(2),
      ]),
  ])
  func `a rule written out as choices is that rule again`(rule: CountRule) throws {
    let choices = CountChoices([.budget: "5"]).completed(by: rule)
    let election = try InventedVote.file().election
    #expect(try choices.rule(named: nil, election: election) { $0 } == rule)
    #expect(choices[.budget] == "5")
  }

  @Test func `the options of a command can be handed to a shell`() throws {
    let choices = CountChoices([.rule: "greedy", .seed: "Bob’s 'lot'; rm"])
    #expect(choices.command == "--rule greedy --seed 'Bob’s '\\''lot'\\''; rm'")
  }

  @Test func `a budget finer than the amounts of the file, and a project that is not there, are refused`() throws {
    let election = try InventedVote.file().election
    #expect(throws: CountChoiceProblem.self) { try CountChoices([.budget: "10.5"]).applied(to: election) }
    #expect(throws: CountChoiceProblem.self) { try CountChoices([.budget: "-1"]).applied(to: election) }
    #expect(throws: CountChoiceProblem.self) { try CountChoices([.withdrawn: "x"]).applied(to: election) }
  }
}
