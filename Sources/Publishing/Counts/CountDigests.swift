/// What a result was counted from, as SHA-256 in hexadecimal digits, so that anybody can see that it belongs to the same files.
public struct CountDigests: Hashable, Sendable {
  /// Of the file with the ballots, byte for byte.
  public var ballots: String
  /// Of `CountJSON.ruleText`, which says the rule in full.
  public var rule: String
  /// Of the words that the lot was drawn from, when one was drawn.
  public var lot: String?
  /// The root of the receipts of all ballots, when there are any: `BallotReceipts`.
  public var receipts: String?

  /// Digests from their parts.
  public init(ballots: String, rule: String, lot: String? = nil, receipts: String? = nil) {
    self.receipts = receipts
    self.ballots = ballots
    self.rule = rule
    self.lot = lot
  }
}
