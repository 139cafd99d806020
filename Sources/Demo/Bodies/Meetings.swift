import Actions
import Council
import Law
import Store

/// Meetings past and coming, with their papers: one with a late supplement and a private item, one cancelled.
extension Telling {
  private static let county = County.eddershire.id
  private static let hall = "Council Chamber, Eddershire Hall, Wolds Road"

  /// Calls the meetings of the season; the planning committee meets, and its minutes come out.
  func meetForTheSeason() throws {
    let day = daysAgo(40)
    let planning = try call("PLANNING", on: daysAgo(16), at: 840, entered: day)
    try call("CABINET", on: workingDay(in: 5), at: 600, entered: day)
    try call("SCRUTINY", on: workingDay(in: 12), at: 1_020, entered: day)
    try call("PLANNING", on: workingDay(in: 19), at: 840, entered: day)
    try call("COUNCIL", on: workingDay(in: 26), at: 630, entered: day)
    try call("STELLBRIDGE-BOARD", on: workingDay(in: 33), at: 1_110, entered: day)
    try publish(planning, DemoAgenda.planning, exempt: [DemoAgenda.bids], entered: daysAgo(26))
    try publish(planning, DemoAgenda.planningSupplement, entered: daysAgo(19))
    try hold(planning, entered: daysAgo(11))
  }

  /// The Cabinet’s agenda comes out; the scrutiny committee has nothing to do and is cancelled.
  func publishCabinetPapers() throws {
    let day = daysAgo(7)
    guard let cabinet = try coming("CABINET"), let scrutiny = try coming("SCRUTINY") else { return }
    try publish(cabinet, DemoAgenda.cabinet(hours: libraryHoursEntry), entered: day)
    try does(
      CallOffMeeting(
        scrutiny.reference, .cancelled, reason: "No item was ready for it. The next meeting takes them.",
        at: Self.county), as: .clerk, on: day)
  }

  /// A report to the Cabinet follows late.
  func publishLateReport() throws {
    guard let cabinet = try coming("CABINET") else { return }
    try publish(cabinet, DemoAgenda.cabinetSupplement, entered: daysAgo(1))
  }

  @discardableResult
  private func call(_ body: String, on day: Day, at minute: Int, entered: Day) throws -> Meeting.Reference {
    let deed = ScheduleMeetings(
      of: .init(rawValue: body), on: [day], minute: minute, place: Self.hall, at: Self.county, inSpiteOfWarnings: true)
    return try does(deed, as: .clerk, on: entered)[0].reference
  }

  private func coming(_ body: String) throws -> Meeting? {
    try records.read {
      try $0.meetings(at: Self.county, of: [.init(rawValue: body)], from: today, to: today.adding(days: 90)).first
    }
  }

  private func publish(_ meeting: Meeting, _ agenda: AgendaDraft, entered: Day) throws {
    try publish(meeting.reference, agenda, entered: entered)
  }

  private func publish(
    _ meeting: Meeting.Reference, _ agenda: AgendaDraft, exempt: [ExemptPaper] = [], entered: Day
  ) throws {
    var draft = agenda
    draft.version = try records.read { try $0.draft(of: meeting, at: Self.county) }.version
    let kept = try does(
      PrepareAgenda(draft, exempt: exempt, of: meeting, at: Self.county), as: .clerk, on: entered)
    try does(
      PublishPapers(of: meeting, version: kept.version, at: Self.county, inSpiteOfWarnings: true), as: .clerk,
      on: entered)
  }

  private func hold(_ meeting: Meeting.Reference, entered: Day) throws {
    let present = ["M01", "M02", "M04", "M05", "M10"].map { Attendance(.init(rawValue: $0), .present) }
    let others = [
      Attendance(.init(rawValue: "M13"), .apologies), Attendance(.init(rawValue: "M14"), .observing),
      Attendance(.init(rawValue: "M07"), .substitute, inPlaceOf: .init(rawValue: "M13")),
    ]
    let interest = DeclaredInterest(
      in: 4, .init(rawValue: "M10"), .other, words: "Walks the towpath beside the quarry", left: false)
    try does(
      RecordAttendance(present + others, interests: [interest], of: meeting, at: Self.county), as: .clerk, on: entered)
    try voteOnTheQuarry(at: meeting, entered: entered)
    var draft = try records.read { try $0.draft(of: meeting, at: Self.county) }
    draft.minutes = DemoAgenda.minutes
    let kept = try does(PrepareAgenda(draft, of: meeting, at: Self.county), as: .clerk, on: entered)
    try does(PublishMinutes(of: meeting, version: kept.version, at: Self.county), as: .clerk, on: entered)
  }
}
