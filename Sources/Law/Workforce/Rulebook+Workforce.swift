extension Rulebook {
  /// The rules on workforce, equality, money, a council's own principles and the report.
  static var workforceEntries: [RuleEntry] {
    [
      CollectiveConsultationInTime.entry, SecretaryOfStateNotified.entry, OrganisationWideTrigger.entry,
      WrittenInformationGiven.entry, StaffConsultedBeforeEffect.entry, FormalConsultationOfPostholders.entry,
      GradeEvaluatedBeforeEffect.entry, FundingSharesLawful.entry, EqualityDutyRegarded.entry,
      TiersOfManagement.entry, SpanOfControl.entry,
      RecurringPostsFunded.entry, SavingsMeasured.entry, EarlierMoneyNotCountedAgain.entry,
      MergedPostsFundedNeutrally.entry,
      NumbersAgreeWithTheList.entry, TitlesAgree.entry, RecommendationListsAgree.entry, NumberingRunsOn.entry,
      EveryPostAccountedFor.entry,
    ]
  }
}
