import Council
import Law
import Store

/// Publishes the report of an activity: what was said, and for each theme what is done or why not.
public struct ReportActivity: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "report-activity"
  public let authority: String
  /// Of which.
  public let activity: Activity.Reference
  /// What was said, in Markdown.
  public let report: String
  /// Whether the warnings were read.
  public let inSpiteOfWarnings: Bool

  /// What was said.
  public init(_ report: String, of activity: Activity.Reference, inSpiteOfWarnings: Bool = false, at authority: String)
  {
    (self.report, self.activity, self.authority) = (report, activity, authority)
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var activity = try work.activity(activity, at: authority)
    let themes = try work.records.themes(of: activity.reference, at: authority)
    var found: [Objection] = []
    if activity.level.asks, work.now.day <= activity.closesOn {
      found.append(
        .refusal("report", "Answers are taken until \(activity.closesOn.long). The report comes after."))
    }
    if report.isEmpty { found.append(.refusal("report", "Say what was said.")) }
    if report.count > 25 * TextLimit.paragraph {
      found.append(
        .refusal("report", "A report may have \(25 * TextLimit.paragraph) characters; here are \(report.count)."))
    }
    if activity.endedAt != nil { found.append(.refusal("report", "It is ended.")) }
    if activity.level.promises.contains(.answers) {
      if themes.isEmpty {
        found.append(.warning("report", "No theme is named. People will not see what was done about what they said."))
      }
      for theme in themes where !theme.isAnswered {
        found.append(
          .warning("report", "Nothing is said to “\(theme.title)” yet: what was done or why not, by whom and when."))
      }
    }
    let taken = try work.records.outcome(of: activity, at: authority).decisions.first
    if let taken, taken.on <= work.now.day {
      found.append(
        .warning(
          "report",
          "It was decided on \(taken.on.long): \(taken.title) (\(taken.reference.rawValue)). A report after it breaks the promise."
        ))
    } else if let decided = activity.decidedOn, decided <= work.now.day {
      found.append(
        .warning("report", "The decision was to be taken on \(decided.long). A report after it breaks the promise."))
    }
    let today = work.now.day
    let quiet = try work.records.elections(at: authority).findings(on: activity.title, from: today, to: today)
    found += quiet.filter(\.isQuietTime).map { .warning("report", $0.warning) }
    try work.check(found, inSpiteOfWarnings: inSpiteOfWarnings)
    (activity.report, activity.reportedAt) = (report, work.now.moment)
    activity.answered = try work.records.received(by: activity.reference, at: authority)
    try work.publish(activity, at: authority)
    return .openly(
      (),
      matter(
        work, subject: activity.subject, title: "Reported: \(activity.title)",
        under: Warrant(.delegation, "Running involvement of residents")))
  }
}

/// Ends an activity. With promises that were not kept it is ended only by saying so publicly.
public struct EndActivity: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "end-activity"
  public let authority: String
  /// Which.
  public let activity: Activity.Reference
  /// What is said publicly of promises that were not kept.
  public let words: String

  /// The end of an activity.
  public init(_ activity: Activity.Reference, words: String, at authority: String) {
    (self.activity, self.words, self.authority) = (activity, words, authority)
  }

  /// Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let council = try work.council(authority)
    var activity = try work.activity(activity, at: authority)
    let unanswered = try work.records.themes(of: activity.reference, at: authority).filter { !$0.isAnswered }
    let taken = try work.records.outcome(of: activity, at: authority).decisions.first
    var found: [Objection] = []
    if activity.endedAt != nil { found.append(.refusal("words", "It is ended already.")) }
    if work.now.day <= activity.closesOn {
      found.append(.refusal("words", "It is open until \(activity.closesOn.long). End it after that."))
    }
    activity.endedAt = work.now.moment
    let unkept = activity.promises(
      on: work.now.day, leastWeeks: council.settings.leastConsultationWeeks,
      .init(unanswered: unanswered.map(\.title), decidedOn: taken?.on)
    ).filter { $0.state != .kept && $0.promise != .carriedOut }
    if !unkept.isEmpty, words.isEmpty {
      let names = unkept.map { "“\($0.promise.words)”" }.joined(separator: ", ")
      found.append(.refusal("words", "Not kept: \(names). Say publicly why. It stands on the page for ever."))
    }
    if words.count > TextLimit.paragraph {
      found.append(.refusal("words", "This may have \(TextLimit.paragraph) characters; here are \(words.count)."))
    }
    try work.check(found)
    activity.unmet = words
    try work.publish(activity, at: authority)
    return .openly(
      (),
      matter(
        work, subject: activity.subject, title: "Ended: \(activity.title)",
        under: Warrant(.delegation, "Running involvement of residents"), reason: words))
  }
}
