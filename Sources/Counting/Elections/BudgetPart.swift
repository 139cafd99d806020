/// Part of the money that only projects of one category, or of one place, can have.
public struct BudgetPart: Hashable, Sendable {
  /// What the part is kept for.
  public enum Purpose: Hashable, Sendable {
    /// A subject, such as culture.
    case category(String)
    /// A ward, a neighbourhood.
    case place(String)
  }

  /// What it is kept for.
  public var purpose: Purpose
  /// How much, in the smallest parts of the election’s `MoneyScale`.
  public var amount: Int64

  /// A part from what it is for and how much it is.
  public init(_ purpose: Purpose, amount: Int64) {
    self.purpose = purpose
    self.amount = amount
  }

  /// Whether a project can have money from it.
  public func isFor(_ project: Project) -> Bool {
    switch purpose {
    case .category(let name): project.categories.contains(name)
    case .place(let name): project.places.contains(name)
    }
  }
}
