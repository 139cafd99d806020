/// Every rule Folkmoot knows, for the public rulebook page.
public enum Rulebook {
  /// All rules by identifier.
  public static let entries: [RuleEntry] =
    (officerEntries + workforceEntries + equalityEntries + proposalEntries + meetingEntries + bodyEntries
    + constitutionEntries + decisionEntries + standardsEntries + portfolioEntries + involvementEntries)
    .sorted { $0.id < $1.id }

  /// The rule with an identifier; `nil` when there is none.
  public static func entry(_ id: String) -> RuleEntry? { entries.first { $0.id == id } }
}

extension Rulebook {
  /// The rules that hold a proposal together: its changes agree and leave one reporting tree.
  static var proposalEntries: [RuleEntry] { [ChangesAgree.entry, OneReportingTree.entry] }
}
