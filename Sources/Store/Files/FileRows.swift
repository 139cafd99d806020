import Council
import DatabasePort

extension OpenRecords {
  /// The files of a draft, in the order in which they were attached.
  public func files(of draft: String, at authority: String) throws -> [AttachedFile] {
    try select(FileTables.file, where: ["authority": .text(authority), "draft": .text(draft)], Self.file)
      .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  /// One file; `nil` when the authority has none of this identifier.
  public func file(_ id: String, at authority: String) throws -> AttachedFile? {
    try select(FileTables.file, where: ["authority": .text(authority), "id": .text(id)], Self.file).first
  }

  /// The files of an authority that wait to be looked through, those first that wait longest; at most so many.
  public func filesWaiting(at authority: String, atMost count: Int) throws -> [AttachedFile] {
    try transaction.query(
      "select * from attached_file where authority = ? and state = ? order by attached_at, id limit ?",
      [.text(authority), .text(AttachedFile.State.waiting.rawValue), .integer(count)], Self.file)
  }

  /// Enters a file, or overwrites what was known of it.
  public func save(_ file: AttachedFile, of authority: String) throws {
    try put(
      try TableRow(
        FileTables.file,
        [
          "authority": .text(authority), "id": .text(file.id), "draft": .text(file.draft),
          "name": .text(file.name.text), "kind": .text(file.kind.rawValue), "size": .integer(file.size),
          "digest": .text(file.digest), "state": .text(file.state.rawValue), "attached_by": .text(file.by),
          "post": .text(file.post), "attached_at": .text(file.at.description),
          "looked_at": DatabaseValue(file.lookedAt?.description),
        ]))
  }

  /// Takes a file out, and what it holds unless another file of the authority holds the same.
  public func remove(_ file: AttachedFile, of authority: String) throws {
    try remove(FileTables.file, where: ["authority": .text(authority), "id": .text(file.id)])
    try forgetContent(of: file, at: authority)
  }

  private static func file(_ row: Row) throws -> AttachedFile {
    AttachedFile(
      id: try row.text("id"), draft: try row.text("draft"), name: FileName(try row.text("name")),
      kind: try row.word("kind"), size: try row.integer("size"), digest: try row.text("digest"),
      state: try row.word("state"), by: try row.text("attached_by"), post: try row.text("post"),
      at: try row.moment("attached_at"), lookedAt: try row.optionalMoment("looked_at"))
  }
}
