import Counting

@testable import Publishing

/// The example of docs/counting.md, and others like it.
enum InventedVote {
  /// Five voters and 100 pounds: Benches and Trees by equal shares, Swings and Benches by votes.
  static let byHand = """
    META
    key;value
    budget;100
    currency;GBP
    vote_type;approval
    rule;equalshares/add1
    PROJECTS
    project_id;cost;name;category
    s;60;Swings;play
    b;40;Benches;rest
    t;20;Trees;green
    VOTES
    voter_id;vote
    Ann;s
    Bob;s,b
    Cy;s,b
    Di;b
    Eve;t

    """

  static func file(_ text: String = byHand) throws -> PabulibFile {
    try PabulibReader.read(Array(text.utf8), file: "vote.pb")
  }

  static func telling(_ text: String = byHand, by rule: CountRule? = nil) throws -> CountTelling {
    let file = try file(text)
    let rule = rule ?? CountRuleText.rule(of: file) ?? CountRule(.greedy(GreedyRule()))
    return CountTelling(try file.election.counted(by: rule), of: file.election, refused: file.refused)
  }
}
