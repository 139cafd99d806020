import Council
import DatabasePort

extension OpenRecords {
  /// An authority's drafts, the one changed last first.
  public func drafts(of authority: String) throws -> [Draft] {
    try transaction.query(
      "select * from draft where authority = ? order by changed_at desc, id", [.text(authority)], Self.draft)
  }

  /// One draft; `nil` when the authority has none of this identifier.
  public func draft(_ id: String, of authority: String) throws -> Draft? {
    let key: KeyValuePairs<String, DatabaseValue> = ["authority": .text(authority), "id": .text(id)]
    let found = try select(DraftTables.draft, where: key) {
      (try Self.draft($0), try $0.optionalText("authors") != nil)
    }
    guard case (var draft, let knowsAuthors)? = found.first else { return nil }
    if !knowsAuthors { for worker in try workers(on: id, of: authority) { draft.add(worker) } }
    return draft
  }

  private func workers(on draft: String, of authority: String) throws -> [Draft.Author] {
    try transaction.query(
      "select distinct account, post from draft_step where authority = ? and draft = ?",
      [.text(authority), .text(draft)]
    ) { .init(account: try $0.text("account"), post: try $0.text("post")) }
  }

  /// Enters a draft, or overwrites the one of the same identifier.
  public func save(_ draft: Draft) throws {
    try put(
      try TableRow(
        DraftTables.draft,
        [
          "authority": .text(draft.authority), "id": .text(draft.id), "title": .text(draft.title),
          "owner": .text(draft.owner.account), "owner_post": .text(draft.owner.post),
          "authors": .text(draft.authors.sorted().joined(separator: "\n")),
          "state": .text(draft.state.rawValue), "chosen": draft.chosen.map { .text($0.rawValue) } ?? .null,
          "begun_at": .text(draft.begunAt.description), "changed_at": .text(draft.changedAt.description),
        ]))
  }

  private static func draft(_ row: Row) throws -> Draft {
    Draft(
      id: try row.text("id"), authority: try row.text("authority"), title: try row.text("title"),
      owner: .init(account: try row.text("owner"), post: try row.text("owner_post")),
      authors: Set((try row.optionalText("authors") ?? "").split(separator: "\n").map(String.init)),
      state: try row.word("state"),
      chosen: try row.optionalText("chosen").map(DraftAlternative.Reference.init(rawValue:)),
      begunAt: try row.moment("begun_at"), changedAt: try row.moment("changed_at"))
  }
}
