import Counting
import HTML
import Publishing

/// By what rule somebody wants a vote counted.
struct CountChoice: Equatable {
  /// How winners are found.
  enum Method: String, CaseIterable {
    case own, greedy
    case equalShares = "equal-shares"
    case phragmen
  }

  var method = Method.own
  var completion = ShareCompletion.add1
  /// Whether the outcome in the order of votes is taken when more voters have more by it.
  var yieldsToGreedy = false

  /// The rule for the votes of a file; `nil` when the file is to name it and names none that is known.
  func rule(for file: PabulibFile) -> CountRule? {
    switch method {
    case .own: CountRuleText.rule(of: file)
    case .greedy: CountRule(.greedy(GreedyRule(order: file.election.kind.hasValues ? .score : .votes)))
    case .equalShares:
      CountRule(.equalShares(EqualSharesRule(completion: completion, comparesWithGreedy: yieldsToGreedy)))
    case .phragmen: CountRule(.phragmen)
    }
  }
}

extension CountChoice.Method {
  var words: Phrase {
    switch self {
    case .own: "The rule that the file names"
    case .greedy: "In the order of votes (greedy)"
    case .equalShares: "Equal shares"
    case .phragmen: "Phragmén"
    }
  }

  var hint: Phrase {
    switch self {
    case .own: "A .pb file says by which rule the council counted. A sheet does not: choose one below."
    case .greedy: "The project with the most votes first, then the next that still fits."
    case .equalShares: "Everybody is given the same share of the money, on paper, for what they voted for."
    case .phragmen:
      "Money grows for everybody at the same speed, and buys a project as soon as those who want it can pay."
    }
  }
}

extension ShareCompletion {
  /// What happens to money that is left over, for a list to choose from.
  var choice: Phrase {
    switch self {
    case .none: "It stays unspent"
    case .greedy: "The most votes that still fit"
    case .add1: "Add1: everybody is given a little more"
    case .add1Exhaustive: "Add1 until nothing more fits"
    case .add1Greedy: "Add1, then the most votes that still fit"
    case .add1ExhaustiveGreedy: "Add1 until nothing fits, then the most votes"
    }
  }
}
