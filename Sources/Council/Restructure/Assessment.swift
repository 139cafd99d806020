import Law

/// The whole answer to a case: what changes, what it costs, which duties it touches, what the rules say.
public struct Assessment: Sendable {
  /// The case that was assessed.
  public let restructure: RestructureCase
  /// Before and after.
  public let comparison: StructureComparison
  /// The counts before, without posts shown for orientation.
  public let before: StaffingTotals
  /// The counts after.
  public let after: StaffingTotals
  /// Cost and saving by year and by fund.
  public let money: MoneySummary
  /// Merged posts: how they are funded now, and the splits compared.
  public let splits: [SplitComparison]
  /// Everything carried by a post that goes or gives it up, and where it lands.
  public let landings: [DutyLanding]
  /// Job descriptions that are revised, with the share that changes.
  public let revisions: [JobDescriptionRevision]
  /// What the rules found: not met, for judgement, met, does not apply.
  public let findings: [Finding]

  /// What the findings come to.
  public enum Verdict: String, Sendable, Codable {
    /// Something blocks.
    case blocked
    /// Nothing blocks; something needs attention or judgement.
    case needsAttention
    /// Nothing is open.
    case clear
  }

  /// What the findings come to.
  public var verdict: Verdict {
    if findings.contains(where: \.blocks) { return .blocked }
    let open = findings.contains { $0.outcome == .forJudgement || ($0.outcome == .notMet && $0.severity != .info) }
    return open ? .needsAttention : .clear
  }
}

/// Posts, working time and cost on one side of a change.
public struct StaffingTotals: Hashable, Sendable {
  /// One unit's share of the totals, its own posts only.
  public struct UnitTotal: Hashable, Sendable {
    /// The unit.
    public let unit: OrganisationUnit
    /// Positions in it.
    public let positions: Int
    /// Working time in it.
    public let fte: FullTimeEquivalent
    /// Working time by fund.
    public let fteByFund: [Fund: FullTimeEquivalent]
  }

  /// Positions.
  public let positions: Int
  /// Working time.
  public let fte: FullTimeEquivalent
  /// Working time by fund, of posts whose funding is stated.
  public let fteByFund: [Fund: FullTimeEquivalent]
  /// Yearly cost of posts whose cost is stated; `nil` when none is.
  public let cost: Money?
  /// By unit, in the order of the list; units without posts left out.
  public let byUnit: [UnitTotal]
}

/// Cost and saving by financial year and by fund.
public struct MoneySummary: Hashable, Sendable {
  /// One financial year.
  public struct Year: Hashable, Sendable {
    /// The year.
    public let year: FinancialYear
    /// New costs that begin in this year or come in it only.
    public let cost: Money
    /// New savings that begin in this year or come in it only.
    public let saving: Money
    /// What recurring lines of earlier years bring again: savings positive.
    public let carriedOn: Money
    /// What may or may not carry on from earlier years, because the papers do not say: savings positive.
    public let uncertain: Money
    /// The part of cost and saving that is one-off: savings positive.
    public let oneOff: Money
    /// Of the posts' own figures, the days of the year they count for; `nil` when whole or not from posts.
    public let partYearDays: Int?

    /// What the year is better (positive) or worse (negative) by, leaving out what is uncertain.
    public var net: Money { saving - cost + carriedOn }
  }

  /// One fund's change.
  public struct FundChange: Hashable, Sendable {
    /// The fund; `nil` for lines whose fund is not stated.
    public let fund: Fund?
    /// Working time paid by it before.
    public let fteBefore: FullTimeEquivalent
    /// Working time paid by it after.
    public let fteAfter: FullTimeEquivalent
    /// Change in the yearly cost of posts, where stated on both sides; `nil` when not.
    public let fullYearCost: Money?
    /// Net of the stated lines of all years that name this fund, savings positive.
    public let statedNet: Money
  }

  /// Years, in order.
  public let byYear: [Year]
  /// Funds, in order of their names, the unstated last.
  public let byFund: [FundChange]
  /// The change in the posts' yearly cost in a full year, costs positive; `nil` when costs are not stated.
  public let fullYearCost: Money?
  /// The change in the posts' cost from the effective day to the end of that financial year; `nil` likewise.
  public let partYearCost: Money?
  /// What the papers state, as they state it.
  public let lines: [MoneyLine]
  /// Questions the papers leave open, in words.
  public let questions: [String]
}

/// How a merged post's predecessors are funded, and what each way of funding it would shift.
public struct SplitComparison: Hashable, Sendable {
  /// One way to fund it.
  public struct Option: Hashable, Sendable {
    /// What it is called: `Now`, `Flat 60/40`, `Neutral 72/28`.
    public let name: String
    /// Shares.
    public let funding: [FundingShare]
    /// Working time by fund.
    public let fteByFund: [Fund: FullTimeEquivalent]
    /// Change against now, by fund.
    public let change: [Fund: FullTimeEquivalent]
    /// Whether it is today's position.
    public let isNow: Bool
    /// Whether it shifts nothing between funds.
    public let isNeutral: Bool
  }

  /// The merged post after.
  public let post: Post
  /// Now, then the splits compared and the proposal's own, then the neutral one.
  public let options: [Option]
}

/// Something a post carries, and where it lands.
public struct DutyLanding: Hashable, Sendable {
  /// What becomes of it.
  public enum Outcome: Hashable, Sendable {
    /// A post receives it.
    case landed(Post.Reference)
    /// It stays with the post, which itself carries on (perhaps under another title or elsewhere).
    case stays(Post.Reference)
    /// It ends, on purpose; says why.
    case ended(String)
    /// No post is named; says what the papers say instead, empty for nothing.
    case noPostNamed(String)
  }

  /// The duty; for a direct report, a duty named after the reporting post.
  public let responsibility: Responsibility
  /// Whether it is the line of a post that reported to the post that goes.
  public let isReportingLine: Bool
  /// The post that carries it now.
  public let from: Post
  /// What becomes of it.
  public let outcome: Outcome

  /// The post that holds it afterwards; `nil` when none does.
  public var receiver: Post.Reference? {
    switch outcome {
    case .landed(let post), .stays(let post): post
    case .ended, .noPostNamed: nil
    }
  }
}

/// One post's job description before and after.
public struct JobDescriptionRevision: Hashable, Sendable {
  /// The post.
  public let post: Post.Reference
  /// The version before; `nil` when the job is new.
  public let before: JobDescription?
  /// The version after.
  public let after: JobDescription
  /// The share of the job's weight that changes, in hundredths of a per cent; `nil` without a version before.
  public let changedBasisPoints: Int?
  /// How the share was reached, in a sentence.
  public let explanation: String
  /// The text of both versions with what was taken out and put in, word by word.
  public let marked: [MarkedPassage]
}

/// A passage with tracked changes.
public struct MarkedPassage: Hashable, Sendable {
  /// One run of words.
  public struct Run: Hashable, Sendable {
    /// Whether it was kept, put in or taken out.
    public enum Mark: String, Sendable { case kept, inserted, deleted }
    /// Whether it was kept, put in or taken out.
    public let mark: Mark
    /// The words.
    public let text: String
  }

  /// Which part of the description: `Title`, `Purpose`, `Accountability 3`.
  public let heading: String
  /// The runs, in order.
  public let runs: [Run]
}
