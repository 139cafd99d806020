import Council
import Law
import Store

/// Signs an equality impact assessment off: it is published as it stands, and what changes later is a version of its own.
public struct SignEqualityAssessment: Deed {
  public static let permission = Permission.publishEquality
  public static let name = "sign-equality-assessment"
  public let authority: String
  /// Which assessment.
  public let assessment: EqualityImpactAssessment.Reference
  /// The edition that was read.
  public let edition: Int?

  /// The sign-off of the edition that was read.
  public init(_ assessment: EqualityImpactAssessment.Reference, edition: Int?, at authority: String) {
    (self.assessment, self.edition, self.authority) = (assessment, edition, authority)
  }

  /// Gives back the version that was published. Throws ``EstablishmentRefusal`` with what is missing, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<EqualityImpactAssessment> {
    _ = try work.council(authority)
    guard let kept = try work.records.equalityDraft(assessment, at: authority) else {
      throw DecisionRefusal.unknown("assessment \(assessment.rawValue) in the making")
    }
    var signed = kept.assessment
    var found = signed.objections + signed.gaps(today: work.now.day)
    if kept.edition != edition {
      found = [.refusal("title", "Somebody changed it since you read it. Read it again before you sign it off.")]
    }
    try work.check(found)
    (signed.signedOn, signed.signedBy) = (work.now.day, work.person.post)
    try work.records.sign(signed, at: authority)
    return .openly(
      signed,
      matter(
        work, subject: signed.subject,
        title: "Equality impact assessment signed off, version \(signed.version): \(signed.title)",
        under: Warrant(.papers, "Equality Act 2010 s.149"), effective: work.now.day))
  }
}
