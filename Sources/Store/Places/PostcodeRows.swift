import Council
import DatabasePort
import Law
import Secrets

extension OpenRecords {
  /// What the directory says of a postcode; `nil` when it does not know it.
  public func facts(of postcode: Postcode) throws -> PostcodeFacts? {
    try sector(of: postcode)?.facts(of: postcode.unit)
  }

  /// The sector a postcode belongs to; `nil` when the directory has none of its postcodes.
  public func sector(of postcode: Postcode) throws -> PostcodeSector? {
    try transaction.query("select postcodes from postcode_sector where sector = ?", [.text(postcode.sector)]) { row in
      guard case .blob(let bytes) = row[0] else {
        throw DatabaseProblem(.wrongAnswer, "What stands in postcodes is no sector.")
      }
      return PostcodeSector(bytes: bytes)
    }.first
  }

  /// The edition of the directory that an authority's record names; `nil` when none has been entered.
  public func postcodeEdition(of authority: String) throws -> PostcodeEdition? {
    try transaction.query("select * from postcode_edition where authority = ?", [.text(authority)]) { row in
      PostcodeEdition(
        name: try row.text("name"), fileDigest: try row.text("file_digest"),
        contentDigest: try row.text("content_digest"), postcodes: try row.integer("postcodes"),
        enteredOn: try row.day("entered_on"))
    }.first
  }

  /// Puts a directory in the place of the one that is kept, and gives back the digest of what is kept now.
  public func replacePostcodes(with directory: PostcodeDirectory) throws -> Digest {
    try transaction.run("delete from postcode_sector")
    let batch = SectorBatch(transaction)
    var content = RunningDigest()
    try directory.eachSector { name, sector in
      SectorDigest.add(name, sector.bytes, to: &content)
      try batch.add(name, sector.bytes)
    }
    try batch.finish()
    return content.digest
  }

  /// Enters which edition an authority goes by.
  public func save(_ edition: PostcodeEdition, of authority: String) throws {
    try put(
      try TableRow(
        PlaceTables.edition,
        [
          "authority": .text(authority), "name": .text(edition.name), "file_digest": .text(edition.fileDigest),
          "content_digest": .text(edition.contentDigest), "postcodes": .integer(edition.postcodes),
          "entered_on": DatabaseValue(edition.enteredOn),
        ]))
  }
}

/// The digest of all sectors, by name.
enum SectorDigest {
  static func add(_ name: String, _ bytes: [UInt8], to content: inout RunningDigest) {
    content.add(Array("\(name) \(bytes.count)\n".utf8))
    content.add(bytes)
  }

  static func ofKept(_ transaction: any Transaction) throws -> Digest {
    var content = RunningDigest()
    try transaction.each("select sector, postcodes from postcode_sector order by sector", []) { row in
      guard case .text(let name) = row[0], case .blob(let bytes) = row[1] else { return }
      add(name, bytes, to: &content)
    }
    return content.digest
  }
}

/// Sectors on their way into the table, some at a time, because each journey to a server takes its while.
private final class SectorBatch {
  private static let most = 50
  private let transaction: any Transaction
  private var values: [DatabaseValue] = []

  init(_ transaction: any Transaction) { self.transaction = transaction }

  func add(_ name: String, _ bytes: [UInt8]) throws {
    values += [.text(name), .blob(bytes)]
    if values.count == 2 * Self.most { try write(Self.most) }
  }

  /// What is less than a batch goes row by row, so that few statements are prepared.
  func finish() throws {
    let rest = values
    for start in stride(from: 0, to: rest.count, by: 2) {
      values = Array(rest[start..<(start + 2)])
      try write(1)
    }
  }

  private func write(_ rows: Int) throws {
    let marks = Array(repeating: "(?, ?)", count: rows).joined(separator: ", ")
    try transaction.run("insert into postcode_sector (sector, postcodes) values \(marks)", values)
    values.removeAll(keepingCapacity: true)
  }
}
