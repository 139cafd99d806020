extension Rulebook {
  /// The rules on who leads what.
  static var portfolioEntries: [RuleEntry] { [ExecutiveLeads.entry] }
}
