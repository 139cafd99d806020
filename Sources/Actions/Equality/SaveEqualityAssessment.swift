import Council
import Law
import Store

/// Keeps an equality impact assessment in the making: a new one, or the next version of one that was signed off.
public struct SaveEqualityAssessment: Deed {
  public static let permission = Permission.assessEquality
  public static let name = "save-equality-assessment"
  public let authority: String
  /// The assessment. Version and sign-off are filled in; so is the reference where it is empty.
  public let assessment: EqualityImpactAssessment
  /// The edition that the form was made over; `nil` when nothing was in the making.
  public let edition: Int?

  /// An assessment to be kept.
  public init(_ assessment: EqualityImpactAssessment, over edition: Int? = nil, at authority: String) {
    (self.assessment, self.edition, self.authority) = (assessment, edition, authority)
  }

  /// Gives back the reference. Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<EqualityImpactAssessment.Reference> {
    _ = try work.council(authority)
    var assessment = assessment
    let kept = try work.records.equalityDraft(assessment.reference, at: authority)
    let signed = try work.records.equalityAssessment(assessment.reference, at: authority)
    if !assessment.reference.rawValue.isEmpty, kept == nil, signed.isEmpty {
      throw DecisionRefusal.unknown("assessment \(assessment.reference.rawValue)")
    }
    var found = assessment.objections
    if kept?.edition != edition {
      found.append(
        .refusal(
          "title", "Somebody else saved it in the meantime. Open it again in another window, and enter what is yours."))
    }
    if !assessment.responsible.rawValue.isEmpty,
      try work.records.standing(post: assessment.responsible, at: authority, on: work.now.day) == nil
    {
      found.append(
        .refusal("responsible", "There is no post \(assessment.responsible.rawValue) today. Choose another."))
    }
    if try work.records.title(of: assessment.matter, at: authority, on: work.now.day) == nil {
      found.append(.refusal("matter", "What it is for is not on the site. Choose it from the list."))
    }
    try work.check(found)
    if assessment.reference.rawValue.isEmpty {
      assessment.reference = try work.records.nextEqualityAssessment(of: work.now.day.year, at: authority)
    }
    assessment.version = (signed.map(\.version).max() ?? 0) + 1
    (assessment.signedOn, assessment.signedBy) = (nil, "")
    assessment.answers.removeAll(where: \.isEmpty)
    try work.records.save(draft: assessment, edition: (edition ?? 0) + 1, at: authority)
    return .privately(
      assessment.reference,
      matter(
        work, subject: assessment.subject, title: "Equality impact assessment in the making: \(assessment.title)",
        under: Warrant(.papers, "Equality Act 2010 s.149")))
  }
}

extension EqualityImpactAssessment {
  /// What entries of the record about it are about.
  var subject: String { "equality assessment \(reference.rawValue)" }
}

extension OpenRecords {
  /// The title of a post that stands on a day.
  func standing(post: Post.Reference, at authority: String, on day: Day) throws -> String? {
    try plainPosts([post], of: authority, on: day).first?.title
  }
}
