/// How posts that are merged are funded: what each split would shift from one fund to another.
public enum MergedPostsFundedNeutrally: Rule {
  /// A split with what it shifts.
  public struct Split: Hashable, Sendable {
    /// Working time that comes to one fund.
    public struct Shift: Hashable, Sendable {
      let fund: String
      let time: String

      /// A fund's name and the full-time equivalents it gains, in words.
      public init(fund: String, time: String) {
        self.fund = fund
        self.time = time
      }
    }

    let name: String
    let gains: [Shift]

    /// A split by its name, with the funds that would pay for more; none when it is neutral.
    public init(name: String, gains: [Shift]) {
      self.name = name
      self.gains = gains
    }
  }

  /// What the check needs to know about one merged post.
  public struct Facts: Sendable {
    let post: String
    let positions: Int
    let now: String
    let splits: [Split]
    let usesHousingRevenueAccount: Bool
    let on: Day

    /// A merged post; how its predecessors are funded, in words; the splits; whether the Housing Revenue Account is
    /// among the funds; the day of the decision.
    public init(
      post: String, positions: Int, now: String, splits: [Split], usesHousingRevenueAccount: Bool, on: Day
    ) {
      self.post = post
      self.positions = positions
      self.now = now
      self.splits = splits
      self.usesHousingRevenueAccount = usesHousingRevenueAccount
      self.on = on
    }
  }

  public static let id = "MON-SPLIT"
  public static let title = "Merging posts does not shift cost between funds unseen"
  public static let citation = FundingSharesLawful.citation
  public static let inForce = FundingSharesLawful.inForce
  public static let verification = Verification.councilPaper(
    "Rotherham MBC, report of 16 June 2014, section 8: the 60/40 split is to be looked at again; LGHA 1989 s.74(1) was read"
  )
  public static let severity = Severity.warn
  public static let binds = "Councils that pay posts from more than one fund"
  public static let explanation = """
    Each split of a merged post is compared with how its predecessors are paid now. Where a split shifts working \
    time from one fund to another, the chief finance officer judges it, with the share of landlord work in the new \
    job as evidence.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    let heading =
      "How \(facts.positions == 1 ? "the merged post is" : "the \(NumberInWords.written(facts.positions)) merged posts are") funded"
    let shifting = facts.splits.filter { !$0.gains.isEmpty }
    let neutral = facts.splits.filter(\.gains.isEmpty).map { $0.name }
    guard !facts.splits.isEmpty else {
      return [doesNotApply(facts.post, heading, "The posts merged are paid by the same funds in the same shares.")]
    }
    guard !shifting.isEmpty else {
      return [met(facts.post, heading, "\(Wording.list(neutral)) shifts nothing between funds. Now: \(facts.now).")]
    }
    var message = shifting.map(words).joined(separator: " ") + " Now: \(facts.now)."
    if !neutral.isEmpty { message += " \(Wording.list(neutral)) shifts nothing." }
    let evidence = facts.usesHousingRevenueAccount ? " with the share of landlord work in the new job as evidence," : ""
    return [
      forJudgement(
        facts.post, heading, message, judge: "The chief finance officer",
        remedy: "Settle the split,\(evidence) before \(facts.on.long).")
    ]
  }

  private static func words(_ split: Split) -> String {
    "\(split.name) adds \(Wording.list(split.gains.map { "\($0.time) FTE to the \($0.fund)" }))."
  }
}
