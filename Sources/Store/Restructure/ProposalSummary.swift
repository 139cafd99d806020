import Council
import Law

/// A restructure proposal as a list shows it.
public struct ProposalSummary: Hashable, Sendable, Identifiable {
  /// A short name for addresses: `rotherham-2014`.
  public let id: String
  /// What it is called.
  public let title: String
  /// What would happen, in a sentence or two.
  public let summary: String
  /// The day of the decision asked for.
  public let decisionDay: Day
  /// The day the changes take effect.
  public let effectiveDay: Day
  /// Who decides.
  public let decidedBy: String
}
