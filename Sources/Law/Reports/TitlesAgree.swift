/// A recommendation names a post by the title it has on its job description and on the establishment.
public enum TitlesAgree: DraftingRule {
  /// What the check needs to know about one post that recommendations name.
  public struct Facts: Sendable {
    let used: String
    let recommendations: [Int]
    let establishment: [String]
    let jobDescription: String?
    let on: Day

    /// The title used and the numbers of the recommendations that use it; the post's titles before and after; the
    /// title on its job description; the day of the decision.
    public init(used: String, recommendations: [Int], establishment: [String], jobDescription: String?, on: Day) {
      self.used = used
      self.recommendations = recommendations
      self.establishment = establishment
      self.jobDescription = jobDescription
      self.on = on
    }
  }

  public static let id = "TITLE-1"
  public static let title = "A post bears one title in the recommendations, the job description and the list"
  public static let citation = Citation(
    "Drafting practice", "on titles", title: "What a reader of a report relies on: one post bears one title")
  public static let verification = Verification.councilPaper(
    "Kent County Council, report of 15 December 2011: two director posts with one title in the recommendation and another on the "
      + "job description")
  public static let explanation = """
    The title a recommendation uses for a post is compared with its job description and with the establishment \
    before and after. A decision in one title does not plainly create a post in another.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    let used = comparable(facts.used)
    let described = facts.jobDescription.flatMap { comparable($0) == used ? nil : $0 }
    let listed = facts.establishment.contains { comparable($0) == used } ? nil : facts.establishment.last
    guard described != nil || listed != nil else {
      return [
        met(
          facts.used, "\(facts.used): one title throughout",
          "The recommendation, the list and the job description agree.")
      ]
    }
    let others = [
      described.map { "the job description says “\($0)”" }, listed.map { "the list of posts says “\($0)”" },
    ].compactMap(\.self)
    return [
      notMet(
        facts.used, "One post, two titles: \(facts.used) / \(described ?? listed ?? "")",
        "\(place(facts.recommendations)) “\(facts.used)”; \(Wording.list(others)).",
        remedy: "Settle the title and use it in each place before \(facts.on.long).")
    ]
  }

  private static func place(_ numbers: [Int]) -> String {
    let names = Wording.list(numbers.map(String.init))
    return numbers.count == 1 ? "Recommendation \(names) says" : "Recommendations \(names) say"
  }
}
