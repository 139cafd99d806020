import Counting

/// How each group answered each statement, for spreadsheets: `statement,text,group,people,agree,disagree,pass,common`.
public enum OpinionCSV {
  /// The table, consensus first: a row for everybody and one for each group.
  ///
  /// - Parameters:
  ///   - marks: the statements’ marks, in the order of the telling.
  ///   - fewest: answers of fewer people than this are left empty.
  public static func write(_ telling: OpinionTelling, marks: [String], fewest: Int = 0) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["statement", "text", "group", "people", "agree", "disagree", "pass", "common"])
    let groups = telling.groups
    for one in groups.consensus {
      let rows =
        [("all", telling.people, groups.overall[one.statement])]
        + groups.sizes.indices.map { (OpinionTelling.letter($0), groups.sizes[$0], groups.tallies[$0][one.statement]) }
      for (name, people, tally) in rows {
        writer.text(marks[one.statement])
        writer.text(telling.statements[one.statement])
        writer.figure(name)
        writer.number(people)
        for count in [tally.agree, tally.disagree, tally.pass] {
          if tally.answers < fewest { writer.empty() } else { writer.number(count) }
        }
        writer.figure(one.common.map(OpinionTelling.word) ?? "")
        writer.endRow()
      }
    }
    return writer.bytes
  }
}
