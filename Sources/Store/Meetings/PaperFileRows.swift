import Council
import DatabasePort

/// Where the file of a paper is kept: beside what is open, or apart.
public struct PaperFilePlace: Hashable, Sendable {
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// Which paper of it.
  public let paper: Paper.Reference
  /// Which version of the paper.
  public let version: Int
  /// Whether it is kept apart, with what is not for the public.
  public let isExempt: Bool

  /// A place from its parts.
  public init(_ paper: Paper.Reference, version: Int, of meeting: Meeting.Reference, isExempt: Bool) {
    (self.paper, self.version, self.meeting, self.isExempt) = (paper, version, meeting, isExempt)
  }

  var table: Table { isExempt ? MeetingTables.exemptPiece : MeetingTables.piece }
}

extension OpenRecords {
  /// Keeps what the file of a paper holds, instead of what was there.
  public func keep(_ content: [UInt8], at place: PaperFilePlace, of authority: String) throws {
    try forgetFile(at: place, of: authority)
    for (number, start) in stride(from: 0, to: content.count, by: Self.pieceSize).enumerated() {
      let bytes = Array(content[start..<min(start + Self.pieceSize, content.count)])
      try put(
        try TableRow(
          place.table,
          [
            "authority": .text(authority), "meeting": .text(place.meeting.rawValue),
            "paper": .text(place.paper.rawValue), "version": .integer(place.version), "place": .integer(number),
            "bytes": .blob(bytes),
          ]))
    }
  }

  /// One piece of the file of a paper, from 0 on; `nil` after the last. Of an exempt paper whoever asks must have been allowed to read it.
  public func piece(_ number: Int, at place: PaperFilePlace, of authority: String) throws -> [UInt8]? {
    try transaction.query(
      "select bytes from \(place.table.name) where authority = ? and meeting = ? and paper = ? and version = ? and place = ?",
      [
        .text(authority), .text(place.meeting.rawValue), .text(place.paper.rawValue), .integer(place.version),
        .integer(number),
      ]
    ) { row -> [UInt8] in
      guard case .blob(let bytes) = try row.value("bytes") else {
        throw DatabaseProblem(.wrongAnswer, "A piece of a file is kept as something else than bytes.")
      }
      return bytes
    }.first
  }

  /// All that the file of a paper holds; empty when it has none.
  public func fileContent(at place: PaperFilePlace, of authority: String) throws -> [UInt8] {
    var (content, number): ([UInt8], Int) = ([], 0)
    while let piece = try piece(number, at: place, of: authority) {
      content += piece
      number += 1
    }
    return content
  }

  /// Whether the file of a paper is kept there.
  public func hasFile(at place: PaperFilePlace, of authority: String) throws -> Bool {
    try transaction.query(
      "select place from \(place.table.name) where authority = ? and meeting = ? and paper = ? and version = ? and place = 0",
      [.text(authority), .text(place.meeting.rawValue), .text(place.paper.rawValue), .integer(place.version)]
    ) { try $0.integer("place") }.first != nil
  }

  /// Deletes what the file of a paper held.
  public func forgetFile(at place: PaperFilePlace, of authority: String) throws {
    try remove(
      place.table,
      where: [
        "authority": .text(authority), "meeting": .text(place.meeting.rawValue), "paper": .text(place.paper.rawValue),
        "version": .integer(place.version),
      ])
  }
}
