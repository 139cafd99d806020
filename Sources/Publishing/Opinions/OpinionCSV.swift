import Counting

/// How each group answered each statement, for spreadsheets: `statement,text,group,people,agree,disagree,pass,others,common`.
public enum OpinionCSV {
  /// The table, consensus first: a row for everybody and one for each group. Where small counts are not told, everybody has a row only where
  /// there are no groups, and `others` counts the people of the ways left empty.
  ///
  /// - Parameters:
  ///   - marks: the statements’ marks, in the order of the telling.
  ///   - fewest: counts of fewer people than this are not told by themselves (``ToldTally``).
  public static func write(_ telling: OpinionTelling, marks: [String], fewest: Int = 0) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["statement", "text", "group", "people", "agree", "disagree", "pass", "others", "common"])
    let groups = telling.groups
    for one in groups.consensus {
      let everybody = [("all", telling.people, groups.overall[one.statement])]
      let rows =
        (groups.tellsEverybody(fewest: fewest) ? everybody : [])
        + groups.sizes.indices.map { (OpinionTelling.letter($0), groups.sizes[$0], groups.tallies[$0][one.statement]) }
      for (name, people, tally) in rows {
        writer.text(marks[one.statement])
        writer.text(telling.statements[one.statement])
        writer.figure(name)
        let told = ToldTally(tally, fewest: fewest)
        for count in [
          ToldTally.told(people, fewest: fewest), told.counts[.agree], told.counts[.disagree], told.counts[.pass],
          told.others,
        ] {
          if let count { writer.number(count) } else { writer.empty() }
        }
        writer.figure(one.common.map(OpinionTelling.word) ?? "")
        writer.endRow()
      }
    }
    return writer.bytes
  }
}
