/// What is kept from the public says under which paragraph and why, and a resolution to exclude comes before it (LGA 1972 s.100A(4)).
public enum ExemptItemExcluded: Rule {
  public static let id = "AI-7"
  public static let title =
    "An exempt item has its paragraph, its public-interest test and a resolution to exclude before it"
  public static let citation = Instruments.localGovernmentAct1972("s.100A(2) to (5), Sch 12A", section: "100A")
  public static let inForce = InForce.since(2006, 3, 1)
  public static let verification = Verification.textRead(
    "s.100A(2) to (5), s.100B(2), Sch 12A Part 1 (England) and para 10. The first day of this Schedule, 1 March 2006, was not read."
  )
  public static let severity = Severity.block
  public static let binds =
    "Principal councils in England, their committees and sub-committees; their executives by SI 2012/2089 reg 4"
  public static let explanation = """
    Exempt is what falls under one of the paragraphs 1 to 7, and only while keeping it back serves the public better than telling \
    it. The public is excluded by resolution, for that item only, and the resolution names the description of the information. \
    What a government department, an Act or a court forbids to tell is confidential: then the public must be excluded, and no \
    resolution is needed.
    """

  /// An item of which a part is kept from the public.
  public struct Facts: Hashable, Sendable {
    let item: String
    let on: Day
    let paragraphs: [Int]
    let publicInterest: String
    let isConfidential: Bool
    let hasResolutionBefore: Bool

    /// - Parameters:
    ///   - paragraphs: of Part 1 of Schedule 12A, 1 to 7.
    ///   - publicInterest: why keeping it back serves the public better; for what is confidential, who forbids telling it.
    ///   - hasResolutionBefore: whether a resolution to exclude stands before it on the agenda.
    public init(
      item: String, on: Day, paragraphs: [Int], publicInterest: String, isConfidential: Bool, hasResolutionBefore: Bool
    ) {
      (self.item, self.on, self.paragraphs) = (item, on, paragraphs)
      (self.publicInterest, self.isConfidential) = (publicInterest, isConfidential)
      self.hasResolutionBefore = hasResolutionBefore
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.item) { return [early] }
    var found: [Finding] = []
    if facts.publicInterest.isEmpty {
      found.append(
        facts.isConfidential
          ? notMet(
            facts.item, "Nobody is named who forbids telling it",
            "\(facts.item). Confidential is what a government department, an Act or a court forbids to tell.",
            remedy: "Say who forbids it, and under what.")
          : notMet(
            facts.item, "No public-interest test",
            "\(facts.item). Sch 12A para 10: exempt only while keeping it back serves the public better.",
            remedy: "Write why keeping it back serves the public better than telling it."))
    }
    guard !facts.isConfidential else {
      return found.isEmpty
        ? [
          met(
            facts.item, "Confidential: the public must be excluded",
            "\(facts.item). No resolution is needed (s.100A(2)).")
        ] : found
    }
    if facts.paragraphs.isEmpty || facts.paragraphs.contains(where: { !(1...7).contains($0) }) {
      found.append(
        notMet(
          facts.item, "No paragraph of Schedule 12A",
          "\(facts.item). What is exempt falls under one of the paragraphs 1 to 7 of Part 1.",
          remedy: "Choose the paragraph, or publish it openly."))
    }
    if !facts.hasResolutionBefore {
      found.append(
        notMet(
          facts.item, "No resolution to exclude before it",
          "\(facts.item). The public stays unless the body resolves otherwise for this item.",
          remedy: "Put an item with the resolution to exclude press and public before it."))
    }
    guard found.isEmpty else { return found }
    let paragraphs = facts.paragraphs.map(String.init).joined(separator: ", ")
    return [
      met(
        facts.item, "Exempt as the law asks",
        "\(facts.item). Schedule 12A paragraph \(paragraphs); a resolution to exclude stands before it.")
    ]
  }
}
