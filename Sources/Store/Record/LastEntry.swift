import Council
import DatabasePort

extension AuthorityRecords {
  /// The last entry of what was done to something, such as a proposal; `nil` when there is none.
  public func lastEntry(about subject: String) throws -> RecordEntry? {
    try records.read {
      try $0.recordEntries(of: authority.id, "e.subject = ?", [.text(subject)], limit: 1).first
    }
  }

  /// The last entry that concerns a post: done to it, or to a proposal or a list it was entered with.
  public func lastEntry(about post: Post.Reference) throws -> RecordEntry? {
    try lastEntry(about: "post", post.rawValue, in: StructureTables.post)
  }

  /// The last entry that concerns a unit: done to it, or to a proposal or a list it was entered with.
  public func lastEntry(about unit: OrganisationUnit.Reference) throws -> RecordEntry? {
    try lastEntry(about: "unit", unit.rawValue, in: StructureTables.unit)
  }

  /// The last entry that concerns a place: done to it, or to a list it was entered with.
  public func lastEntry(about place: Place.Reference) throws -> RecordEntry? {
    try lastEntry(about: "place", place.rawValue, in: PlaceTables.place, lists: "places")
  }

  func lastEntry(
    about kind: String, _ reference: String, in table: Table, lists: String = "establishment"
  ) throws -> RecordEntry? {
    try records.read { open in
      let sources = try open.transaction.query(
        "select distinct entered_under from \(table.name) where authority = ? and reference = ?",
        [.text(authority.id), .text(reference)]
      ) { "proposal " + (try $0.text("entered_under")) }
      let own = "\(kind) \(reference)"
      let subjects = [own, lists] + sources
      return try open.recordEntries(
        of: authority.id,
        "e.subject in (\(subjects.map { _ in "?" }.joined(separator: ", ")))"
          + " and (e.subject = ? or e.changes like ? escape '!')",
        subjects.map { .text($0) } + [.text(own), .text(pattern(table, reference))], limit: 1
      ).first
    }
  }

  /// The beginning of the row’s images, wherever it stands among the changes.
  private func pattern(_ table: Table, _ reference: String) -> String {
    var bytes = Array("\(table.name) {\"authority\":".utf8)
    RowImage.write(.text(authority.id), to: &bytes)
    bytes += Array(",\"reference\":".utf8)
    RowImage.write(.text(reference), to: &bytes)
    return "%" + RecordFilter.escaped(String(decoding: bytes, as: UTF8.self)) + ",%"
  }
}
