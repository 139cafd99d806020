extension Rulebook {
  /// The rules on bodies: who may sit on them, how their seats are shared, what they may do.
  static var bodyEntries: [RuleEntry] {
    [
      ExecutiveSize.entry, NoExecutiveMemberOnScrutiny.entry, JointCommitteeAppointed.entry, CoOptedMembers.entry,
      AdvisoryBodyAdvises.entry, AreaCommitteeMembers.entry, CouncilQuorum.entry, BalanceReviewed.entry,
      PoliticalGroupConstituted.entry, SeatsFollowTheGroups.entry, BalanceCovers.entry,
      AlternativeArrangementsLapse.entry, GroupWishes.entry, CompositionKept.entry, PresentInPerson.entry,
      ForumIsNoCommittee.entry,
    ]
  }
}
