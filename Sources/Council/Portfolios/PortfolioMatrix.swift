import Law

/// The portfolios of a council on a day with what is known on that day of the members and posts they name.
public struct PortfolioMatrix: Sendable {
  /// The council.
  public var authority: Authority
  /// The day it is as of.
  public var day: Day
  /// The portfolios, in the order of the list.
  public var portfolios: [Portfolio]
  private let members: [Member.Reference: Member]
  private let posts: [Post.Reference: Post]
  private let executive: Set<Member.Reference>

  /// A matrix from its parts; `executive` are those who belong to the executive on the day.
  public init(
    authority: Authority, day: Day, portfolios: [Portfolio], members: [Member], posts: [Post],
    executive: Set<Member.Reference>
  ) {
    (self.authority, self.day, self.portfolios, self.executive) = (authority, day, portfolios, executive)
    self.members = Dictionary(members.map { ($0.reference, $0) }) { first, _ in first }
    self.posts = Dictionary(posts.map { ($0.reference, $0) }) { first, _ in first }
  }

  /// Who leads a portfolio on the day.
  public enum Lead: Hashable, Sendable {
    case member(Member)
    /// Nobody is named.
    case vacant
    /// The one who is named belongs to the executive no more, or is no member any more.
    case gone(Member.Reference, name: String?)
  }

  /// A post as a portfolio names it.
  public enum Named: Hashable, Sendable {
    case post(Post)
    /// It does not stand on the day.
    case gone(Post.Reference)
  }

  /// Who leads a portfolio.
  public func lead(of portfolio: Portfolio) -> Lead {
    guard let lead = portfolio.lead else { return .vacant }
    guard let member = members[lead], executive.isEmpty || executive.contains(lead) else {
      return .gone(lead, name: members[lead]?.name)
    }
    return .member(member)
  }

  /// The director's post of a portfolio; `nil` when none is named.
  public func director(of portfolio: Portfolio) -> Named? { portfolio.director.map(named) }

  /// The posts of a portfolio's lead officers.
  public func officers(of portfolio: Portfolio) -> [Named] { portfolio.officers.map(named) }

  /// The portfolios by the office that leads them, in the order of the list.
  public var offices: [(office: String, portfolios: [Portfolio])] {
    var order: [String] = []
    for portfolio in portfolios where !order.contains(portfolio.office) { order.append(portfolio.office) }
    return order.map { office in (office, portfolios.filter { $0.office == office }) }
  }

  /// How many portfolios nobody of the executive leads on the day.
  public var vacancies: Int {
    portfolios.count { if case .member = lead(of: $0) { false } else { true } }
  }

  var hasExecutive: Bool { !executive.isEmpty }

  private func named(_ reference: Post.Reference) -> Named { posts[reference].map(Named.post) ?? .gone(reference) }
}

extension PortfolioMatrix {
  /// What the rules say of who leads what.
  public var findings: [Finding] {
    guard !portfolios.isEmpty else { return [] }
    var (vacant, outside) = ([String](), [String]())
    for portfolio in portfolios {
      switch lead(of: portfolio) {
      case .member: continue
      case .vacant: vacant.append(portfolio.responsibility)
      case .gone: outside.append(portfolio.responsibility)
      }
    }
    return ExecutiveLeads.check(
      .init(
        on: day, council: authority.shortName, portfolios: portfolios.count, hasExecutive: hasExecutive,
        vacant: vacant, outside: outside))
  }
}
