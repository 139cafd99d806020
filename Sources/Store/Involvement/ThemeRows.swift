import Council
import DatabasePort
import Law

/// What one officer found in one answer.
public struct ThemeCoding: Hashable, Sendable {
  /// The response and the question of the answer.
  public var response: Int
  public var question: String
  /// The account of whoever read it.
  public var coder: String
  /// The numbers of the themes found.
  public var themes: Set<Int>
  /// A note.
  public var memo: String

  /// A reading from its parts.
  public init(_ response: Int, _ question: String, by coder: String, _ themes: Set<Int>, memo: String = "") {
    (self.response, self.question, self.coder, self.themes, self.memo) = (response, question, coder, themes, memo)
  }
}

extension OpenRecords {
  /// The themes of an activity, in order.
  public func themes(of activity: Activity.Reference, at authority: String) throws -> [ActivityTheme] {
    try select(
      InvolvementTables.theme, where: ["authority": .text(authority), "activity": .text(activity.rawValue)]
    ) { row in
      let outcome = try row.text("outcome")
      return ActivityTheme(
        number: try row.integer("number"), try row.text("title"), said: try row.text("said"),
        outcome: outcome.isEmpty ? nil : ActivityTheme.Outcome(rawValue: outcome), answer: try row.text("answer"),
        consideredBy: try row.text("considered_by"), consideredOn: try row.optionalDay("considered_on"))
    }
  }

  /// Keeps a theme.
  public func save(_ theme: ActivityTheme, of activity: Activity.Reference, at authority: String) throws {
    try put(
      try TableRow(
        InvolvementTables.theme,
        [
          "authority": .text(authority), "activity": .text(activity.rawValue), "number": .integer(theme.number),
          "title": .text(theme.title), "said": .text(theme.said), "outcome": .text(theme.outcome?.rawValue ?? ""),
          "answer": .text(theme.answer), "considered_by": .text(theme.consideredBy),
          "considered_on": DatabaseValue(theme.consideredOn?.iso),
        ]))
  }

  /// What officers found in the answers.
  public func codings(of activity: Activity.Reference, at authority: String) throws -> [ThemeCoding] {
    try select(
      InvolvementTables.coding, where: ["authority": .text(authority), "activity": .text(activity.rawValue)]
    ) { row in
      ThemeCoding(
        try row.integer("response"), try row.text("question"), by: try row.text("coder"),
        Set(try JSONText.read([Int].self, try row.text("themes"))), memo: try row.text("memo"))
    }
  }

  /// Keeps what an officer found in an answer.
  public func save(_ coding: ThemeCoding, of activity: Activity, at authority: String) throws {
    try put(
      try TableRow(
        InvolvementTables.coding,
        [
          "authority": .text(authority), "activity": .text(activity.reference.rawValue),
          "response": .integer(coding.response),
          "question": .text(coding.question), "coder": .text(coding.coder),
          "themes": .text(try JSONText.write(coding.themes.sorted())), "memo": .text(coding.memo),
          "erase_on": .text(activity.erasedOn.iso),
        ]))
  }

  /// Forgets what officers found in a response: its answers are others now, or it is gone.
  public func forgetCodings(_ response: Int, of activity: Activity.Reference, at authority: String) throws {
    try remove(
      InvolvementTables.coding,
      where: ["authority": .text(authority), "activity": .text(activity.rawValue), "response": .integer(response)])
  }
}
