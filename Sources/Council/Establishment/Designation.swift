/// A statutory hat a post carries, whoever fills the post.
public enum Designation: String, Sendable, Codable, CaseIterable, Comparable {
  case headOfPaidService = "head-of-paid-service"
  case monitoringOfficer = "monitoring-officer"
  case deputyMonitoringOfficer = "deputy-monitoring-officer"
  case chiefFinanceOfficer = "chief-finance-officer"
  case scrutinyOfficer = "scrutiny-officer"
  case directorOfChildrensServices = "director-of-childrens-services"
  case directorOfAdultSocialServices = "director-of-adult-social-services"
  case directorOfPublicHealth = "director-of-public-health"
  case returningOfficer = "returning-officer"
  case electoralRegistrationOfficer = "electoral-registration-officer"
  case clerkOfTheLieutenancy = "clerk-of-the-lieutenancy"
  case dataProtectionOfficer = "data-protection-officer"
  case seniorInformationRiskOwner = "senior-information-risk-owner"

  /// The designation as people say it.
  public var title: String {
    switch self {
    case .headOfPaidService: "Head of Paid Service"
    case .monitoringOfficer: "Monitoring Officer"
    case .deputyMonitoringOfficer: "Deputy Monitoring Officer"
    case .chiefFinanceOfficer: "Chief Finance Officer (section 151)"
    case .scrutinyOfficer: "Scrutiny Officer"
    case .directorOfChildrensServices: "Director of Children’s Services"
    case .directorOfAdultSocialServices: "Director of Adult Social Services"
    case .directorOfPublicHealth: "Director of Public Health"
    case .returningOfficer: "Returning Officer"
    case .electoralRegistrationOfficer: "Electoral Registration Officer"
    case .clerkOfTheLieutenancy: "Clerk of the Lieutenancy"
    case .dataProtectionOfficer: "Data Protection Officer"
    case .seniorInformationRiskOwner: "Senior Information Risk Owner"
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
