import ArgumentParser
import Counting
import Publishing

/// How to count, as `folkmoot rules` lists it.
struct CountOptions: ParsableArguments {
  @Option(help: "greedy, equal-shares, phragmen, or one of Pabulib’s names. (default: the rule the file names)")
  var rule: String?

  @Option(help: "Greedy: what projects are put in order by, such as votes, score, mean.")
  var order: String?

  @Option(help: "Greedy: at a project that costs more than is left: skip, stop, part, whole:4/5.")
  var gap: String?

  @Option(help: "Equal shares: none, fill, add1, add1-exhaustive, add1-greedy, add1-exhaustive-greedy.")
  var completion: String?

  @Option(help: "Equal shares: what a funded project is worth: cost, cardinality, points.")
  var utility: String?

  @Option(help: "Equal shares: by how many units of the currency Add1 raises everybody’s share.")
  var step: String?

  @Option(help: "Equal shares: Add1 begins at the whole steps in the share, or at the exact share: whole, exact.")
  var start: String?

  @Option(help: "Equal shares: what filling goes by; the values of --order.")
  var fillingOrder: String?

  @Option(help: "Equal shares: greedy takes the greedy outcome if more voters have more by it; nothing does not.")
  var compare: String?

  @Option(help: "Rankings: last-one, last-nothing, candidates, or points such as 5,3,1.")
  var ranking: String?

  @Option(help: "What a project must reach: votes:100, score:100, ballots:10%, share:1/3, cost:3/5; several of them.")
  var threshold: [String] = []

  @Option(
    help:
      "Level projects: lowest-cost, highest-cost, most-votes, lot, papers, id; several with commas, the first before the others."
  )
  var ties: String?

  @Option(help: "The published words that the lot is drawn from.")
  var seed: String?

  @Option(help: ArgumentHelp("How much money there is, instead of what the file says.", valueName: "amount"))
  var budget: String?

  @Option(help: ArgumentHelp("What an earlier round left over.", valueName: "amount"))
  var carriedOver: String?

  @Option(help: ArgumentHelp("A project that was withdrawn.", valueName: "id"))
  var withdrawn: [String] = []

  @Option(
    help: "How ballots of a CSV sheet are marked: choose-1, approval, knapsack, points, scores. (default: by the marks)"
  )
  var kind: String?

  @Option(help: "The currency of a CSV sheet, such as GBP.")
  var currency: String?

  @Option(
    help: "keep-to-rules leaves out ballots that break the file’s own rules; every counts second ballots of a voter.")
  var ballots: [String] = []

  var choices: CountChoices {
    var choices = CountChoices()
    func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ",") }
    let chosen: [(CountChoices.Option, String?)] = [
      (.rule, rule), (.order, order), (.gap, gap), (.completion, completion), (.utility, utility), (.step, step),
      (.start, start), (.fillingOrder, fillingOrder), (.compare, compare), (.ranking, ranking),
      (.threshold, list(threshold)), (.ties, ties), (.seed, seed), (.budget, budget), (.carriedOver, carriedOver),
      (.withdrawn, list(withdrawn)), (.kind, kind), (.currency, currency), (.ballots, list(ballots)),
    ]
    for (option, value) in chosen { choices[option] = value }
    return choices
  }
}
