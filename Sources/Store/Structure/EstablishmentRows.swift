import Council
import DatabasePort
import Law

extension OpenRecords {
  static func unit(_ row: Row) throws -> Entry<OrganisationUnit> {
    try entry(
      OrganisationUnit(
        reference: .init(rawValue: try row.text("reference")), name: try row.text("name"),
        kind: try row.word("kind"), parent: try row.optionalText("parent").map { .init(rawValue: $0) },
        from: try row.from(), to: try row.to()), row)
  }

  static func post(_ row: Row) throws -> Entry<Post> {
    try entry(
      Post(
        reference: .init(rawValue: try row.text("reference")), title: try row.text("title"),
        unit: .init(rawValue: try row.text("unit")),
        reportsTo: try row.optionalText("reports_to").map { .init(rawValue: $0) }, grade: try row.text("grade"),
        gradeSubjectToEvaluation: try row.flag("subject_to_evaluation"),
        payFrom: try row.optionalInteger("pay_from").map { Money(pence: $0) },
        payTo: try row.optionalInteger("pay_to").map { Money(pence: $0) },
        fteEach: FullTimeEquivalent(millionths: try row.integer("fte_each")),
        positions: try row.integer("positions"), basis: try row.word("basis"), status: try row.word("status"),
        area: try row.text("area"), costEach: try row.optionalInteger("cost_each").map { Money(pence: $0) },
        from: try row.from(), to: try row.to()), row)
  }

  static func fundingShare(_ row: Row) throws -> FundingShare {
    FundingShare(Fund(rawValue: try row.text("fund")), basisPoints: try row.integer("basis_points"))
  }

  static func responsibility(_ row: Row) throws -> Responsibility {
    Responsibility(kind: try row.word("kind"), text: try row.text("words"))
  }

  private static func entry<Value>(_ value: Value, _ row: Row) throws -> Entry<Value> {
    Entry(
      value: value, ordinal: try row.integer("ordinal"), enteredOn: try row.day("entered_on"),
      enteredUnder: try row.text("entered_under"))
  }

  /// Who pays for the posts and what they carry, each from a table of its own.
  func addParts(to posts: inout [Entry<Post>], in window: Window) throws {
    let places = Dictionary(
      posts.indices.map { (Version(posts[$0].value), $0) }, uniquingKeysWith: { first, _ in first })
    try eachPart("post_funding", "fund, basis_points", in: window) { row in
      guard let place = places[try Version(row)] else { return }
      posts[place].value.funding.append(try Self.fundingShare(row))
    }
    try eachPart("post_responsibility", "kind, words", in: window) { row in
      guard let place = places[try Version(row)] else { return }
      posts[place].value.take(try Self.responsibility(row))
    }
  }

  private func eachPart(
    _ table: String, _ columns: String, in window: Window, _ body: (Row) throws -> Void
  ) throws {
    try transaction.each(
      """
      select part.post, part.valid_from, \(columns) from \(table) as part
      join post as version on version.authority = part.authority and version.reference = part.post
        and version.valid_from = part.valid_from
      where \(window.condition) order by part.post, part.valid_from, part.ordinal
      """, window.arguments, body)
  }
}

/// Names one version of a post: no two versions of a post begin on one day.
private struct Version: Hashable {
  let post: String
  let from: Day?

  init(_ post: Post) { (self.post, from) = (post.reference.rawValue, post.from) }
  init(_ row: Row) throws { (post, from) = (try row.text("post"), try row.from()) }
}
