import Council
import Law

extension Address {
  static func meetings(_ id: String, of body: Body.Reference? = nil, page: Int = 0) -> String {
    let asked = (body.map { ["body=\(encoded($0.rawValue))"] } ?? []) + (page > 0 ? ["page=\(page)"] : [])
    return "\(council(id))/meetings" + (asked.isEmpty ? "" : "?\(asked.joined(separator: "&"))")
  }
  static func newMeeting(_ id: String, of body: Body.Reference? = nil) -> String {
    "\(council(id))/meetings/new" + (body.map { "?body=\(encoded($0.rawValue))" } ?? "")
  }
  /// A meeting’s page, or a part of it: its agenda in the making, a form.
  static func meeting(_ id: String, _ meeting: Meeting.Reference, _ part: String = "") -> String {
    "\(council(id))/meetings/\(encoded(meeting.rawValue))" + (part.isEmpty ? "" : "/\(part)")
  }
  static func paper(
    _ id: String, _ meeting: Meeting.Reference, _ paper: Paper.Reference, version: Int? = nil
  ) -> String {
    self.meeting(id, meeting, "papers/\(encoded(paper.rawValue))") + (version.map { "?version=\($0)" } ?? "")
  }
  /// The file of a paper that is out.
  static func paperFile(
    _ id: String, _ meeting: Meeting.Reference, _ paper: Paper.Reference, version: Int
  ) -> String {
    self.meeting(id, meeting, "papers/\(encoded(paper.rawValue))/file") + "?version=\(version)"
  }
  /// The page on which the implications of a paper in the making are signed, or a part of it.
  static func signing(
    _ id: String, _ meeting: Meeting.Reference, _ paper: Paper.Reference, _ part: String = ""
  ) -> String {
    self.meeting(id, meeting, "signing/\(encoded(paper.rawValue))") + (part.isEmpty ? "" : "/\(part)")
  }
  /// All that waits for the own signature.
  static func signing(_ id: String) -> String { "\(council(id))/signing" }
  /// What reports must say.
  static func reportTemplate(_ id: String) -> String { "\(council(id))/report-template" }
  /// The form of an item in the making; a new one without a number.
  static func agendaItem(_ id: String, _ meeting: Meeting.Reference, _ item: Int? = nil) -> String {
    self.meeting(id, meeting, "agenda/item") + (item.map { "?item=\($0)" } ?? "")
  }
  /// The form of a paper in the making: of an item a new one, or one that is there.
  static func agendaPaper(
    _ id: String, _ meeting: Meeting.Reference, of item: Int, _ paper: Paper.Reference? = nil
  ) -> String {
    self.meeting(id, meeting, "agenda/paper") + "?item=\(item)"
      + (paper.map { "&paper=\(encoded($0.rawValue))" } ?? "")
  }
}
