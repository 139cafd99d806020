import Council
import DatabasePort
import Law

extension OpenRecords {
  /// The articles and appendices that stand on a day, articles first, each by number.
  public func articles(of authority: String, on day: Day) throws -> [Article] {
    try transaction.query(
      "select * from constitution_article where authority = ? and valid_from <= ? and valid_to >= ?",
      [.text(authority), DatabaseValue(day), DatabaseValue(day)]
    ) { try Self.article($0).value }.sorted()
  }

  /// Every version of one article, earliest first.
  public func versions(of article: Article.Reference, at authority: String) throws -> [Entry<Article>] {
    let question = Self.question(
      ConstitutionTables.article, where: ["authority": .text(authority), "reference": .text(article.rawValue)])
    return try transaction.query(question.sql, question.arguments, Self.article)
  }

  /// Every version of every article, as it was entered.
  public func enteredArticles(of authority: String) throws -> [Entry<Article>] {
    let question = Self.question(ConstitutionTables.article, where: ["authority": .text(authority)])
    return try transaction.query(question.sql, question.arguments, Self.article)
  }

  /// The articles that name a post on a day or later; of each the first version that does.
  public func articles(naming post: Post.Reference, at authority: String, from day: Day) throws -> [Article] {
    let name = post.rawValue.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    let found = try transaction.query(
      """
      select * from constitution_article where authority = ? and valid_to >= ? and posts like ? escape '!'
      order by valid_from
      """,
      [.text(authority), DatabaseValue(day), .text("%\"\(name)\"%")]
    ) { try Self.article($0).value }.filter { $0.posts.contains(post) }
    return Dictionary(found.map { ($0.reference, $0) }) { first, _ in first }.values.sorted()
  }

  /// The days on which something of the constitution begins or ceases to stand, earliest first.
  public func daysOfConstitutionChange(of authority: String) throws -> [Day] {
    let ends = try enteredArticles(of: authority).flatMap { [$0.value.from, $0.value.to?.adding(days: 1)] }
    return Set(ends.compactMap(\.self)).sorted()
  }

  /// The amendments that were made, latest first.
  public func amendments(at authority: String, atMost: Int = 200) throws -> [ConstitutionAmendment] {
    try transaction.query(
      "select * from constitution_amendment where authority = ? order by entry desc limit ?",
      [.text(authority), .integer(atMost)], Self.amendment)
  }
}

extension OpenRecords {
  /// Puts these versions of an article in the place of all it had.
  public func replace(
    article reference: Article.Reference, of authority: String, with entries: [Entry<Article>]
  ) throws {
    try replace(
      ConstitutionTables.article, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      with: entries.map { try Self.row($0, of: authority) })
  }

  /// Keeps an amendment that was made.
  public func keep(_ amendment: ConstitutionAmendment, at authority: String) throws {
    try put(try Self.row(amendment, of: authority))
  }
}
