import Law

@testable import Council

/// A case with everything the checks are handed.
struct CheckedCase {
  let restructure: RestructureCase
  let assessment: Assessment

  init(_ restructure: RestructureCase) {
    self.restructure = restructure
    assessment = restructure.assess()
  }

  var workforce: [Finding] {
    WorkforceChecks.findings(restructure, assessment.comparison, revisions: assessment.revisions)
  }
  var principles: [Finding] {
    PrincipleChecks.findings(
      restructure, assessment.comparison, before: ReportingLines(assessment.comparison.before),
      after: ReportingLines(assessment.comparison.after), revisions: assessment.revisions)
  }
  var money: [Finding] {
    MoneyChecks.findings(restructure, assessment.comparison, money: assessment.money, splits: assessment.splits)
  }
  var report: [Finding] { ReportChecks.findings(restructure, assessment.comparison) }
}

extension [Finding] {
  func of(_ rule: String) -> [Finding] { filter { $0.rule == rule } }
}

/// A team of ten under one manager that gets two team leaders, close to a real one: three of the ten are not
/// permanent.
enum LiaisonCase {
  static func ref(_ text: String) -> Post.Reference { Post.Reference(rawValue: text) }
  static let unit = OrganisationUnit(reference: .init(rawValue: "DS"), name: "Democratic Services", kind: .service)

  static func post(
    _ reference: String, _ title: String, to line: String? = "LM", positions: Int = 1, basis: Post.Basis = .permanent,
    evaluate: Bool = false, area: String = ""
  ) -> Post {
    Post(
      reference: ref(reference), title: title, unit: unit.reference, reportsTo: line.map(ref),
      grade: evaluate ? "KS12" : "",
      gradeSubjectToEvaluation: evaluate, positions: positions, basis: basis, area: area)
  }

  static func lead(_ reference: String, _ area: String) -> [Change] {
    [
      Change(
        id: reference,
        action: .createPost(post(reference, "Team Leader", evaluate: true, area: area))),
      Change(id: "\(reference) five", action: .changeReportingLine(ref("L\(area)"), to: ref(reference))),
      Change(id: "\(reference) support", action: .changeReportingLine(ref("S\(area)"), to: ref(reference))),
    ]
  }

  static var restructure: RestructureCase {
    var value = RestructureCase(
      id: "liaison", title: "A liaison team with leaders",
      authority: Authority(
        id: "ashshire", name: "Ashshire County Council", shortName: "Ashshire", kind: .county,
        governance: .leaderAndCabinet),
      decisionDay: Day(iso: "2010-03-23")!, effectiveDay: Day(iso: "2010-04-01")!,
      establishment: Establishment(
        units: [unit],
        posts: [
          post("LM", "Localism Manager", to: nil),
          post("LEast", "Liaison Manager", positions: 5), post("LWest", "Liaison Manager", positions: 2),
          post("T", "Liaison Manager, temporary", positions: 3, basis: .secondment),
          post("SEast", "Support Officer"), post("SWest", "Support Officer"),
        ]),
      changes: lead("EAST", "East") + lead("WEST", "West") + [
        Change(id: "last", action: .changeBasis(ref("T"), to: .permanent)),
        Change(id: "line", action: .changeReportingLine(ref("T"), to: ref("WEST"))),
      ])
    value.contextPosts = [ref("LM")]
    return value
  }
}
