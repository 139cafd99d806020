import Law

/// A saving or a cost the papers state.
public struct MoneyLine: Hashable, Sendable, Codable {
  /// Whether it saves or costs.
  public enum Direction: String, Sendable, Codable, CaseIterable { case saving, cost }
  /// Whether it comes back every year.
  public enum Lasting: String, Sendable, Codable, CaseIterable {
    case recurring
    case oneOff = "one-off"
    case notStated = "not-stated"
  }
  /// Whether the amount adds to earlier years' or contains them.
  public enum Measure: String, Sendable, Codable, CaseIterable {
    case incremental, cumulative
    case notStated = "not-stated"
  }
  /// Whether it counts in this proposal, or was counted before.
  public enum Standing: String, Sendable, Codable, CaseIterable {
    /// It is this proposal's.
    case proposed
    /// It was taken from the budget in an earlier year.
    case alreadyTaken = "already-taken"
    /// It was approved by an earlier decision.
    case alreadyApproved = "already-approved"
  }

  /// What it is, in a few words.
  public var title: String
  /// The financial year it is stated for.
  public var year: FinancialYear
  /// The amount, positive.
  public var amount: Money
  /// Whether it saves or costs.
  public var direction: Direction
  /// Whether it comes back every year.
  public var lasting: Lasting
  /// Whether it adds to earlier years or contains them.
  public var measure: Measure
  /// Which fund; `nil` when not stated.
  public var fund: Fund?
  /// Whether it counts here.
  public var standing: Standing
  /// Whether it is the price of the posts in the changes, so that those are not priced a second time.
  public var coversPosts: Bool
  /// Where the papers say it.
  public var source: String

  /// A line from its parts.
  public init(
    title: String, year: FinancialYear, amount: Money, direction: Direction, lasting: Lasting,
    measure: Measure = .incremental, fund: Fund? = nil, standing: Standing = .proposed,
    coversPosts: Bool = false, source: String = ""
  ) {
    self.title = title
    self.year = year
    self.amount = amount
    self.direction = direction
    self.lasting = lasting
    self.measure = measure
    self.fund = fund
    self.standing = standing
    self.coversPosts = coversPosts
    self.source = source
  }
}
