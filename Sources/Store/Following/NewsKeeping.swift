import Council
import DatabasePort
import Law

/// Keeps what is news in step with the record: in the transaction that makes an entry, and from its public changes only.
struct NewsKeeping {
  let transaction: any Transaction
  let authority: String

  /// Enters the news of an entry of the record.
  func keep(_ changes: String, of number: Int, deed: String, at: Moment) throws {
    let found = NewsFinding(changes, deed: deed).found
    for (part, news) in found.enumerated() {
      try enter(.init(number, part), at, try whole(news, on: at.dayAndMinutesInEngland.day))
    }
  }

  /// Makes all news afresh from the record.
  static func makeAfresh(_ transaction: any Transaction) throws {
    try transaction.run("delete from news_about")
    try transaction.run("delete from news")
    let councils = try transaction.query("select id from authority order by id") { try $0.text("id") }
    for authority in councils {
      let keeping = NewsKeeping(transaction: transaction, authority: authority)
      var last = 0
      while true {
        let entries = try transaction.query(
          "select number, deed, at, changes from record_entry where authority = ? and number > ? order by number limit 100",
          [.text(authority), .integer(last)]
        ) { (try $0.integer("number"), try $0.text("deed"), try $0.moment("at"), try $0.text("changes")) }
        guard let highest = entries.last?.0 else { break }
        for (number, deed, at, changes) in entries where deed != RecordMatter.privateDeed {
          try keeping.keep(changes, of: number, deed: deed, at: at)
        }
        last = highest
      }
    }
  }

  /// With the body of the meeting, the places of the body, and whoever moved or voted by name.
  private func whole(_ found: NewsFinding.Found, on day: Day) throws -> NewsFinding.Found {
    var news = found
    let reading = SearchReading(transaction: transaction, authority: authority)
    if news.subject.source == .meeting, news.bodies.isEmpty {
      let meeting = try reading.rows("meeting", "reference", [news.subject.reference])
      news.bodies = Set(try meeting.values.flatMap(\.self).map { try $0.text("body") })
    }
    if news.kind == .decision { news.members.formUnion(try takingPart(news.subject.reference, reading)) }
    news.bodies.remove("")
    news.members.remove("")
    for rows in try reading.rows("body", "reference", news.bodies.sorted()).values {
      let versions = rows.compactMap { try? Body.read($0) }
      let body = versions.first { $0.stands(on: day) } ?? versions.last
      news.places.formUnion(body?.areas.map(\.rawValue) ?? [])
    }
    return news
  }

  private func takingPart(_ decision: String, _ reading: SearchReading) throws -> Set<String> {
    let motions = try transaction.query(
      """
      select m.* from decision d join motion m
        on m.authority = d.authority and m.meeting = d.meeting and m.number = d.motion
      where d.authority = ? and d.reference = ?
      """, [.text(authority), .text(decision)]
    ) { try? OpenRecords.motion($0) }.compactMap(\.self)
    return Set(
      motions.flatMap { motion in
        ([motion.mover, motion.seconder].compactMap(\.self) + (motion.vote?.ballots.map(\.member) ?? []))
          .map(\.rawValue)
      })
  }

  private func enter(_ id: NewsEntry.ID, _ at: Moment, _ news: NewsFinding.Found) throws {
    try transaction.send(
      FollowingTables.news.insertion,
      [
        .text(authority), .integer(id.number), .integer(id.part), .text(at.description), .text(news.kind.rawValue),
        .text(news.subject.source.rawValue), .text(news.subject.reference), .integer(news.isKey ? 1 : 0),
        .integer(news.amount),
      ])
    let about = [("body", news.bodies), ("member", news.members), ("place", news.places)]
    for (sort, references) in about {
      for reference in references.sorted() {
        try transaction.send(
          FollowingTables.about.insertion,
          [.text(authority), .text(sort), .text(reference), .integer(id.number), .integer(id.part)])
      }
    }
  }
}

extension OpenRecords {
  /// Makes all news afresh from the record.
  public func makeNewsAfresh() throws { try NewsKeeping.makeAfresh(transaction) }
}
