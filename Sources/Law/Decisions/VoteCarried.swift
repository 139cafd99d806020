/// A question is decided by a majority of those present and voting (LGA 1972 Sch 12 para 39).
public enum VoteCarried: Rule {
  public static let id = "BOD-7"
  public static let title = "A question is decided by a majority of those present and voting"
  public static let citation = Citation(
    "LGA 1972", "Sch 12 paras 39, 44", title: "Local Government Act 1972",
    url: "https://www.legislation.gov.uk/ukpga/1972/70/schedule/12")
  public static let inForce = BodyLaw.since1974
  public static let verification = Verification.textRead(
    "Sch 12 para 39(2): “in the case of an equality of votes, the person presiding at the meeting shall have a second or casting vote”"
  )
  public static let severity = Severity.block
  public static let binds = BodyLaw.principalCouncils
  public static let explanation = """
    Abstentions do not count. Where as many are for it as against, the person presiding has a second or casting vote; if they do not \
    use it, the question is not carried.
    """

  /// What a casting vote was for.
  public enum Casting: String, Hashable, Sendable, CaseIterable, Codable {
    case favour = "for"
    case against
  }

  /// The count.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let motion: String
    let favour: Int
    let against: Int
    let casting: Casting?

    /// - Parameter casting: what the second vote of who presides was for; `nil` when it was not cast.
    public init(on: Day, motion: String, favour: Int, against: Int, casting: Casting? = nil) {
      (self.on, self.motion, self.favour, self.against, self.casting) = (on, motion, favour, against, casting)
    }

    /// Whether it is carried; `nil` when votes are equal and nobody cast the second vote.
    public var isCarried: Bool? {
      favour == against ? casting.map { $0 == .favour } : favour > against
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.motion) { return [early] }
    let told = "\(facts.favour) for, \(facts.against) against."
    if facts.casting != nil, facts.favour != facts.against {
      return [
        notMet(
          facts.motion, "There is nothing to cast", "\(told) A casting vote decides between equal votes only.",
          remedy: "Leave the casting vote out.")
      ]
    }
    guard let isCarried = facts.isCarried else {
      return [
        forJudgement(
          facts.motion, "As many for it as against", "\(told) It is not carried unless the casting vote is for it.",
          judge: "The person presiding", remedy: "Record the casting vote, or that it was not used.")
      ]
    }
    let casting = facts.casting == nil ? "" : " The person presiding cast the second vote."
    return [met(facts.motion, isCarried ? "Carried" : "Lost", told + casting)]
  }
}
