import Actions
import Council
import DatabasePort
import Law
import Secrets
import TestEngines

@testable import Store

/// A site with rows in every table of the catalogue, each entered as Folkmoot enters it.
///
/// Every text is one of two words and every number is 1, so that whatever refers to another row finds it.
enum FullSite {
  static let words = ["a1", "b2"]
  static let followed = Catalogue.tables.filter {
    $0.keeping != .theRecord && $0.keeping != .steps && $0.keeping != .derived
  }

  /// Makes it, with one entry for each table, and with the head sealed at half way.
  static func make(_ records: Records) throws {
    for (place, table) in followed.enumerated() {
      try records.change { open in
        for word in words { try open.put(row(table, word)) }
        let matter = RecordMatter(
          deed: "fill-table", subject: "table \(table.name)", title: "Title \\ of\nlines", by: "Clerk",
          warrant: Warrant(.running, "A test"), reason: place.isMultiple(of: 2) ? "" : "Because", effective: nil)
        try open.enter(
          RecordNote(matter, isPublic: table.keeping == .recorded), account: nil, authority: words[0],
          at: Councils.now.moment.adding(seconds: place))
      }
      if place == followed.count / 2 { try records.carryOut(SealRecord(words[0]), by: .folkmoot, at: Councils.now) }
    }
    // What was there before stands in the record too, and rows that have gone leave nothing behind.
    try records.change { open in
      let table = StructureTables.post
      let gone = try row(table, "c3", of: words[0])
      try open.put(gone)
      try open.delete(gone)
      var changed = try row(table, words[0])
      changed["title"] = "A \"new\" title\u{1}"
      try open.put(changed)
      try open.enter(
        RecordNote(
          RecordMatter(deed: "edit-post", subject: "post a1", title: "T", by: "Clerk", warrant: Warrant(.running, "A")),
          isPublic: true), account: words[0], authority: words[0], at: Councils.now.moment.adding(seconds: 900))
    }
  }

  /// The digest of the postcodes in it.
  private static var postcodes: String {
    var content = RunningDigest()
    for word in words { SectorDigest.add(word, Array(word.utf8), to: &content) }
    return content.digest.description
  }

  static func row(_ table: Table, _ word: String, of authority: String? = nil) throws -> TableRow {
    TableRow(
      table,
      values: table.columns.map {
        switch $0.kind {
        case .text where $0.name == "content_digest": .text(postcodes)
        case .text: .text($0.name == "authority" ? authority ?? word : word)
        case .integer: 1
        case .blob: .blob(Array(word.utf8))
        }
      })
  }
}
