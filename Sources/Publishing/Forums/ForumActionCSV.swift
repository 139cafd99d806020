import Council
import Law

/// The action log of bodies that meet residents as CSV. Posts stand in it, and nobody’s name.
public enum ForumActionCSV {
  /// The columns.
  public static let columns = [
    "reference", "body", "meeting", "asked_on", "asked", "post", "due", "state", "outcome", "closed_on", "done",
    "told_on", "told",
  ]

  /// The log as it stands on a day.
  public static func write(_ actions: [ForumAction], on day: Day) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for action in actions {
      writer.row([
        action.reference.rawValue, action.body.rawValue, action.meeting?.rawValue ?? "", action.askedOn.iso,
        action.asked, action.post, action.due.iso, action.state(on: day).rawValue, action.outcome?.rawValue ?? "",
        action.closedOn?.iso ?? "", action.done, action.toldOn?.iso ?? "", action.told,
      ])
    }
    return writer.bytes
  }
}
