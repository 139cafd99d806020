import Council
import Law

/// Meetings with residents as a list that somebody keeps in a spreadsheet: a meeting a line, with the model its body follows. It is read into a comparison.
public enum ForumMeetingCSV {
  /// The columns.
  public static let columns = [
    "model", "body", "held", "residents", "first_time", "people", "times_a_year", "hours", "hour_cost", "hire", "other",
    "issues", "decisions", "given", "days_to_close", "open",
  ]

  /// The comparison of the models in a list, over the days from its first meeting to its last; `nil`, with messages, when it cannot be read.
  public static func read(_ bytes: [UInt8], file: String) -> (comparison: ModelComparison?, messages: [InputMessage]) {
    var reader = CSVReader(bytes, file: file)
    var messages = MessageList(file: file)
    guard reader.next() else {
      let names = columns.joined(separator: ", ")
      let empty = InputMessage(file: file, text: "The file is empty. Its first line names the columns: \(names).")
      return (nil, reader.messages.isEmpty ? [empty] : reader.messages)
    }
    guard
      let header = ListHeader(reader, columns: columns, needed: ["model", "body", "held", "residents"], &messages)
    else { return (nil, messages.all) }
    var list = ForumMeetingList()
    while reader.next() {
      guard !reader.isBlank else { continue }
      var row = ListRow(reader: reader, header: header)
      list.take(&row)
      for message in row.messages { messages.add(message) }
    }
    for message in reader.messages { messages.add(message) }
    if messages.isEmpty, list.models.count < 2 {
      messages.add(InputMessage(file: file, text: "A comparison needs meetings of two models at least."))
    }
    return (messages.isEmpty ? list.comparison : nil, messages.all)
  }
}

/// What the lines of such a list come to.
struct ForumMeetingList {
  var models: [(name: String, bodies: [Body.Reference])] = []
  var meetings: [ForumMeeting] = []
  var actions: [ForumAction] = []
  var rules: [ForumRules] = []

  mutating func take(_ row: inout ListRow) {
    let (model, name) = (row.text("model"), row.text("body"))
    if model.isEmpty { row.say("model", "Name the model.") }
    if name.isEmpty { row.say("body", "Name the body that met.") }
    let body = Body.Reference(rawValue: name)
    let held = row.day("held")
    if held == nil, row.text("held").isEmpty { row.say("held", "Write the day of the meeting, like 2014-06-16.") }
    let other = models.first { $0.name != model && $0.bodies.contains(body) }
    if let other {
      row.say("model", "\(name) stands under “\(other.name)” in an earlier line. A body follows one model.")
    }
    let residents = row.whole("residents") ?? 0
    let meeting = ForumMeeting(
      of: body, heldOn: held ?? Day(number: 0), .inPerson, venue: name, residents: residents,
      firstTime: row.whole("first_time"), officerMinutes: row.hundredths("hours") * 60 / 100,
      hourPence: row.hundredths("hour_cost"), hirePence: row.hundredths("hire"), otherPence: row.hundredths("other"),
      issues: Array(repeating: "", count: min(row.whole("issues") ?? 0, TextLimit.items)),
      decisions: Array(repeating: "", count: min(row.whole("decisions") ?? 0, TextLimit.items)),
      givenPence: row.hundredths("given"))
    for objection in meeting.objections(today: meeting.heldOn) where !["issues", "decisions"].contains(objection.field)
    {
      row.say(
        objection.field == "first" ? "first_time" : objection.field == "rate" ? "hour_cost" : objection.field,
        objection.words)
    }
    let times = row.whole("times_a_year")
    let people = row.whole("people")
    let days = row.days("days_to_close")
    let left = min(row.whole("open") ?? 0, 1_000)
    guard row.messages.isEmpty else { return }
    meetings.append(meeting)
    if let place = models.firstIndex(where: { $0.name == model }) {
      if !models[place].bodies.contains(body) { models[place].bodies.append(body) }
    } else {
      models.append((model, [body]))
    }
    if let times, !rules.contains(where: { $0.body == body }) {
      rules.append(ForumRules(of: body, openTo: .everybody, chair: .nobody, timesAYear: times, population: people))
    }
    for took in days.map(Optional.some) + Array(repeating: nil, count: left) {
      actions.append(
        ForumAction(
          of: body, askedOn: meeting.heldOn, asked: "", post: "", due: Day(number: .max),
          outcome: took == nil ? nil : .done,
          closedOn: took.map { meeting.heldOn.adding(days: $0) }))
    }
  }

  var comparison: ModelComparison? {
    guard let from = meetings.map(\.heldOn).min(), let to = meetings.map(\.heldOn).max() else { return nil }
    let review = ModelReview(
      title: "", due: to, from: from, to: to, models: models.map { ModelReview.Model($0.name, $0.bodies) })
    return ModelComparison(review, bodies: [], rules: rules, meetings: meetings, actions: actions, on: to)
  }
}

extension ListRow {
  /// A whole number; `nil` for an empty field, and with a message for anything else.
  fileprivate mutating func whole(_ column: String) -> Int? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    guard written.utf8.count <= 9, written.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(written)
    else {
      say(column, "Write a whole number in figures, such as 34.")
      return nil
    }
    return number
  }

  /// Whole numbers between `;`.
  fileprivate mutating func days(_ column: String) -> [Int] {
    let written = list(column)
    let read = written.compactMap {
      $0.utf8.count <= 5 && $0.utf8.allSatisfy({ (0x30...0x39).contains($0) }) ? Int($0) : nil
    }
    if read.count < written.count { say(column, "Write days in figures with ; between them: 12; 30.") }
    return read
  }

  /// A number with at most two decimals, in hundredths; 0 for an empty field.
  fileprivate mutating func hundredths(_ column: String) -> Int {
    let written = text(column)
    guard !written.isEmpty else { return 0 }
    let parts = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ (1...7).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int(parts[0]), let rest = parts.count == 2 ? Int(parts[1].count == 1 ? parts[1] + "0" : parts[1]) : 0,
      rest < 100
    else {
      say(column, "Write a number with at most two decimals, such as 28.50, without a sign for pounds.")
      return 0
    }
    return whole * 100 + rest
  }
}
