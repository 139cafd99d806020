import Council
import Law
import Store

/// Leaves answers out of the filtered count with a reason, or counts them again. They stay, and the raw count keeps them.
public struct SetAnswersAside: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "set-answers-aside"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// Which, by their numbers.
  public let numbers: [Int]
  /// Why; empty to count them again.
  public let reason: String

  /// Which answers, and why.
  public init(_ numbers: [Int], because reason: String, of activity: Activity.Reference, at authority: String) {
    (self.numbers, self.reason, self.activity, self.authority) = (numbers, reason, activity, authority)
  }

  /// Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let activity = try work.activity(activity, at: authority)
    try work.check(TextLimit.objections("reason", reason, most: TextLimit.title, what: "A reason"))
    for number in numbers {
      guard var response = try work.records.response(number, to: activity.reference, at: authority) else {
        throw InvolvementRefusal.noResponse
      }
      response.setAside = reason
      try work.records.change(response, to: activity, at: authority)
    }
    try work.records.noteRecount(of: activity.reference, at: authority)
    let which = numbers.sorted().prefix(20).map(String.init).joined(separator: ", ")
    return .unrecorded(())
      .noted(
        work.privateNote(
          self, activity, reason.isEmpty ? "Counted again: \(which)" : "Set aside: \(which)", reason: reason))
  }
}

/// Blacks out an answer before it is published, or passages of it, with the reason; or lets it stand as it was written.
public struct RedactAnswer: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "redact-answer"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// Which answer.
  public let number: Int
  public let question: String
  /// What is decided; `nil` to decide nothing yet, and then it is not published.
  public let redaction: Redaction?

  /// Which answer, and what is decided.
  public init(
    _ number: Int, _ question: String, _ redaction: Redaction?, of activity: Activity.Reference, at authority: String
  ) {
    (self.number, self.question, self.redaction) = (number, question, redaction)
    (self.activity, self.authority) = (activity, authority)
  }

  /// Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let activity = try work.activity(activity, at: authority)
    guard var response = try work.records.response(number, to: activity.reference, at: authority),
      let text = response.answers[question]?.text
    else { throw InvolvementRefusal.noResponse }
    try work.check(redaction?.objections(for: text) ?? [])
    response.redactions[question] = redaction
    try work.records.change(response, to: activity, at: authority)
    let what = "answer \(number), \(question)"
    return .unrecorded(())
      .noted(
        work.privateNote(
          self, activity, redaction?.reason == nil ? "Read before publication: \(what)" : "Blacked out: \(what)",
          reason: redaction?.reason?.words ?? ""))
  }
}

/// Lets answers stand as they were written, all those of a page at once: an officer has read them, and what is to be blacked out was.
public struct ClearAnswers: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "clear-answers"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// Which, by their numbers.
  public let numbers: [Int]

  /// Which answers were read.
  public init(_ numbers: [Int], of activity: Activity.Reference, at authority: String) {
    (self.numbers, self.activity, self.authority) = (numbers, activity, authority)
  }

  /// Gives back how many were not decided before. Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let activity = try work.activity(activity, at: authority)
    let versions = try work.records.questionVersions(of: activity.reference, at: authority)
    var cleared: [Int] = []
    for number in numbers {
      // One that was withdrawn meanwhile is gone.
      guard var response = try work.records.response(number, to: activity.reference, at: authority),
        let asked = versions.first(where: { $0.version == response.version }), response.waitsToBeRead(asked)
      else { continue }
      for (question, _) in response.written(to: asked) where response.redactions[question.id] == nil {
        response.redactions[question.id] = Redaction.none
      }
      try work.records.change(response, to: activity, at: authority)
      cleared.append(number)
    }
    if cleared.isEmpty { return .unrecorded(0) }
    let which = cleared.sorted().prefix(20).map(String.init).joined(separator: ", ")
    return Done<Int>.unrecorded(cleared.count)
      .noted(work.privateNote(self, activity, "Read before publication: \(which)", reason: ""))
  }
}

/// Keeps a theme: what several people said, and what is done about it.
public struct KeepTheme: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "keep-theme"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// The theme. Without a number it is new.
  public let theme: ActivityTheme

  /// What several people said.
  public init(_ theme: ActivityTheme, of activity: Activity.Reference, at authority: String) {
    (self.theme, self.activity, self.authority) = (theme, activity, authority)
  }

  /// Gives back its number. Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let activity = try work.activity(activity, at: authority)
    let kept = try work.records.themes(of: activity.reference, at: authority)
    var theme = theme
    var found = theme.objections(today: work.now.day)
    if kept.contains(where: { $0.title == theme.title && $0.number != theme.number }) {
      found.append(.refusal("title", "There is a theme of this name already."))
    }
    if theme.number == 0 {
      theme.number = (kept.map(\.number).max() ?? 0) + 1
    } else if !kept.contains(where: { $0.number == theme.number }) {
      found.append(.refusal("title", "There is no such theme. Open the page again."))
    }
    if kept.count >= TextLimit.items { found.append(.refusal("title", "There may be \(TextLimit.items) themes.")) }
    try work.check(found)
    try work.records.save(theme, of: activity.reference, at: authority)
    return Done<Int>.unrecorded(theme.number)
      .noted(work.privateNote(self, activity, "Theme: \(theme.title)", reason: theme.answer))
  }
}

/// Notes which themes an officer finds in an answer. Two officers read the same answers apart from each other.
public struct CodeAnswer: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "code-answer"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// Which answer, and the numbers of the themes found in it.
  public let response: Int
  public let question: String
  public let themes: Set<Int>
  /// A note.
  public let memo: String

  /// What was found.
  public init(
    _ response: Int, _ question: String, themes: Set<Int>, memo: String = "", of activity: Activity.Reference,
    at authority: String
  ) {
    (self.response, self.question, self.themes, self.memo) = (response, question, themes, memo)
    (self.activity, self.authority) = (activity, authority)
  }

  /// Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let activity = try work.activity(activity, at: authority)
    guard let account = work.person.account else { throw ActionRefusal.notAllowed }
    try work.check(TextLimit.objections("memo", memo, most: TextLimit.item, what: "A note"))
    let known = Set(try work.records.themes(of: activity.reference, at: authority).map(\.number))
    guard let kept = try work.records.response(response, to: activity.reference, at: authority),
      kept.answers[question] != nil, themes.isSubset(of: known)
    else { throw InvolvementRefusal.noResponse }
    try work.records.save(
      ThemeCoding(response, question, by: account, themes, memo: memo), of: activity, at: authority)
    return .unrecorded(())
  }
}

extension Work {
  fileprivate func privateNote<D: Deed>(
    _ deed: D, _ activity: Activity, _ title: String, reason: String
  ) -> RecordMatter {
    deed.matter(
      self, subject: activity.subject, title: title, under: Warrant(.delegation, "Running involvement of residents"),
      reason: reason)
  }
}

extension Done {
  /// The same, with a private entry of the record.
  fileprivate func noted(_ matter: RecordMatter) -> Done { .privately(outcome, matter) }
}
