/// Nobody reports, through others, to themselves, and a unit that closes is empty.
public enum OneReportingTree: Rule {
  public static let id = "CHG-2"
  public static let title = "Reporting lines form a tree and closed units are empty"
  public static let citation = Citation("Folkmoot", "changes", title: "How a proposal is read")
  public static let inForce = InForce.always
  public static let verification = Verification.councilPaper("A test of the proposal itself, not of law.")
  public static let severity = Severity.block
  public static let binds = "Whoever drafts the proposal"
  public static let explanation =
    "After the changes, following the reporting line up from any post must end at a post that answers to the council. "
    + "No post may be left in a unit that closes."

  /// What the establishment looks like after the changes.
  public struct Facts {
    /// Loops, each as the titles of its posts in order.
    public let loops: [[String]]
    /// Posts left in units that close, with the unit's name.
    public let stranded: [(post: String, unit: String)]

    /// Facts from their parts.
    public init(loops: [[String]], stranded: [(post: String, unit: String)]) {
      self.loops = loops
      self.stranded = stranded
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    let loops = facts.loops.map { loop in
      notMet(
        loop.first ?? "", "A reporting line goes round in a ring",
        "\(loop.joined(separator: " reports to ")) reports to \(loop.first ?? "").",
        remedy: "Let one of them report to a post outside the ring.")
    }
    let stranded = facts.stranded.map { item in
      notMet(
        item.post, "A post is left in a unit that closes",
        "\(item.unit) closes and \(item.post) is still in it.",
        remedy: "Move the post to a unit that stays, or delete it.")
    }
    guard loops.isEmpty, stranded.isEmpty else { return loops + stranded }
    return [
      met(
        "The proposal", "Reporting lines form a tree", "Every line leads to the top, and no closed unit holds a post.")
    ]
  }
}
