import Law

/// The politically restricted posts of an establishment, worked out from the chart (LGHA 1989 s.2(1)).
///
/// Posts that are solely secretarial, clerical or support (s.2(9)) and the list of s.2(2) are not on a chart, so people
/// settle those. A line without a manager counts as answering to the council only when the establishment is whole.
public struct PoliticallyRestricted: Hashable, Sendable {
  /// Why a post is restricted.
  public enum Reason: String, Sendable, CaseIterable {
    /// LGHA 1989 s.2(1)(a).
    case headOfPaidService
    /// LGHA 1989 s.2(1)(e).
    case monitoringOfficer
    /// Director of children's services, adult social services or public health, or chief finance officer: s.2(6).
    case statutoryChiefOfficer
    /// Reports directly to the head of paid service or to the council itself: s.2(7).
    case nonStatutoryChiefOfficer
    /// Reports directly to a chief officer: s.2(8).
    case deputyChiefOfficer

    /// The reason in words, with its subsection.
    public var words: String {
      switch self {
      case .headOfPaidService: "Head of Paid Service (s.2(1)(a))"
      case .monitoringOfficer: "Monitoring Officer (s.2(1)(e))"
      case .statutoryChiefOfficer: "statutory chief officer (s.2(6))"
      case .nonStatutoryChiefOfficer: "non-statutory chief officer (s.2(7))"
      case .deputyChiefOfficer: "deputy chief officer (s.2(8))"
      }
    }
  }

  /// A restricted line of posts and why it is one.
  public struct Restriction: Hashable, Sendable {
    /// The line.
    public let post: Post
    /// The first reason that holds.
    public let reason: Reason
  }

  /// The restricted lines, in the order of the list.
  public let posts: [Restriction]

  /// Works out the set as the law stood on a day.
  public init(_ establishment: Establishment, on day: Day, isWhole: Bool) {
    let chart = ChiefOfficers(establishment, on: day, isWhole: isWhole)
    posts = establishment.posts.compactMap { post in
      chart.reason(post).map { Restriction(post: post, reason: $0) }
    }
  }

  static func findings(_ picture: OfficerPicture) -> [Finding] {
    let isShown = !picture.after[.headOfPaidService].isEmpty
    return PoliticallyRestrictedPosts.check(
      .init(
        on: picture.day, showsHeadOfPaidService: isShown,
        before: isShown ? restricted(picture.comparison.before, picture) : [],
        after: isShown ? restricted(picture.comparison.after, picture) : []))
  }

  private static func restricted(
    _ establishment: Establishment, _ picture: OfficerPicture
  ) -> [PoliticallyRestrictedPosts.Restricted] {
    PoliticallyRestricted(establishment, on: picture.day, isWhole: picture.isWhole).posts
      .map { .init($0.post.holder, reason: $0.reason.words) }
  }
}

/// The chief officers of an establishment (ORG-1 and ORG-2), by whom deputies (ORG-3) are known.
private struct ChiefOfficers {
  private let statutory: Set<Designation>
  private let isWhole: Bool
  private var heads: Set<Post.Reference> = []
  private var chiefs: Set<Post.Reference> = []

  init(_ establishment: Establishment, on day: Day, isWhole: Bool) {
    self.isWhole = isWhole
    statutory = Self.statutoryOffices(on: day)
    for post in establishment.posts where post.designations.contains(.headOfPaidService) {
      heads.insert(post.reference)
    }
    for post in establishment.posts where isStatutory(post) || isNonStatutory(post) { chiefs.insert(post.reference) }
  }

  // Public health joins the statutory chief officers with NHS Act 2006 s.73A.
  private static func statutoryOffices(on day: Day) -> Set<Designation> {
    let lasting: Set<Designation> = [
      .directorOfChildrensServices, .directorOfAdultSocialServices, .chiefFinanceOfficer,
    ]
    return DirectorOfPublicHealthAppointed.inForce.contains(day)
      ? lasting.union([.directorOfPublicHealth]) : lasting
  }

  private func isStatutory(_ post: Post) -> Bool { post.designations.contains(where: statutory.contains) }

  private func isNonStatutory(_ post: Post) -> Bool {
    guard let manager = post.reportsTo else { return isWhole && !heads.contains(post.reference) }
    return heads.contains(manager)
  }

  func reason(_ post: Post) -> PoliticallyRestricted.Reason? {
    if !post.designations.isEmpty {
      if post.designations.contains(.headOfPaidService) { return .headOfPaidService }
      if post.designations.contains(.monitoringOfficer) { return .monitoringOfficer }
      if isStatutory(post) { return .statutoryChiefOfficer }
    }
    if isNonStatutory(post) { return .nonStatutoryChiefOfficer }
    return post.reportsTo.map(chiefs.contains) == true ? .deputyChiefOfficer : nil
  }
}
