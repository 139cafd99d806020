import Council

/// The people who recur in the county, each plainly invented.
public enum Persona: String, CaseIterable, Sendable {
  case clerk
  case monitoringOfficer = "monitoring-officer"
  case headOfService = "head-of-service"
  case engagementOfficer = "engagement-officer"
  case member
  case unionRepresentative = "union-representative"
  case humanResources = "human-resources"
  case auditor, administrator, treasurer, resident
  case districtClerk = "district-clerk"

  /// The short name of the council they belong to.
  public var authority: String { (self == .districtClerk ? County.stellbridge : County.eddershire).id }

  /// What they are called.
  public var name: String {
    switch self {
    case .clerk: "Clementine Inkpenny"
    case .monitoringOfficer: "Magnus Oathwright"
    case .headOfService: "Hester Hedgerowe"
    case .engagementOfficer: "Emmet Earshott"
    case .member: "Barnaby Ballotson"
    case .unionRepresentative: "Una Fairshare"
    case .humanResources: "Hugo Hearken"
    case .auditor: "Audrey Ledgerby"
    case .administrator: "Ada Keyring"
    case .treasurer: "Tilly Tallystick"
    case .resident: "Rowan Doorstep"
    case .districtClerk: "Percy Minutely"
    }
  }

  /// What they are, as the record names them.
  public var post: String {
    switch self {
    case .clerk: "Democratic Services Manager"
    case .monitoringOfficer: "Director of Legal and Governance"
    case .headOfService: "Head of Community Engagement"
    case .engagementOfficer: "Community Engagement Officer"
    case .member: "Member for Wharfside and Saltings"
    case .unionRepresentative: "Representative of the recognised trade unions"
    case .humanResources: "People Partner"
    case .auditor: "Head of Internal Audit"
    case .administrator: "Information Governance Manager"
    case .treasurer: "Treasurer of Saltings Youth Club"
    case .resident: "A resident"
    case .districtClerk: "Committee Officer"
    }
  }

  /// Their role at their council.
  var role: Role {
    switch self {
    case .clerk, .districtClerk: .democraticServices
    case .monitoringOfficer: .monitoringOfficer
    case .headOfService: .structureEditor
    case .engagementOfficer: .engagementOfficer
    case .member: .member
    case .unionRepresentative: .adviser
    case .humanResources: .humanResources
    case .auditor: .auditor
    case .administrator: .administrator
    case .treasurer: .groupRepresentative
    case .resident: .resident
    }
  }

  /// Where letters would reach them; they are shown on a page.
  public var email: String { "\(rawValue)@example.org" }
}
