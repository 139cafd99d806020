import Council
import DatabasePort
import Law

extension OpenRecords {
  static func article(_ row: Row) throws -> Entry<Article> {
    Entry(
      value: Article(
        reference: .init(rawValue: try row.text("reference")), kind: try row.word("kind"),
        title: try row.text("title"), text: try row.text("content"),
        posts: try JSONText.read([Post.Reference].self, try row.text("posts")), from: try row.from(),
        to: try row.to()),
      ordinal: 0, enteredOn: try row.day("entered_on"), enteredUnder: try row.text("entered_under"))
  }

  static func row(_ entry: Entry<Article>, of authority: String) throws -> TableRow {
    let article = entry.value
    return try TableRow(
      ConstitutionTables.article,
      [
        "authority": .text(authority), "reference": .text(article.reference.rawValue),
        "valid_from": DayColumn.from(article.from), "valid_to": DayColumn.to(article.to),
        "entered_on": DatabaseValue(entry.enteredOn), "entered_under": .text(entry.enteredUnder),
        "kind": .text(article.kind.rawValue), "title": .text(article.title), "content": .text(article.text),
        "posts": .text(try JSONText.write(article.posts)),
      ])
  }

  static func amendment(_ row: Row) throws -> ConstitutionAmendment {
    ConstitutionAmendment(
      entry: try row.integer("entry"),
      grounds: AmendmentGrounds(
        try row.word("way"), decision: try row.text("decision"), decidedOn: try row.day("decided_on"),
        from: try row.day("effective_on"),
        consideredOn: try row.optionalText("considered_on") == nil ? nil : try row.day("considered_on"),
        consultation: try row.text("consultation"), reason: try row.text("reason")),
      changes: try JSONText.read([ArticleAmendment].self, try row.text("changes")))
  }

  static func row(_ amendment: ConstitutionAmendment, of authority: String) throws -> TableRow {
    let grounds = amendment.grounds
    return try TableRow(
      ConstitutionTables.amendment,
      [
        "authority": .text(authority), "entry": .integer(amendment.entry), "effective_on": DatabaseValue(grounds.from),
        "way": .text(grounds.way.rawValue), "decision": .text(grounds.decision),
        "decided_on": DatabaseValue(grounds.decidedOn), "considered_on": DatabaseValue(grounds.consideredOn?.iso),
        "consultation": .text(grounds.consultation), "reason": .text(grounds.reason),
        "changes": .text(try JSONText.write(amendment.changes)),
      ])
  }
}
