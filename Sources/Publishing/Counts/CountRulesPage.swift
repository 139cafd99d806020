import Counting

/// Every rule and every choice of a count, with what it means and where it comes from.
public enum CountRulesPage {
  /// One value of a choice.
  public struct Entry: Hashable, Sendable {
    /// The choice.
    public let option: CountChoices.Option
    /// The value, as it is written.
    public let value: String
    /// What it means.
    public let meaning: String
    /// Where it comes from.
    public let source: String
  }

  /// All values of all choices, in the order of `CountChoices.Option`.
  public static let entries: [Entry] = [
    entry(.rule, "greedy", "In the order of votes or points, as long as the money lasts.", cities),
    entry(
      .rule, "equal-shares",
      "Everybody has the same share of the money on paper; a project is bought when those who voted for it can pay for it.",
      shares),
    entry(
      .rule, "phragmen",
      "Everybody earns at the same speed; a project is bought when those who voted for it can pay for it; ends at the first that does not fit.",
      "Phragmén 1899; as pabutools counts it"),
    entry(.order, "votes", "By votes.", cities),
    entry(.order, "score", "By points or scores added up; votes where ballots are marks.", cities),
    entry(.order, "votes-per-cost", "By votes for each unit of cost.", "pabutools"),
    entry(.order, "score-per-cost", "By points for each unit of cost.", "pabutools"),
    entry(.order, "mean", "By the mean of the scores given.", grants),
    entry(.order, "trimmed-mean:1", "By the mean without so many of the highest and lowest scores.", grants),
    entry(.gap, "skip", "What costs more than is left is passed over.", cities),
    entry(.gap, "stop", "The count ends at the first that costs more than is left.", "Pabulib: greedy-no-skip"),
    entry(
      .gap, "whole:4/5",
      "The first that does not fit is funded whole if so large a part of its cost is left; then the count ends.",
      "Poznań"),
    entry(.gap, "part", "The first that does not fit is given what is left; then the count ends.", grants),
    entry(.completion, "none", "What is left over stays unspent.", shares),
    entry(
      .completion, "fill", "It goes to the most votes that still fit. Also called greedy.", "pabutools, equalshares.net"
    ),
    entry(.completion, "add1", "Shares rise by one unit at a time until one step more would overspend.", addingCities),
    entry(.completion, "add1-exhaustive", "Also ends when nothing more fits what is left.", net),
    entry(.completion, "add1-greedy", "Add1, then by votes what still fits.", "equalshares.net (Add1U)"),
    entry(.completion, "add1-exhaustive-greedy", "Add1 exhaustive, then by votes what still fits.", net),
    entry(
      .utility, "cost", "A funded project is worth its cost to those who voted for it.",
      "\(net); the cities that use equal shares"),
    entry(.utility, "cardinality", "Every funded project is worth the same.", shares),
    entry(.utility, "points", "It is worth the points it was given.", shares),
    entry(.step, "1", "By how many units of the currency Add1 raises shares.", net),
    entry(.start, "whole", "Add1 begins at the whole steps in the share.", addingCities),
    entry(.start, "exact", "Add1 begins at the share to the last digit.", "pabutools"),
    entry(.fillingOrder, "votes", "What filling goes by; the values of --order.", "pabutools, equalshares.net"),
    entry(
      .compare, "greedy", "The greedy outcome is taken if strictly more voters have more funded projects by it.",
      "Wieliczka and Świecie 2023"),
    entry(.compare, "nothing", "The outcome stands as it is.", shares),
    entry(.ranking, "last-one", "On a ballot of three the places are worth 3, 2, 1.", "Kraków; Pabulib"),
    entry(.ranking, "last-nothing", "On a ballot of three the places are worth 2, 1, 0.", "pabutools (Borda)"),
    entry(.ranking, "candidates", "The first of m projects is worth m, the next m - 1.", "Borda 1784"),
    entry(.ranking, "5,3,1", "The places are worth these points.", "the rules of the vote"),
    entry(.threshold, "votes:100", "A project needs so many votes.", cities),
    entry(.threshold, "score:100", "A project needs so many points.", "Pabulib: min_project_score_threshold"),
    entry(.threshold, "ballots:10%", "A project needs such a part of the ballots.", "Falkirk, Community Choices"),
    entry(
      .threshold, "share:1/3", "A project needs this part of its share of the money as a part of the ballots.",
      "Świecie 2023"),
    entry(.threshold, "cost:3/5", "A project may cost at most such a part of the money.", "Falkirk, Community Choices"),
    entry(.ties, "lowest-cost", "The one that costs less.", "equalshares.net"),
    entry(.ties, "highest-cost", "The one that costs more.", cities),
    entry(.ties, "most-votes", "The one with more votes.", "equalshares.net"),
    entry(
      .ties, "lot",
      "The one drawn first in a lot drawn once: by SHA-256 of the words of --seed, a line feed and the id.",
      "RFC 3797 in spirit"),
    entry(.ties, "papers", "The one that stands first in the file.", "the recorded outcomes in Pabulib"),
    entry(.ties, "id", "The one whose id comes first, byte by byte.", "pabutools"),
    entry(.seed, "TEXT", "Words that were published before the vote ended.", "RFC 3797 in spirit"),
    entry(.budget, "AMOUNT", "How much money there is, instead of what the file says.", own),
    entry(
      .carriedOver, "AMOUNT", "What an earlier round left over, which this one may spend too.",
      "Falkirk, Community Choices"),
    entry(.withdrawn, "ID", "A project that was withdrawn: its votes are shown, and it is not funded.", own),
    entry(.kind, "points", "How ballots of a CSV sheet are marked: choose-1, approval, knapsack, points, scores.", own),
    entry(.currency, "GBP", "The currency of a CSV sheet.", own),
    entry(
      .ballots, "keep-to-rules", "Ballots that break the file’s own rules are left out.",
      "Pabulib: max_length and its kin"),
    entry(.ballots, "every", "A second ballot with a voter’s number counts too.", own),
  ]

  /// The page for a terminal of a width in characters.
  public static func text(width: Int = 80, colour: Bool = false) -> [UInt8] {
    var lines = TerminalLines(width: min(120, max(40, width)), showsColour: colour)
    lines.wrapped("Rules and choices of folkmoot count", .bold)
    lines.wrapped(
      "What is not chosen is as the file says. A rule that is named begins without completion, comparison and threshold."
    )
    for option in CountChoices.Option.allCases {
      lines.blank()
      lines.wrapped("--\(option.rawValue)", .bold)
      for entry in entries where entry.option == option {
        lines.wrapped("\(entry.value): \(entry.meaning) [\(entry.source)]", indent: 2, hanging: 4)
      }
    }
    return lines.bytes
  }

  /// The same as JSON.
  public static var json: [UInt8] {
    JSONText.write(
      .list(
        entries.map {
          .object([
            ("option", .text($0.option.rawValue)), ("value", .text($0.value)), ("meaning", .text($0.meaning)),
            ("source", .text($0.source)),
          ])
        }))
  }

  private static func entry(_ option: CountChoices.Option, _ value: String, _ meaning: String, _ source: String)
    -> Entry
  {
    Entry(option: option, value: value, meaning: meaning, source: source)
  }

  private static let cities = "the rules of the cities in Pabulib"
  private static let grants = "participatory grant-making events; PB Unit toolkit 2010"
  private static let shares = "Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021"
  private static let net = "equalshares.net"
  private static let addingCities = "Wieliczka and Świecie 2023, Assen 2024"
  private static let own = "Folkmoot"
}
