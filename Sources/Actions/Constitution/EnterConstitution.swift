import Council
import Law
import Store

/// Enters articles and appendices as they stand, from a file: those it names are added or changed, the others stay.
public struct EnterConstitution: Deed {
  public static let permission = Permission.editConstitution
  public static let name = "enter-constitution"
  /// Whose constitution it is.
  public let authority: String
  /// The articles as the file states them.
  public let articles: [Article]
  /// The day they stand from; `nil` for as far back as the record goes.
  public let from: Day?
  /// What the file is called, for the record.
  public let source: String

  /// Articles to be entered.
  public init(_ articles: [Article], of authority: String, from: Day?, source: String) {
    self.authority = authority
    self.articles = articles
    self.from = from
    self.source = source
  }

  /// Tells how many articles were added or changed. Throws ``ActionRefusal`` when the council is unknown, ``EstablishmentRefusal`` when
  /// an article cannot stand as the file states it.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    let refused = articles.flatMap(\.objections).filter { $0.weight == .refuses }
    guard refused.isEmpty else { throw EstablishmentRefusal.objections(refused) }
    var timelines = Timelines(
      known: try work.records.enteredArticles(of: authority), source: EntrySource(day: work.now.day, name: source))
    for article in articles { timelines.state(article, from: from) }
    let changed = timelines.changed
    guard !changed.isEmpty else { return .unrecorded(0) }
    for article in changed {
      try work.records.replace(article: article.reference, of: authority, with: article.entries)
    }
    return .openly(
      changed.count,
      matter(
        work, subject: "constitution", title: "Constitution entered from a file", under: Warrant(.papers, source),
        effective: from))
  }
}
