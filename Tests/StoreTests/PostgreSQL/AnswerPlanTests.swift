import Actions
import Council
import DatabasePort
import Store
import TestEngines
import Testing

/// A plan that PostgreSQL makes for a table without rows is kept while thousands of answers come in.
@Suite("How PostgreSQL looks for an answer while the first ones come in")
struct AnswerPlanTests {
  @Test func `an answer is found by its receipt and by its number without another being read`() throws {
    let database = try ScratchPlace(.postgresql).open()
    try Schema.bringUpToDate(database)
    let records = Records(database, keeping: try Engine.keeping)
    let reference = try OpenActivity.open(
      records, asking: Questionnaire([.init("One", [ActivityQuestion("q1", .line, "What first?")])]))
    _ = try records.carryOut(
      AnswerActivity(
        ActivityResponse(receivedAt: Councils.now.moment, version: 1, answers: ["q1": Answered(text: "Roads")]),
        receipt: OpenActivity.token(1), to: reference, at: "kent"),
      by: .visitor, at: Councils.now)

    _ = try records.carryOut(
      AllowWords(OpenActivity.token(1), areForEverybody: true, at: "kent"), by: .visitor, at: Councils.now)
    let plans = try database.write { try Self.plans(for: "activity_response", $0) }
    #expect(plans.count >= 3)
    for (statement, plan) in plans {
      #expect(!plan.contains("Filter:"), "\(statement)\n\(plan)")
    }
  }

  /// What was prepared on this connection that reads a table, each with the plan for any value.
  private static func plans(for table: String, _ transaction: any Transaction) throws -> [(String, String)] {
    let prepared = try transaction.query(
      """
      select name, statement, cardinality(parameter_types) as places from pg_prepared_statements
      where statement like ? order by name
      """, [.text("select%from \(table) %")]
    ) { (try $0.text("name"), try $0.text("statement"), try $0.integer("places")) }
    try transaction.run(script: "set local plan_cache_mode = force_generic_plan")
    return try prepared.map { name, statement, places in
      let values = Array(repeating: "'1'", count: places).joined(separator: ", ")
      let lines = try transaction.query("explain execute \(name)(\(values))") { try $0.text("QUERY PLAN") }
      return (statement, lines.joined(separator: "\n"))
    }
  }
}
