import Council
import DatabasePort
import Law

/// What somebody looks for, where and when.
public struct SearchRequest: Hashable, Sendable {
  /// The words.
  public var query: SearchQuery
  /// The kind of thing; `nil` for any.
  public var kind: SearchKind?
  /// The body it comes from; `nil` for any.
  public var body: Body.Reference?
  /// The first day; with it, only what is of a day is found.
  public var from: Day?
  /// The last day; with it, only what is of a day is found.
  public var until: Day?

  /// A request from its parts.
  public init(
    _ query: SearchQuery, kind: SearchKind? = nil, body: Body.Reference? = nil, from: Day? = nil, until: Day? = nil
  ) {
    (self.query, self.kind, self.body, self.from, self.until) = (query, kind, body, from, until)
  }
}

/// A page of what was found.
public struct SearchAnswer: Hashable, Sendable {
  /// What was found, the best first, of the same worth the newest.
  public var entries: [SearchEntry]
  /// How many were found in all.
  public var count: Int
  /// Whether there are more: then the newest of them were put in order.
  public var isCut: Bool

  /// How many are put in order at most, so that a word that is everywhere is found as soon as any other.
  public static let most = 2_000

  /// Nothing.
  public init() { (entries, count, isCut) = ([], 0, false) }
}

extension OpenRecords {
  /// What is published at an authority and has all that is looked for, on a day; so many, after leaving some out.
  public func search(
    _ request: SearchRequest, at authority: String, on day: Day, atMost: Int, after passed: Int = 0
  ) throws -> SearchAnswer {
    var answer = SearchAnswer()
    guard !request.query.isEmpty else { return answer }
    let (condition, bounds) = Self.bounds(request)
    let finding = transaction.words.finding("e.id, e.day", in: SearchTables.entry.name)
    let rows = try transaction.query(
      """
      with found as (
        \(finding) and e.authority = ? and e.valid_from <= ? and e.valid_to >= ?\(condition)
        order by \(transaction.words.fallingID(in: SearchTables.entry.name)) limit ?
      ), best as (
        select id, rank, day, count(*) over () as total from found order by rank, day desc, id desc limit ? offset ?
      )
      select e.*, best.total from best join search_entry e on e.id = best.id
      order by best.rank, best.day desc, best.id desc
      """,
      [
        transaction.words.wanted(request.query.phrases), .text(authority), DatabaseValue(day), DatabaseValue(day),
      ] + bounds + [.integer(SearchAnswer.most + 1), .integer(atMost), .integer(passed)])
    answer.entries = try rows.map { try SearchEntry($0) }
    answer.count = try rows.first?.integer("total") ?? 0
    answer.isCut = answer.count > SearchAnswer.most
    return answer
  }

  private static func bounds(_ request: SearchRequest) -> (condition: String, values: [DatabaseValue]) {
    var (condition, values) = ("", [DatabaseValue]())
    func add(_ words: String, _ value: String?) {
      guard let value else { return }
      condition += " and \(words)"
      values.append(.text(value))
    }
    add("e.kind = ?", request.kind?.rawValue)
    add("e.body = ?", request.body?.rawValue)
    add("e.day >= ?", request.from?.iso)
    add("e.day <> '' and e.day <= ?", request.until?.iso)
    return (condition, values)
  }
}
