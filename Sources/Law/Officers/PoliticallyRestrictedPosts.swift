/// The posts whose holders may not be councillors or politically active, and how a change alters them (LGHA 1989 s.2).
public enum PoliticallyRestrictedPosts: Rule {
  public static let id = "ORG-4"
  public static let title = "The politically restricted posts, before and after"
  public static let citation = Instruments.housingAct1989("s.2", section: "2")
  public static let inForce = InForce.since(1990, 1, 16)
  public static let verification = Verification.textRead(
    "legislation.gov.uk, LGHA 1989 s.2(1), (6)–(9), version of 26 March 2026; start day not seen, taken as with s.5")
  public static let severity = Severity.info
  public static let binds = "Every local authority"
  public static let explanation =
    "Worked out from the chart, never typed: the Head of Paid Service, the Monitoring Officer, the statutory and "
    + "non-statutory chief officers (s.2(6), (7)) and their deputies (s.2(8)). Left to people: posts that are solely "
    + "secretarial, clerical or support (s.2(9)) drop out, and posts on the list of s.2(2) are added."

  /// A restricted post and why it is one.
  public struct Restricted: Hashable, Sendable {
    let holder: DesignationHolder
    let reason: String

    /// A restricted post and why it is one.
    public init(_ holder: DesignationHolder, reason: String) {
      self.holder = holder
      self.reason = reason
    }
  }

  /// The posts before and after; asked only when the establishment shows the Head of Paid Service.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let showsHeadOfPaidService: Bool
    let before: [Restricted]
    let after: [Restricted]

    /// Facts from their parts.
    public init(on: Day, showsHeadOfPaidService: Bool, before: [Restricted], after: [Restricted]) {
      self.on = on
      self.showsHeadOfPaidService = showsHeadOfPaidService
      self.before = before
      self.after = after
    }
  }

  static let mostNamed = 12

  public static func check(_ facts: Facts) -> [Finding] {
    let subject = "Politically restricted posts"
    if let answer = notLaw(on: facts.on, subject) { return [answer] }
    guard facts.showsHeadOfPaidService else {
      return [
        doesNotApply(subject, "Not worked out", "No post here is Head of Paid Service, on whom the definitions turn.")
      ]
    }
    let joining = change(from: facts.before, to: facts.after)
    let leaving = change(from: facts.after, to: facts.before)
    return [
      met(
        subject,
        joining.isEmpty && leaving.isEmpty
          ? "The politically restricted posts stay the same" : "The politically restricted posts change",
        "\(count(facts.before)) before, \(count(facts.after)) after.\(named("Joining", joining))\(named("Leaving", leaving))"
      )
    ]
  }

  private static func count(_ posts: [Restricted]) -> Int { posts.reduce(0) { $0 + $1.holder.positions } }

  private static func change(from old: [Restricted], to new: [Restricted]) -> [Restricted] {
    let known = Set(old.map(\.holder.reference))
    return new.filter { !known.contains($0.holder.reference) }
  }

  private static func named(_ word: String, _ posts: [Restricted]) -> String {
    guard !posts.isEmpty else { return "" }
    let names = posts.prefix(mostNamed).map { "\($0.holder.words), \($0.reason)" }
    let rest = posts.count > mostNamed ? "; and \(posts.count - mostNamed) more" : ""
    return " \(word): \(names.joined(separator: "; "))\(rest)."
  }
}
