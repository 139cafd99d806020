import Council
import HTML
import Law
import Store

/// The fields of a portfolio.
enum PortfolioMatter: BodiesMatter {
  typealias Field = PortfolioField
  static let ended = GroundsForm.Ended.portfolio
  static let part = "portfolio"
  static let endWarning: Phrase = "Nobody leads on it then."

  static func kicker(_ portfolio: Portfolio) -> Phrase { "Portfolio \(portfolio.reference.rawValue)" }
  static func page(_ id: String, _ portfolio: Portfolio, on day: Day?) -> String {
    Address.portfolio(id, portfolio.reference, on: day)
  }
  static func above(_ id: String) -> Crumb { Crumb(title: "Portfolios", address: Address.portfolios(id)) }

  static func groups(among around: Establishment) -> [EditGroup] {
    [
      EditGroup(
        id: "portfolio", heading: "The portfolio",
        fields: [
          EditField(name: "responsibility", label: "Responsibility", hint: "What is answered for, such as Equalities."),
          EditField(
            name: "office", label: "Office",
            hint: "Which office leads it, such as Executive Member for Communities. It stays when nobody holds it."),
          EditField(
            name: "lead", label: "Executive lead",
            hint: "A member of the executive, by reference or whole name; empty while it is vacant.",
            kind: .suggested([])),
          EditField(
            name: "director", label: "Director", hint: "A post, by reference or whole title.", kind: .suggested([])),
          EditField(name: "services", label: "Services", hint: "One on each line.", kind: .lines(rows: 3)),
          EditField(
            name: "officers", label: "Lead officers",
            hint:
              "One post on each line, by reference or whole title. Who acts and what is vacant is told by the post.",
            kind: .lines(rows: 3)),
        ])
    ]
  }

  static func texts(of portfolio: Portfolio) -> [String: String] {
    Dictionary(PortfolioField.allCases.map { ($0.rawValue, $0.text(of: portfolio)) }) { first, _ in first }
  }

  static func read(
    _ texts: [String: String], over base: Portfolio, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) -> Portfolio {
    let reading = FieldReading(texts: texts)
    var portfolio = base
    portfolio.responsibility = reading.text("responsibility")
    portfolio.office = reading.text("office")
    portfolio.lead = reading.stated("lead").map(Member.Reference.init(rawValue:))
    portfolio.director = reading.stated("director").map(Post.Reference.init(rawValue:))
    portfolio.services = reading.lines("services")
    portfolio.officers = reading.lines("officers").map(Post.Reference.init(rawValue:))
    return portfolio
  }

  static func meaning(_ version: Portfolio, _ open: OpenRecords, _ id: String, _ day: Day) throws -> Portfolio {
    var portfolio = version
    portfolio.lead =
      try open.meant(version.lead.map { [$0] } ?? [], id, day) { (member: Member) in member.name }.first
    guard !version.posts.isEmpty else { return portfolio }
    let posts = try open.establishment(of: id, on: day).posts
    portfolio.director = version.director.map { meant($0, posts) }
    portfolio.officers = version.officers.map { meant($0, posts) }
    return portfolio
  }

  /// A post by its title, where no post has that reference and only one that title.
  private static func meant(_ typed: Post.Reference, _ posts: [Post]) -> Post.Reference {
    if posts.contains(where: { $0.reference == typed }) { return typed }
    let titled = posts.filter { $0.title.lowercased() == typed.rawValue.lowercased() }
    return titled.count == 1 ? titled[0].reference : typed
  }

  static func suggestions(_ open: OpenRecords, _ id: String, _ day: Day, _ version: Portfolio?) throws
    -> [String: [ChoiceField.Choice]]
  {
    guard let authority = try open.authority(id) else { return [:] }
    let executive = try open.executiveMembers(of: authority, on: day)
    let offices = Set(try open.standing(Portfolio.self, of: id, on: day).map(\.office)).sorted()
    return [
      "lead": try open.standing(Member.self, executive, of: id, on: day)
        .map { .init(value: $0.reference.rawValue, name: $0.name) },
      "director": try open.establishment(of: id, on: day).posts
        .map { .init(value: $0.reference.rawValue, name: $0.title) },
      "office": offices.map { .init(value: $0, name: $0) },
    ]
  }
}
