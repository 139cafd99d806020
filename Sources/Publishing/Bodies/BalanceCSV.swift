import Law

/// Groups, bodies and seats as CSV: `body,kind,seats`, and a column for each group. The row of kind `council` has the members.
///
/// What is written can be read again; then its seats count as given.
public enum BalanceCSV {
  static let fixed = ["body", "kind", "seats"]
  enum Kind: String, CaseIterable { case council, committee, other }

  /// The seats as they are worked out.
  public static func write(_ balance: PoliticalBalance) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(fixed + balance.parties.map(\.name))
    writer.text("Members of the council")
    writer.figure(Kind.council.rawValue)
    writer.number(balance.members)
    for party in balance.parties { writer.number(party.members) }
    writer.endRow()
    for row in balance.rows {
      writer.text(row.body.name)
      writer.figure((row.body.isOrdinary ? Kind.committee : .other).rawValue)
      writer.number(row.body.seats)
      for seats in row.seats { writer.number(seats) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// The sheet in a file; `nil` with messages when it cannot be used.
  public static func read(_ bytes: [UInt8], file: String) -> (sheet: BalanceSheet?, messages: [InputMessage]) {
    var reading = BalanceReading(bytes, file: file)
    let sheet = reading.sheet()
    return (reading.messages.isEmpty ? sheet : nil, reading.messages)
  }
}
