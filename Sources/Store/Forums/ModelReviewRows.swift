import Council
import DatabasePort
import Law

extension OpenRecords {
  /// A review of models; `nil` when the council has none of this reference.
  public func modelReview(_ reference: ModelReview.Reference, at authority: String) throws -> ModelReview? {
    try modelReviews("r.reference = ?", [.text(reference.rawValue)], at: authority).first
  }

  /// All reviews of models, the last due first.
  public func modelReviews(at authority: String) throws -> [ModelReview] {
    try modelReviews("1 = 1", [], at: authority)
      .sorted { ($0.due, $0.reference.rawValue) > ($1.due, $1.reference.rawValue) }
  }

  private func modelReviews(
    _ condition: String, _ values: [DatabaseValue], at authority: String
  ) throws -> [ModelReview] {
    try transaction.query(
      """
      select r.*, c.content as comparison from model_review r
      left join model_comparison c on c.authority = r.authority and c.review = r.reference
      where r.authority = ? and \(condition)
      """, [.text(authority)] + values
    ) { row in
      var review = try Self.modelReview(row)
      review.comparison = try row.optionalText("comparison").map { try JSONText.read(ModelComparison.self, $0) }
      return review
    }
  }

  /// The reference for the next review of a year.
  public func nextModelReview(of year: Int, at authority: String) throws -> ModelReview.Reference {
    .init(rawValue: try nextForumReference("model_review", "MR-\(year)-", at: authority))
  }

  /// Enters a review, or overwrites it.
  public func save(_ review: ModelReview, at authority: String) throws {
    try put(
      try TableRow(
        ForumTables.review,
        [
          "authority": .text(authority), "reference": .text(review.reference.rawValue), "title": .text(review.title),
          "asked_by": .text(review.askedBy), "due_on": DatabaseValue(review.due),
          "from_on": DatabaseValue(review.from), "to_on": DatabaseValue(review.to),
          "models": .text(try JSONText.write(review.models)),
          "published_on": DatabaseValue(review.publishedOn?.iso),
          "judgement": .text(try JSONText.write(review.judgement)),
        ]))
    guard let comparison = review.comparison else { return }
    try put(
      try TableRow(
        ForumTables.comparison,
        [
          "authority": .text(authority), "review": .text(review.reference.rawValue),
          "content": .text(try JSONText.write(comparison)),
        ]))
  }

  /// What officers make of a review so far, with its edition; `nil` while nothing is written. Whoever asks must have been allowed to.
  public func judgementDraft(
    of review: ModelReview.Reference, at authority: String
  ) throws -> (judgement: ModelReview.Judgement, edition: Int)? {
    try select(
      ForumTables.draft, where: ["authority": .text(authority), "reference": .text(review.rawValue)]
    ) { row in
      (try JSONText.read(ModelReview.Judgement.self, try row.text("content")), try row.integer("edition"))
    }.first
  }

  /// Keeps what officers make of a review so far.
  public func save(
    draft judgement: ModelReview.Judgement, edition: Int, of review: ModelReview.Reference, at authority: String
  ) throws {
    try put(
      try TableRow(
        ForumTables.draft,
        [
          "authority": .text(authority), "reference": .text(review.rawValue), "edition": .integer(edition),
          "content": .text(try JSONText.write(judgement)),
        ]))
  }

  /// Takes out what was written of a review before it was published.
  public func removeJudgementDraft(of review: ModelReview.Reference, at authority: String) throws {
    for row in try rows(
      ForumTables.draft, where: ["authority": .text(authority), "reference": .text(review.rawValue)])
    { try delete(row) }
  }

  /// The comparison a review asks for, from what is recorded now; of a published one as it was published.
  public func comparison(of review: ModelReview, at authority: String, on day: Day) throws -> ModelComparison {
    if let comparison = review.comparison { return comparison }
    return ModelComparison(
      review, bodies: try forumBodies(at: authority), rules: try forumRules(at: authority),
      meetings: try forumMeetings(at: authority), actions: try forumActions(at: authority), on: day)
  }

  /// The bodies that meet residents or did, by name, each as it stood last.
  public func forumBodies(at authority: String) throws -> [Body] {
    var last: [Body.Reference: Body] = [:]
    for body in try entered(Body.self, of: authority).map(\.value) where body.kind.meetsResidents {
      last[body.reference] = body
    }
    return last.values.sorted { ($0.name, $0.reference) < ($1.name, $1.reference) }
  }

  /// A review without its figures.
  static func modelReview(_ row: Row) throws -> ModelReview {
    ModelReview(
      reference: .init(rawValue: try row.text("reference")), title: try row.text("title"),
      askedBy: try row.text("asked_by"), due: try row.day("due_on"), from: try row.day("from_on"),
      to: try row.day("to_on"), models: try JSONText.read([ModelReview.Model].self, try row.text("models")),
      publishedOn: try row.optionalDay("published_on"),
      judgement: try JSONText.read(ModelReview.Judgement.self, try row.text("judgement")))
  }
}
