import Council
import DatabasePort
import Law

extension Portfolio: KeptVersion {
  public static var table: Table { PortfolioTables.portfolio }
  public static var subject: String { "portfolio" }

  public static func read(_ row: Row) throws -> Portfolio {
    Portfolio(
      reference: .init(rawValue: try row.text("reference")), responsibility: try row.text("responsibility"),
      office: try row.text("office"), lead: try row.optionalText("lead").map(Member.Reference.init(rawValue:)),
      director: try row.optionalText("director").map(Post.Reference.init(rawValue:)),
      services: try JSONText.read([String].self, try row.text("services")),
      officers: try JSONText.read([Post.Reference].self, try row.text("officers")), from: try row.from(),
      to: try row.to())
  }

  public func columns() throws -> [String: DatabaseValue] {
    [
      "responsibility": .text(responsibility), "office": .text(office), "lead": DatabaseValue(lead?.rawValue),
      "director": DatabaseValue(director?.rawValue), "services": .text(try JSONText.write(services)),
      "officers": .text(try JSONText.write(officers)),
    ]
  }
}

extension OpenRecords {
  /// The portfolios of a council on a day, with the members and posts they name.
  public func matrix(of authority: Authority, on day: Day) throws -> PortfolioMatrix {
    try matrix(of: authority, on: day, try standing(Portfolio.self, of: authority.id, on: day))
  }

  /// The same of some portfolios only.
  public func matrix(of authority: Authority, on day: Day, _ portfolios: [Portfolio]) throws -> PortfolioMatrix {
    let posts = Set(portfolios.flatMap(\.posts))
    return PortfolioMatrix(
      authority: authority, day: day, portfolios: portfolios,
      members: try standing(Member.self, Set(portfolios.compactMap(\.lead)), of: authority.id, on: day),
      posts: posts.isEmpty
        ? [] : try establishment(of: authority.id, on: day).posts.filter { posts.contains($0.reference) },
      executive: try executiveMembers(of: authority, on: day))
  }

  /// The portfolios that name a post on a day or later; of each the first version that does.
  public func portfolios(naming post: Post.Reference, at authority: String, from day: Day) throws -> [Portfolio] {
    try later(at: authority, from: day) { $0.posts.contains(post) }
  }

  /// The portfolios that a member leads on a day or later; of each the first version that says so.
  public func portfolios(ledBy member: Member.Reference, at authority: String, from day: Day) throws -> [Portfolio] {
    try later(at: authority, from: day) { $0.lead == member }
  }

  /// Whoever belongs to the executive on a day: by a seat on it, or by an office that does. Empty when the council has none entered.
  public func executiveMembers(of authority: Authority, on day: Day) throws -> Set<Member.Reference> {
    let holders = try standing(Member.self, of: authority.id, on: day).filter { member in
      Office.Kind.allCases.contains {
        $0.isExecutive && member.holds($0, at: authority.name, home: authority.name)
      }
    }
    return try executive(of: authority, on: day).union(holders.map(\.reference))
  }

  private func later(at authority: String, from day: Day, _ names: (Portfolio) -> Bool) throws -> [Portfolio] {
    let found = try entered(Portfolio.self, of: authority).map(\.value)
      .filter { portfolio in portfolio.to.map { day <= $0 } ?? true }.filter(names)
    var seen = Set<Portfolio.Reference>()
    return found.filter { seen.insert($0.reference).inserted }
  }
}
