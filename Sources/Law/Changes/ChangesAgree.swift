/// The changes of one proposal can all be made together.
public enum ChangesAgree: Rule {
  public static let id = "CHG-1"
  public static let title = "The changes of a proposal can all be made together"
  public static let citation = Citation("Folkmoot", "changes", title: "How a proposal is read")
  public static let inForce = InForce.always
  public static let verification = Verification.councilPaper("A test of the proposal itself, not of law.")
  public static let severity = Severity.block
  public static let binds = "Whoever drafts the proposal"
  public static let explanation =
    "Two changes contradict each other when they settle the same thing differently, or when one takes away what the other needs. "
    + "Where their order would matter, neither is guessed at: both are named."

  /// What stands in the way.
  public struct Facts {
    /// Changes that cannot be made together: where they are written, what about, and why.
    public let contradictions: [(between: String, subject: String, message: String, alone: Bool)]
    /// How many changes there are.
    public let changes: Int

    /// Facts from their parts.
    public init(
      contradictions: [(between: String, subject: String, message: String, alone: Bool)], changes: Int
    ) {
      self.contradictions = contradictions
      self.changes = changes
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    guard facts.changes > 0 else {
      return [doesNotApply("The proposal", "Nothing is changed yet", "The proposal has no changes.")]
    }
    guard !facts.contradictions.isEmpty else {
      return [
        met("The proposal", "The changes fit together", "None of the \(facts.changes) changes contradicts another.")
      ]
    }
    return facts.contradictions.map { item in
      notMet(
        item.subject, item.alone ? "A change cannot be made" : "Two changes contradict each other",
        "\(item.between): \(item.message)",
        remedy: item.alone ? "Correct the change." : "Keep one of the two, or change one so that both can stand.")
    }
  }
}
