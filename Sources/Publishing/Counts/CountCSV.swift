import Counting

/// The result of a count for a spreadsheet: a row for each project, in the order of the papers.
public enum CountCSV {
  /// The file. Texts that would run as formulas are defused.
  public static func write(_ telling: CountTelling) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row([
      "project_id", "name", "category", "cost", "votes", "score", "outcome", "round", "given", "effective_votes",
      "reason",
    ])
    let (election, record) = (telling.election, telling.record)
    for (place, project) in election.projects.enumerated() {
      writer.text(project.id)
      writer.text(project.name)
      writer.text(project.categories.joined(separator: ", "))
      writer.figure(election.money.text(project.price))
      writer.figure(String(record.votes[place]))
      writer.figure(String(record.scores[place]))
      if case .funded(let number) = record.fates[place] {
        let round = record.rounds[number]
        writer.figure("funded")
        writer.number(number + 1)
        writer.figure(election.money.text(round.cost))
        if case .share(let payment) = round.reason {
          writer.figure(payment.effectiveVotes.rounded(toPlaces: 6))
        } else {
          writer.empty()
        }
        writer.empty()
      } else {
        writer.figure("not funded")
        for _ in 0..<3 { writer.empty() }
        writer.text(telling.brief(place))
      }
      writer.endRow()
    }
    return writer.bytes
  }
}
