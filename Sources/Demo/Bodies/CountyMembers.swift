import Council
import Law

/// The members of the county and the leaders of its districts, all plainly invented.
enum CountyMembers {
  /// The leader of a district.
  struct Leader {
    var district: String
    var name: String
    var member: String
    var evidence: [RequirementEvidence] = []
    var council: String { "\(name) District Council" }
  }

  static let leaders = [
    Leader(district: "STELLBRIDGE", name: "Stellbridge", member: "M02", evidence: evidence),
    Leader(district: "MARROWFOLD", name: "Marrowfold", member: "D1"),
    Leader(district: "QUILLHAMPTON", name: "Quillhampton", member: "D2"),
    Leader(district: "THRUSHCOMBE", name: "Thrushcombe", member: "D3"),
    Leader(district: "OSKERMOOR", name: "Oskermoor", member: "D4"),
  ]

  static let groups = [
    PoliticalGroup(
      reference: .init(rawValue: "HARBOUR"), name: "Harbour and Hills Group", leader: .init(rawValue: "M03"),
      signatories: ["M03", "M05", "M06"].map(Member.Reference.init(rawValue:))),
    PoliticalGroup(
      reference: .init(rawValue: "COMMONS"), name: "Commons Group", leader: .init(rawValue: "M08"),
      signatories: ["M02", "M08"].map(Member.Reference.init(rawValue:))),
    PoliticalGroup(
      reference: .init(rawValue: "INDEPENDENT"), name: "Independent Members", leader: .init(rawValue: "M11"),
      signatories: ["M11", "M13"].map(Member.Reference.init(rawValue:))),
  ]

  static let all: [Member] =
    [
      member(1, "Barnaby Ballotson", "HARBOUR"),
      member(2, "Petra Pavingham", "COMMONS", Office(.leader, at: "Stellbridge District Council")),
      member(3, "Gideon Gatepost", "HARBOUR", Office(.leader)),
      member(4, "Marigold Milestone", "HARBOUR", Office(.chairman)),
      member(5, "Jolyon Hedgepath", "HARBOUR", Office(.executiveMember, portfolio: "Adult care")),
      member(6, "Winifred Waymark", "HARBOUR", Office(.executiveMember, portfolio: "Children and learning")),
      member(7, "Osbert Oxbow", "COMMONS", Office(.viceChairman)),
      member(8, "Lettice Lanternby", "COMMONS"),
      member(9, "Fergus Furlong", "HARBOUR", Office(.executiveMember, portfolio: "Roads and waste")),
      member(10, "Sabine Stilegate", "COMMONS"),
      member(11, "Tobias Towpath", "INDEPENDENT"),
      member(12, "Hermia Hurdle", "HARBOUR", Office(.executiveMember, portfolio: "Finance")),
      member(13, "Cuthbert Causeway", "INDEPENDENT"),
      member(14, "Verity Verge", nil),
    ]
    + [
      leader("D1", "Dorcas Drystone", of: "Marrowfold", "W09"),
      leader("D2", "Ambrose Archway", of: "Quillhampton", "W17"),
      leader("D3", "Philippa Footbridge", of: "Thrushcombe", "W21"),
      leader("D4", "Lionel Lychgate", of: "Oskermoor", "W25"),
    ]

  private static let evidence: [RequirementEvidence] = {
    guard let day = Day(year: 2024, month: 9, day: 10) else { return [] }
    return [
      RequirementEvidence(.parity, isMet: true, day: day, text: "Three county members and three district councillors"),
      RequirementEvidence(
        .chairedByLeader, isMet: true, day: day, text: "The leader of the district was elected chair"),
      RequirementEvidence(.branding, isMet: false, day: day, text: "Two of five papers leave out the county’s name"),
    ]
  }()

  private static func member(_ number: Int, _ name: String, _ group: String?, _ offices: Office...) -> Member {
    let two = number < 10 ? "0\(number)" : String(number)
    return Member(
      reference: .init(rawValue: "M\(two)"), name: "Cllr \(name)",
      group: group.map(PoliticalGroup.Reference.init(rawValue:)), represents: [.init(rawValue: "ED\(two)")],
      offices: offices)
  }

  private static func leader(_ reference: String, _ name: String, of district: String, _ ward: String) -> Member {
    Member(
      reference: .init(rawValue: reference), name: "Cllr \(name)", council: "\(district) District Council",
      represents: [.init(rawValue: ward)], offices: [Office(.leader)])
  }
}
