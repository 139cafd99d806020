/// How a file is to be taken where people differ.
public struct PabulibOptions: Hashable, Sendable {
  /// Whether ballots that break the file’s own rules, such as its `max_length`, are left out. Cities publish files of ballots they counted,
  /// so by default they count and the message says how many there are.
  public var enforcesRules: Bool
  /// Whether a second ballot with a voter’s number is left out. By default it is: one person, one ballot.
  public var countsEachVoterOnce: Bool
  /// Whether the voters’ numbers are kept, for receipts.
  public var keepsVoters: Bool

  /// Options from their parts.
  public init(
    enforcesRules: Bool = false, countsEachVoterOnce: Bool = true, keepsVoters: Bool = false
  ) {
    self.enforcesRules = enforcesRules
    self.countsEachVoterOnce = countsEachVoterOnce
    self.keepsVoters = keepsVoters
  }
}
