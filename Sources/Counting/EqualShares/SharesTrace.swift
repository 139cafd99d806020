/// What a run of equal shares did at one endowment.
struct SharesTrace: Sendable {
  /// One round.
  struct Round: Sendable {
    /// The candidate that won it.
    let candidate: Int
    /// Those that were level with it to the last digit, itself among them; empty when it stood alone.
    let tied: [Int]
    /// How many people paid, with their weights.
    let payers: Int64
    /// How many of them could not pay the full price and gave all they had left.
    let exhausted: Int64
    /// How many points the payers of the full price gave it.
    let points: UInt64
  }

  var rounds: [Round] = []
  var ledger: ShareLedger
  /// The cost of the winners together.
  var spent = Int128(0)

  /// The winners in order.
  var order: [Int] { rounds.map(\.candidate) }
}
