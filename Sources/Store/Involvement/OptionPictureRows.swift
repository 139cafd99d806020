import Council
import DatabasePort

extension OpenRecords {
  /// What is kept of a picture of an option; `nil` when the authority has none with this digest.
  public func optionPicture(_ digest: String, at authority: String) throws -> (kind: FileKind, content: [UInt8])? {
    try select(
      InvolvementTables.picture, where: ["authority": .text(authority), "digest": .text(digest)]
    ) { row -> (kind: FileKind, content: [UInt8]) in
      guard case .blob(let bytes) = try row.value("bytes") else {
        throw DatabaseProblem(.wrongAnswer, "A picture of an option is kept as something else than bytes.")
      }
      return (try row.word("kind"), bytes)
    }.first
  }

  /// Keeps a picture of an option.
  public func keep(_ picture: OptionPicture, _ content: [UInt8], at authority: String) throws {
    try put(
      try TableRow(
        InvolvementTables.picture,
        [
          "authority": .text(authority), "digest": .text(picture.digest), "kind": .text(picture.kind.rawValue),
          "bytes": .blob(content),
        ]))
  }
}
