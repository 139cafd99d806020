import Council
import HTML
import Law
import Store

/// The equality impact assessments of something, for its own page.
struct EqualityAssessed {
  var authority: String
  /// The latest signed version of each.
  var assessments: [EqualityImpactAssessment] = []
  /// Where an assessment of it is begun, for who may; `nil` for everybody else.
  var new: String?

  init(_ matter: EqualityMatter, _ visit: Visit, _ open: OpenRecords) throws {
    try self.init(visit, matter, try open.equalityAssessments(of: matter, at: visit["authority"]))
  }

  /// Those of a decision, of its notice, its restructures and its reports.
  init(_ decision: Decision, _ visit: Visit, _ open: OpenRecords) throws {
    try self.init(
      visit, EqualityMatter(.decision, decision.reference.rawValue),
      try open.equalityAssessments(for: decision, at: visit["authority"]))
  }

  private init(_ visit: Visit, _ matter: EqualityMatter, _ all: [EqualityImpactAssessment]) throws {
    authority = visit["authority"]
    assessments = Dictionary(grouping: all, by: \.reference).values.compactMap { $0.max { $0.version < $1.version } }
      .sorted { $0.reference < $1.reference }
    if visit.person.may(.assessEquality, at: authority, on: visit.today) {
      new = Address.newEqualityAssessment(authority, of: matter)
    }
  }

  @HTMLBuilder var node: HTMLNode {
    if !assessments.isEmpty || new != nil {
      leaf("equality", "What it means for equality") {
        if assessments.isEmpty { p(.class("soft")) { "No equality impact assessment is published." } }
        if !assessments.isEmpty {
          ul(.class("plain stack")) {
            for one in assessments {
              li {
                a(.href(Address.equalityAssessment(authority, one.reference))) { one.title }
                if let day = one.signedOn { span(.class("soft")) { ", signed off on \(day.long)" } }
                " "
                one.tag
              }
            }
          }
        }
        if let new { p { a(.href(new)) { "Assess what it means for equality" } } }
      }
    }
  }
}

extension EqualityImpactAssessment {
  /// The gravest of what was found, in two or three words.
  var tag: HTMLNode {
    let impacts = Set(answers.compactMap(\.impact))
    if impacts.contains(.negative) { return Web.tag(.brick, .not, "Negative impact") }
    if impacts.contains(.notKnown) { return Web.tag(.ochre, .due, "Impact not known") }
    if impacts.contains(.positive) { return Web.tag(.green, .met, "Positive impact") }
    return Web.tag(.stone, .same, "No impact")
  }
}

extension EqualityImpactAssessment.Impact {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .positive: Web.tag(.green, .met, words)
    case .negative: Web.tag(.brick, .not, words)
    case .none: Web.tag(.stone, .same, words)
    case .notKnown: Web.tag(.ochre, .due, words)
    }
  }
}
