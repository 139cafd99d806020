import Council
import DatabasePort

extension OpenRecords {
  func steps(of alternative: String, in draft: String, at authority: String) throws -> [DraftStep] {
    try transaction.query(
      "select * from draft_step where authority = ? and draft = ? and alternative = ? order by number",
      [.text(authority), .text(draft), .text(alternative)], Self.step)
  }

  // Steps never change, so only those that are new or no longer count are touched.
  func save(
    steps: [DraftStep], of alternative: DraftAlternative.Reference, in draft: String, at authority: String
  ) throws {
    let kept = try rows(
      DraftTables.step,
      where: ["authority": .text(authority), "draft": .text(draft), "alternative": .text(alternative.rawValue)])
    try replace(kept, with: try steps.map { try Self.row($0, of: alternative, in: draft, at: authority) })
  }

  private static func row(
    _ step: DraftStep, of alternative: DraftAlternative.Reference, in draft: String, at authority: String
  ) throws -> TableRow {
    try TableRow(
      DraftTables.step,
      [
        "authority": .text(authority), "draft": .text(draft), "alternative": .text(alternative.rawValue),
        "number": .integer(step.number), "words": .text(step.words), "effect": .text(step.effect),
        "account": .text(step.by.account), "post": .text(step.by.post), "taken_at": .text(step.at.description),
        "content": .text(try JSONText.write(step.difference)),
      ])
  }

  private static func step(_ row: Row) throws -> DraftStep {
    DraftStep(
      number: try row.integer("number"), words: try row.text("words"), effect: try row.text("effect"),
      by: .init(account: try row.text("account"), post: try row.text("post")), at: try row.moment("taken_at"),
      difference: try JSONText.read(CaseDifference.self, try row.text("content")))
  }
}
