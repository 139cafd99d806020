/// Funding shares come to 100%, and the Housing Revenue Account pays only for the landlord's work (LGHA 1989
/// ss.74–76).
public enum FundingSharesLawful: Rule {
  /// One post's funding.
  public struct FundedPost: Hashable, Sendable {
    let post: String
    let sharesTotal: Int
    let housingBefore: Int?
    let housingAfter: Int?

    /// A post with the sum of its shares after, and the Housing Revenue Account's share before and after, all in
    /// hundredths of a per cent; `nil` when the post did not stand or its funding is not stated.
    public init(post: String, sharesTotal: Int, housingBefore: Int?, housingAfter: Int?) {
      self.post = post
      self.sharesTotal = sharesTotal
      self.housingBefore = housingBefore
      self.housingAfter = housingAfter
    }
  }

  /// Working time one fund pays for, in words: `13.8`.
  public struct FundTime: Hashable, Sendable {
    let fund: String
    let before: String
    let after: String

    /// A fund's name with its full-time equivalents before and after.
    public init(fund: String, before: String, after: String) {
      self.fund = fund
      self.before = before
      self.after = after
    }
  }

  /// What the check needs to know.
  public struct Facts: Sendable {
    let posts: [FundedPost]
    let time: [FundTime]
    let positionsUnstated: Int
    let on: Day

    /// The posts whose funding is stated after, or changes; time by fund; positions after without a stated fund; the
    /// decision day.
    public init(posts: [FundedPost], time: [FundTime], positionsUnstated: Int, on: Day) {
      self.posts = posts
      self.time = time
      self.positionsUnstated = positionsUnstated
      self.on = on
    }
  }

  public static let id = "WF-9"
  public static let title = "Funding shares add up, and the housing account pays only for landlord work"
  public static let citation = Citation(
    "LGHA 1989", "ss.74–76", title: "Local Government and Housing Act 1989",
    url: "https://www.legislation.gov.uk/ukpga/1989/42/section/74")
  public static let inForce = InForce(from: Day(iso: "1990-04-01"))
  public static let verification = Verification.textRead(
    "s.74(1): “an account, called the “Housing Revenue Account”, of sums falling to be credited or debited”; s.76 “Duty to "
      + "prevent debit balance”. That shares come to 100% is arithmetic, not statute; the first day was not read.")
  public static let severity = Severity.block
  public static let binds = "Housing authorities; the sum of shares, everybody"
  public static let explanation = """
    Each post's shares come to 100%. Where the Housing Revenue Account's share of a post appears or changes, the \
    chief finance officer judges whether it matches the landlord's work in the job. Working time by fund is told \
    before and after.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    guard !facts.posts.isEmpty || !facts.time.isEmpty else {
      return [doesNotApply("Funding", "Funding by fund", "The case does not say which fund pays for any post.")]
    }
    let wrong = facts.posts.filter { $0.sharesTotal != 0 && $0.sharesTotal != 10_000 }
    let sums = wrong.isEmpty ? [addsUp(facts)] : wrong.map(doesNotAddUp)
    return sums + facts.posts.compactMap { housing($0, on: facts.on) }
  }

  private static func addsUp(_ facts: Facts) -> Finding {
    let time = facts.time.map { "\($0.fund) \($0.before) FTE before, \($0.after) after" }
    var message = time.isEmpty ? "Every stated split comes to 100%." : time.joined(separator: "; ") + "."
    if facts.positionsUnstated > 0 {
      message += " The fund of \(Wording.count(facts.positionsUnstated, "position", "positions")) after is not stated."
    }
    return met("Funding", "Funding shares come to 100%", message)
  }

  private static func doesNotAddUp(_ post: FundedPost) -> Finding {
    notMet(
      post.post, "\(post.post): funding does not come to 100%",
      "The shares come to \(Wording.percent(basisPoints: post.sharesTotal)).",
      remedy: "State shares that come to 100%.")
  }

  private static func housing(_ post: FundedPost, on day: Day) -> Finding? {
    let before = post.housingBefore ?? 0
    guard post.housingBefore != post.housingAfter, max(before, post.housingAfter ?? 0) > 0 else { return nil }
    let was = post.housingBefore.map { "goes from \(Wording.percent(basisPoints: $0))" } ?? "is new:"
    let becomes = post.housingAfter.map { Wording.percent(basisPoints: $0) } ?? "not stated"
    let joint = post.housingBefore == nil ? " " : " to "
    return forJudgement(
      post.post, "\(post.post): the share of the Housing Revenue Account",
      "Its share \(was)\(joint)\(becomes). The account may pay only for the landlord’s work.",
      judge: "The chief finance officer",
      remedy: "Record the share of landlord work in the job before \(day.long).")
  }
}
