extension Rulebook {
  /// The rules about statutory officers, designations and what posts carry.
  public static var officerEntries: [RuleEntry] {
    [
      HeadOfPaidServiceDesignated.entry, HeadOfPaidServiceResourced.entry,
      HeadOfPaidServiceReportReachesMembers.entry, HeadOfPaidServiceReportConsidered.entry,
      MonitoringOfficerDesignated.entry, MonitoringOfficerNotHeadOfPaidService.entry,
      DeputyMonitoringOfficerNominated.entry, ChiefFinanceOfficerAppointed.entry,
      ChiefFinanceOfficerNotHeadOfPaidService.entry, ScrutinyOfficerDesignated.entry,
      DirectorOfChildrensServicesAppointed.entry, DirectorsReportToHeadOfPaidService.entry,
      DirectorOfAdultSocialServicesAppointed.entry, DirectorOfPublicHealthAppointed.entry,
      ReturningOfficerAppointed.entry, ElectoralRegistrationOfficerAppointed.entry,
      LordLieutenantAppointsTheClerk.entry, DataProtectionOfficerDesignated.entry,
      ProperOfficerFunctionsLand.entry, NothingIsOrphaned.entry, PoliticallyRestrictedPosts.entry,
    ]
  }
}
