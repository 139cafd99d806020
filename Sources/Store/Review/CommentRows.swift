import Council
import DatabasePort

extension OpenRecords {
  /// The comments on a draft, in the order in which they were written.
  public func comments(on draft: String, at authority: String) throws -> [DraftComment] {
    try comments("draft = ?", [.text(draft)], at: authority)
  }

  /// One comment; `nil` when the authority has none of this identifier.
  public func comment(_ id: String, at authority: String) throws -> DraftComment? {
    try comments("id = ?", [.text(id)], at: authority).first
  }

  /// Keeps a comment: a version that was kept before stays as it is.
  public func save(_ comment: DraftComment, of authority: String) throws {
    try put(
      try TableRow(
        ReviewTables.comment,
        [
          "authority": .text(authority), "id": .text(comment.id), "draft": .text(comment.draft),
          "about_kind": .text(comment.about.kind), "about": .text(comment.about.reference),
          "answers": .text(comment.answers ?? ""), "written_by": .text(comment.by), "post": .text(comment.post),
          "resolved_at": DatabaseValue(comment.resolvedAt?.description), "resolved_by": .text(comment.resolvedBy),
        ]))
    for (number, version) in comment.versions.enumerated() {
      try put(
        try TableRow(
          ReviewTables.words,
          [
            "authority": .text(authority), "comment": .text(comment.id), "version": .integer(number + 1),
            "words": .text(version.text), "written_by": .text(comment.by),
            "written_at": .text(version.at.description),
          ]))
    }
  }

  private func comments(
    _ condition: String, _ values: [DatabaseValue], at authority: String
  ) throws -> [DraftComment] {
    let versions = try transaction.query(
      """
      select comment, words, written_at from draft_comment_text where authority = ? and comment in
        (select id from draft_comment where authority = ? and \(condition)) order by comment, version
      """, [.text(authority), .text(authority)] + values
    ) { (try $0.text("comment"), DraftComment.Version(try $0.text("words"), at: try $0.moment("written_at"))) }
    let byComment = Dictionary(grouping: versions, by: \.0).mapValues { $0.map(\.1) }
    return try transaction.query(
      "select * from draft_comment where authority = ? and \(condition)", [.text(authority)] + values
    ) { try Self.comment($0, byComment) }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  private static func comment(_ row: Row, _ versions: [String: [DraftComment.Version]]) throws -> DraftComment {
    let (id, answers) = (try row.text("id"), try row.text("answers"))
    guard let about = DraftComment.Matter(kind: try row.text("about_kind"), reference: try row.text("about")) else {
      throw DatabaseProblem(.wrongAnswer, "Nobody knows what the comment \(id) is about.")
    }
    return DraftComment(
      id: id, draft: try row.text("draft"), about: about, answers: answers.isEmpty ? nil : answers,
      by: try row.text("written_by"), post: try row.text("post"), versions: versions[id] ?? [],
      resolvedAt: try row.optionalMoment("resolved_at"), resolvedBy: try row.text("resolved_by"))
  }
}
