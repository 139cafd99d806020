import Council
import DatabasePort
import Law

extension OpenRecords {
  /// Who was asked to review a draft, in the order in which they were asked.
  public func reviews(of draft: String, at authority: String) throws -> [ReviewRequest] {
    try reviews(where: ["authority": .text(authority), "draft": .text(draft)])
  }

  /// What an account was asked to review, whatever came of it.
  public func reviews(askedOf account: String, at authority: String) throws -> [ReviewRequest] {
    try reviews(where: ["authority": .text(authority), "reviewer": .text(account)])
  }

  /// Keeps that somebody was asked, or what came of it.
  public func save(_ review: ReviewRequest, of authority: String) throws {
    try put(
      try TableRow(
        ReviewTables.request,
        [
          "authority": .text(authority), "id": .text(review.id), "draft": .text(review.draft),
          "asked_by": .text(review.by), "reviewer": .text(review.reviewer),
          "reviewer_post": .text(review.reviewerPost), "asked_at": .text(review.at.description),
          "needed_by": DatabaseValue(review.neededBy?.iso), "state": .text(review.state.rawValue),
          "answered_at": DatabaseValue(review.answeredAt?.description), "reasons": .text(review.reasons),
        ]))
  }

  private func reviews(where named: KeyValuePairs<String, DatabaseValue>) throws -> [ReviewRequest] {
    try select(ReviewTables.request, where: named) { row in
      ReviewRequest(
        id: try row.text("id"), draft: try row.text("draft"), by: try row.text("asked_by"),
        reviewer: try row.text("reviewer"), reviewerPost: try row.text("reviewer_post"),
        at: try row.moment("asked_at"),
        neededBy: try row.optionalText("needed_by") == nil ? nil : try row.day("needed_by"),
        state: try row.word("state"), answeredAt: try row.optionalMoment("answered_at"),
        reasons: try row.text("reasons"))
    }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }
}
