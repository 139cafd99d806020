/// Every rule Folkmoot knows, for the public rulebook page.
public enum Rulebook {
  /// All rules by identifier.
  public static let entries: [RuleEntry] = officerEntries.sorted { $0.id < $1.id }

  /// The rule with an identifier; `nil` when there is none.
  public static func entry(_ id: String) -> RuleEntry? { entries.first { $0.id == id } }
}
