import Council
import Law

/// A made-up county that deletes its chief executive's post and shares out what it carries.
enum CountyCase {
  static func ref(_ text: String) -> Post.Reference { Post.Reference(rawValue: text) }
  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  static func post(
    _ reference: String, _ title: String, to line: String? = nil, _ designations: [Designation] = [],
    functions: [String] = [], duties: [String] = []
  ) -> Post {
    Post(
      reference: ref(reference), title: title, unit: .init(rawValue: "TOP"), reportsTo: line.map(ref),
      designations: designations, properOfficerFunctions: functions, duties: duties)
  }

  static let establishment = Establishment(
    units: [OrganisationUnit(reference: .init(rawValue: "TOP"), name: "Management team", kind: .directorate)],
    posts: [
      post(
        "CE", "Chief Executive", [.headOfPaidService, .returningOfficer, .clerkOfTheLieutenancy],
        functions: ["Witness declarations of office"], duties: ["Lead the management team"]),
      post("STR", "Director of Strategy", to: "CE"),
      post("FAM", "Director of Families", to: "CE", [.directorOfChildrensServices, .directorOfAdultSocialServices]),
      post("LAW", "Director of Law", to: "CE", [.monitoringOfficer]),
      post("FIN", "Director of Finance", to: "CE", [.chiefFinanceOfficer]),
      post("PH", "Director of Public Health", to: "CE", [.directorOfPublicHealth]),
      post("SOL", "Senior Solicitor", to: "LAW"),
      post("CLK", "Clerk to the Solicitors", to: "SOL"),
    ])

  static func assign(_ designation: Designation, to post: String) -> Change {
    Change(
      id: designation.rawValue,
      action: .assign(Responsibility(kind: .designation, text: designation.rawValue), from: ref("CE"), to: ref(post)))
  }

  static func assign(_ kind: Responsibility.Kind, _ text: String, to post: String) -> Change {
    Change(id: text, action: .assign(Responsibility(kind: kind, text: text), from: ref("CE"), to: ref(post)))
  }

  static let deletion = [Change(id: "delete", action: .deletePost(ref("CE")))]
  static let lines =
    ["FAM", "LAW", "FIN"].map { Change(id: "line \($0)", action: .changeReportingLine(ref($0), to: ref("STR"))) } + [
      Change(id: "line STR", action: .changeReportingLine(ref("STR"), to: nil)),
      Change(id: "line PH", action: .changeReportingLine(ref("PH"), to: ref("FAM"))),
    ]
  static let hats = [
    assign(.headOfPaidService, to: "STR"), assign(.returningOfficer, to: "LAW"),
    assign(.clerkOfTheLieutenancy, to: "LAW"),
  ]
  static let rest = [
    assign(.properOfficerFunction, "Witness declarations of office", to: "LAW"),
    assign(.duty, "Lead the management team", to: "STR"),
  ]
  static let changes = deletion + lines + hats + rest

  static func restructure(
    _ changes: [Change] = changes, on decision: String = "2011-12-15", kind: Authority.Kind = .county,
    governance: Authority.Governance = .leaderAndCabinet, extent: RestructureCase.Extent = .part
  ) -> RestructureCase {
    RestructureCase(
      id: "county", title: "Without a chief executive",
      authority: Authority(id: "c", name: "County Council", shortName: "County", kind: kind, governance: governance),
      decisionDay: day(decision), effectiveDay: day(decision).adding(days: 30), establishment: establishment,
      changes: changes, extent: extent)
  }

  static func findings(_ restructure: RestructureCase, _ rule: String? = nil) -> [Finding] {
    let answer = restructure.assess()
    let all = OfficerChecks.findings(restructure, answer.comparison, answer.landings)
    return rule.map { rule in all.filter { $0.rule == rule } } ?? all
  }
}
