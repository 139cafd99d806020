import Council
import DatabasePort
import Law

/// Keeps what is found in step with what is published: in the same transaction, from the tables the public pages are made from.
struct SearchKeeping {
  let transaction: any Transaction

  /// Makes the entries of some subjects again. What is the same already is left alone.
  func keep(_ subjects: Set<SearchSubject>) throws {
    let together = Dictionary(grouping: subjects) { Together(authority: $0.authority, source: $0.source) }
    for source in SearchSource.allCases {
      for (group, subjects) in together.sorted(by: { $0.key.authority < $1.key.authority }) where group.source == source
      {
        let references = subjects.map(\.reference).sorted()
        for start in stride(from: 0, to: references.count, by: Self.atOnce) {
          try keep(group, Array(references[start..<min(start + Self.atOnce, references.count)]))
        }
      }
    }
  }

  /// Makes everything that is found afresh.
  func makeAfresh() throws {
    try transaction.run("delete from search_entry")
    try transaction.run("delete from words_of_search_entry")
    for source in SearchSource.allCases where try transaction.hasTable(source.rawValue) {
      let subjects = try transaction.query(
        "select distinct authority, \(source.column) as reference from \(source.rawValue)"
      ) {
        SearchSubject(authority: try $0.text("authority"), source: source, reference: try $0.text("reference"))
      }
      try keep(Set(subjects))
    }
  }

  private static let atOnce = 40
  private struct Together: Hashable {
    var authority: String
    var source: SearchSource
  }

  private func keep(_ group: Together, _ references: [String]) throws {
    let fresh = try SearchReading(transaction: transaction, authority: group.authority)
      .entries(of: group.source, references)
    let marks = Array(repeating: "?", count: references.count).joined(separator: ", ")
    var kept: [SearchEntry: Int] = [:]
    var gone: [Int] = []
    try transaction.each(
      "select * from search_entry where authority = ? and source = ? and subject in (\(marks))",
      [.text(group.authority), .text(group.source.rawValue)] + references.map { .text($0) }
    ) { row in
      let (entry, id) = (try SearchEntry(row), try row.integer("id"))
      if kept.updateValue(id, forKey: entry) != nil { gone.append(id) }
    }
    let wanted = Set(fresh)
    for (entry, id) in kept where !wanted.contains(entry) { gone.append(id) }
    for id in gone.sorted() {
      try transaction.send(transaction.words.removing(SearchTables.entry.name), [.integer(id)])
      try transaction.send("delete from search_entry where id = ?", [.integer(id)])
    }
    for entry in fresh where kept[entry] == nil { try enter(entry, group) }
  }

  private func enter(_ entry: SearchEntry, _ group: Together) throws {
    let id = try nextID(entry.day)
    try transaction.send(
      SearchTables.entry.insertion,
      [
        .integer(id), .text(group.authority), .text(group.source.rawValue), .text(entry.subject),
        .text(entry.kind.rawValue), .text(entry.part), .text(entry.title),
        .text(SearchEntry.Passage.lines(entry.passages)), DatabaseValue(entry.body), .text(entry.day?.iso ?? ""),
        DayColumn.from(entry.from), DayColumn.to(entry.to),
      ])
    let text = FoundWords(entry.passages.map(\.text).joined(separator: "\n")).stems(most: Self.mostBytes)
    try transaction.send(
      transaction.words.entering(SearchTables.entry.name),
      [.integer(id), .text(FoundWords(entry.title).stems()), .text(text)])
  }

  /// The most bytes of stems of one text: an engine keeps no more than a million bytes of different words.
  private static let mostBytes = 400_000

  /// A number by which the newest is the greatest; what stands for a while is newer than what is of a day.
  private func nextID(_ day: Day?) throws -> Int {
    let first = (day.map { max(0, $0.number + 1_000_000) } ?? 9_000_000) * 1_000_000
    let last = try transaction.query(
      "select max(id) as id from search_entry where id >= ? and id < ?", [.integer(first), .integer(first + 1_000_000)]
    ) { try $0.optionalInteger("id") }.first.flatMap(\.self)
    return last.map { $0 + 1 } ?? first
  }
}

extension OpenRecords {
  /// Brings what is found in step with what this transaction has changed.
  func keepSearch() throws {
    let touched = log.takeTouched()
    guard !touched.isEmpty else { return }
    try SearchKeeping(transaction: transaction).keep(touched)
  }

  /// Makes everything that is found afresh.
  public func makeSearchAfresh() throws { try SearchKeeping(transaction: transaction).makeAfresh() }

  /// How many things can be found, at all authorities.
  public func searchEntryCount() throws -> Int {
    try transaction.query("select count(*) as number from search_entry") { try $0.integer("number") }.first ?? 0
  }
}
