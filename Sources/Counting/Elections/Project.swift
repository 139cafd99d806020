/// Something that money was asked for and people voted on.
public struct Project: Hashable, Sendable {
  /// What ballots call it.
  public var id: String
  /// What people call it; empty when the papers do not say.
  public var name: String
  /// What it costs, in the smallest parts of the election’s `MoneyScale`. Not below zero.
  public var cost: Int64
  /// Subjects it belongs to, such as culture.
  public var categories: [String]
  /// Places it belongs to, such as a ward.
  public var places: [String]
  /// Those of one group shut each other out: at most one of them is funded. `nil` when it stands alone.
  public var conflictGroup: String?
  /// Whether it was withdrawn after the ballots were printed: votes for it are counted and shown, and it is never funded.
  public var isWithdrawn: Bool
  /// The least that it can start with, when part of the money would do; `nil` when only all of it will do.
  public var leastFunding: Int64?
  /// The most that the rules give one project, when that is less than it costs; `nil` for no limit.
  public var mostFunding: Int64?

  /// A project from its parts. What it asks for is its cost, or the most that the rules give one project if that is less.
  public init(
    id: String, name: String = "", cost: Int64, categories: [String] = [], places: [String] = [],
    conflictGroup: String? = nil, isWithdrawn: Bool = false, leastFunding: Int64? = nil, mostFunding: Int64? = nil
  ) {
    self.id = id
    self.name = name
    self.cost = cost
    self.categories = categories
    self.places = places
    self.conflictGroup = conflictGroup
    self.isWithdrawn = isWithdrawn
    self.leastFunding = leastFunding
    self.mostFunding = mostFunding
  }

  /// What it asks for: its cost, or the most that the rules give one project.
  public var price: Int64 { max(0, min(cost, mostFunding ?? cost)) }
}
