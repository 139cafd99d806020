import Council
import DatabasePort

extension OpenRecords {
  /// The most bytes of one piece.
  static var pieceSize: Int { 512 * 1024 }

  /// Keeps what a file holds, once for an authority.
  public func keep(_ content: [UInt8], digest: String, at authority: String) throws {
    for (place, start) in stride(from: 0, to: content.count, by: Self.pieceSize).enumerated() {
      let bytes = Array(content[start..<min(start + Self.pieceSize, content.count)])
      try put(
        try TableRow(
          FileTables.piece,
          ["authority": .text(authority), "digest": .text(digest), "place": .integer(place), "bytes": .blob(bytes)]))
    }
  }

  /// One piece of what a file holds, from 0 on; `nil` after the last.
  public func piece(_ place: Int, of file: AttachedFile, at authority: String) throws -> [UInt8]? {
    try transaction.query(
      "select bytes from file_piece where authority = ? and digest = ? and place = ?",
      [.text(authority), .text(file.digest), .integer(place)]
    ) { row -> [UInt8] in
      guard case .blob(let bytes) = try row.value("bytes") else {
        throw DatabaseProblem(.wrongAnswer, "A piece of a file is kept as something else than bytes.")
      }
      return bytes
    }.first
  }

  /// All that a file holds.
  public func content(of file: AttachedFile, at authority: String) throws -> [UInt8] {
    var (content, place): ([UInt8], Int) = ([], 0)
    content.reserveCapacity(file.size)
    while let piece = try piece(place, of: file, at: authority) {
      content += piece
      place += 1
    }
    return content
  }

  /// Deletes what a file held, unless another file that was not refused holds the same.
  public func forgetContent(of file: AttachedFile, at authority: String) throws {
    let others = try transaction.query(
      "select count(*) as number from attached_file where authority = ? and digest = ? and id <> ? and state <> ?",
      [.text(authority), .text(file.digest), .text(file.id), .text(AttachedFile.State.refused.rawValue)]
    ) { try $0.integer("number") }.first
    guard others == 0 else { return }
    try remove(FileTables.piece, where: ["authority": .text(authority), "digest": .text(file.digest)])
  }
}
