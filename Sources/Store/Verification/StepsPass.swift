import DatabasePort

/// Compares the steps that made the tables with those of this Folkmoot.
enum StepsPass {
  static func check(_ transaction: any Transaction, into report: inout VerificationReport) throws {
    guard try transaction.hasTable("schema_migration") else {
      throw DatabaseProblem(.otherSchema, "There are no tables of Folkmoot in this database. Name another one.")
    }
    var taken: [Int: (name: String, checksum: String)] = [:]
    try transaction.each("select number, name, checksum from schema_migration", []) {
      taken[try $0.integer("number")] = (try $0.text("name"), try $0.text("checksum"))
    }
    let steps = try Schema.migrations()
    if taken.count < steps.count, Set(taken.keys) == Set(steps.prefix(taken.count).map(\.number)) {
      throw DatabaseProblem(
        .otherSchema,
        "An older Folkmoot made these tables: they stand at step \(taken.count) of \(steps.count). "
          + "Bring them up to date with folkmoot seal or folkmoot serve, then verify.")
    }
    for step in steps {
      guard let kept = taken.removeValue(forKey: step.number) else {
        report.add(finding(step.number, [], "The step \(step.name) is missing."))
        continue
      }
      if kept.name != step.name { report.add(finding(step.number, ["name"], "The step is called \(step.name).")) }
      if kept.checksum != step.checksum {
        report.add(finding(step.number, ["checksum"], "The step \(step.name) was made differently."))
      }
    }
    for (number, step) in taken {
      report.add(finding(number, [], "This Folkmoot knows no such step; it was called \(step.name)."))
    }
  }

  private static func finding(_ number: Int, _ fields: [String], _ words: String) -> VerificationFinding {
    VerificationFinding("", table: "schema_migration", row: String(number), fields: fields, words, next: .steps)
  }
}
