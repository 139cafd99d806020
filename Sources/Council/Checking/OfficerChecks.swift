import Law

/// What the rules on statutory officers, designations and duties say of a restructure.
public enum OfficerChecks {
  /// Every finding, in the order of the rules; the establishment after is judged, by the law of the decision day.
  public static func findings(
    _ restructure: RestructureCase, _ comparison: StructureComparison, _ landings: [DutyLanding]
  ) -> [Finding] {
    let picture = OfficerPicture(restructure, comparison)
    return headOfPaidService(picture) + monitoringOfficer(picture) + finance(picture) + scrutiny(picture)
      + directors(picture) + elections(picture) + lieutenancy(picture) + dataProtection(picture)
      + OfficerLandings.findings(landings, on: restructure.decisionDay)
      + PoliticallyRestricted.findings(picture)
  }

  private static func headOfPaidService(_ picture: OfficerPicture) -> [Finding] {
    let day = picture.day
    let reports = HeadOfPaidServiceReports(on: day, reports: picture.restructure.statutoryReports.map(\.facts))
    return HeadOfPaidServiceDesignated.check(picture.facts(.headOfPaidService))
      + HeadOfPaidServiceResourced.check(
        .init(
          on: day, holders: picture.after[.headOfPaidService], statement: picture.document(.resourcesStatement)))
      + HeadOfPaidServiceReportReachesMembers.check(reports) + HeadOfPaidServiceReportConsidered.check(reports)
  }

  private static func monitoringOfficer(_ picture: OfficerPicture) -> [Finding] {
    MonitoringOfficerDesignated.check(
      .init(picture.facts(.monitoringOfficer), chiefFinanceOfficers: picture.after[.chiefFinanceOfficer]))
      + MonitoringOfficerNotHeadOfPaidService.check(picture.two(.monitoringOfficer, .headOfPaidService))
      + DeputyMonitoringOfficerNominated.check(
        .init(
          on: picture.day, monitoringOfficers: picture.after[.monitoringOfficer],
          deputies: picture.after[.deputyMonitoringOfficer], nomination: picture.document(.deputyNomination)))
  }

  private static func finance(_ picture: OfficerPicture) -> [Finding] {
    ChiefFinanceOfficerAppointed.check(picture.facts(.chiefFinanceOfficer))
      + ChiefFinanceOfficerNotHeadOfPaidService.check(picture.two(.headOfPaidService, .chiefFinanceOfficer))
  }

  private static func scrutiny(_ picture: OfficerPicture) -> [Finding] {
    ScrutinyOfficerDesignated.check(
      .init(
        picture.facts(.scrutinyOfficer), hasExecutive: picture.restructure.authority.governance.hasExecutive,
        excluded: picture.named([.headOfPaidService, .monitoringOfficer, .chiefFinanceOfficer])))
  }

  private static func directors(_ picture: OfficerPicture) -> [Finding] {
    DirectorOfChildrensServicesAppointed.check(picture.facts(.directorOfChildrensServices))
      + DirectorOfAdultSocialServicesAppointed.check(picture.facts(.directorOfAdultSocialServices))
      + DirectorsReportToHeadOfPaidService.check(picture.directorFacts)
      + DirectorOfPublicHealthAppointed.check(picture.publicHealthFacts)
  }

  private static func elections(_ picture: OfficerPicture) -> [Finding] {
    ReturningOfficerAppointed.check(picture.facts(.returningOfficer))
      + ElectoralRegistrationOfficerAppointed.check(picture.facts(.electoralRegistrationOfficer))
  }

  private static func lieutenancy(_ picture: OfficerPicture) -> [Finding] {
    LordLieutenantAppointsTheClerk.check(
      .init(
        on: picture.day, recommendations: picture.clerkRecommendations,
        isNamedInChanges: picture.named.contains(.clerkOfTheLieutenancy)))
  }

  private static func dataProtection(_ picture: OfficerPicture) -> [Finding] {
    DataProtectionOfficerDesignated.check(
      .init(
        picture.facts(.dataProtectionOfficer),
        conflicting: picture.named([.seniorInformationRiskOwner, .headOfPaidService])))
  }
}
