import Council

/// Who comes to an event and who waits, as CSV for whoever runs it. It holds names and what people need, and is for nobody else.
public enum SignUpCSV {
  /// The columns.
  public static let columns = ["number", "state", "name", "email", "reach", "people", "needs", "signed_up_at"]

  /// The list: those with a place first, then those who wait, each in the order in which they signed up.
  public static func write(_ signUps: [EventSignUp]) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row(columns)
    for one in signUps {
      writer.number(one.number)
      writer.figure(one.state.rawValue)
      writer.text(one.name)
      writer.text(one.email?.text ?? "")
      writer.text(one.reach)
      writer.number(one.people)
      writer.text(one.needs)
      writer.figure(one.signedUpAt.description)
      writer.endRow()
    }
    return writer.bytes
  }
}
