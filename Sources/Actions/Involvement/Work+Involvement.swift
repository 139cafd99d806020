import Council
import Law
import Secrets
import Store

/// Why nothing was done to an activity. Nothing was changed.
public enum InvolvementRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such activity.
  case unknown(Activity.Reference)
  /// It takes no answers now.
  case notOpen(Activity.Reference, closed: Day?)
  /// There is no such response, or it was withdrawn.
  case noResponse
  /// Nothing is to come of it of which somebody was not told.
  case nothingToHear(Activity.Reference)
  /// A form came that was sent already, as this response, with other answers.
  case sentBefore(Int)
  /// There is no such stall, or it is over.
  case noStall

  public var description: String {
    switch self {
    case .unknown(let reference):
      "There is no activity \(reference.rawValue). Nothing was saved. Look for it in the list of activities."
    case .notOpen(_, let closed?):
      "Answers were taken until \(closed.long), and half an hour more. Write to the contact named on the page: a late answer can still be told."
    case .notOpen: "It takes no answers yet. Its page says from when it does."
    case .nothingToHear(let reference):
      "Of \(reference.rawValue) everything is told already. Its page has the report and what was decided."
    case .noResponse: "There is no response under this link. It was withdrawn, or the link is not complete."
    case .sentBefore(let number):
      "This form was sent already with other answers, as response \(number). Where these are somebody else’s, send it again: they count as another response."
    case .noStall:
      "There is no stall under this link, or it is over. What a tablet holds stays on it: ask the engagement officer."
    }
  }
}

extension Work {
  /// What is prepared of an activity. Throws ``InvolvementRefusal``.
  func draft(of activity: Activity.Reference, at authority: String) throws -> ActivityDraft {
    guard let draft = try records.activityDraft(activity, at: authority) else {
      throw InvolvementRefusal.unknown(activity)
    }
    return draft
  }

  /// A published activity. Throws ``InvolvementRefusal``.
  func activity(_ reference: Activity.Reference, at authority: String) throws -> Activity {
    guard let activity = try records.activity(reference, at: authority) else {
      throw InvolvementRefusal.unknown(reference)
    }
    return activity
  }

  /// A published activity that takes answers from everybody now. Throws ``InvolvementRefusal``.
  func openActivity(_ reference: Activity.Reference, at authority: String) throws -> Activity {
    let activity = try activity(reference, at: authority)
    guard activity.takesAnswers(at: now.moment) else {
      throw InvolvementRefusal.notOpen(
        activity.reference, closed: now.day > activity.closesOn ? activity.closesOn : nil)
    }
    return activity
  }

  /// The questions that a response answers. Throws ``InvolvementRefusal``.
  func questions(of activity: Activity, version: Int?, at authority: String) throws -> Questionnaire {
    guard let questions = try records.questions(of: activity.reference, version: version, at: authority) else {
      throw InvolvementRefusal.unknown(activity.reference)
    }
    return questions
  }

  /// Keeps what somebody has begun to answer, and the files with it for as long.
  func keepBegun(
    _ answers: [String: Answered], to questions: Questionnaire, _ link: Token, of activity: Activity.Reference,
    at authority: String
  ) throws {
    try records.saveBegun(answers, to: activity, version: questions.version, link, at: authority, now.moment)
    if !questions.ofFiles.isEmpty {
      let last = now.day.adding(days: ActivityResponse.daysBegun)
      try records.keepAnswerFiles(under: link, atLeastUntil: last, at: authority)
    }
  }

  /// Keeps an answer that comes by way of an officer, a stall or a list; one that came already counts once. It is taken until the report is
  /// out: what came by post in time may be opened later. Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  func enter(
    _ response: ActivityResponse, equality: [String: String] = [:], receipt: Token, to activity: Activity,
    at authority: String, grounds: [OpenRecords.Ground]? = nil
  ) throws -> Int {
    let questions = try questions(of: activity, version: response.version, at: authority)
    let located = try records.located(
      questions.heard(response.answers), to: questions, of: activity, at: authority, on: now.day, grounds: grounds)
    if let before = try records.response(receipt, at: authority) {
      guard before.activity == activity.reference else { throw InvolvementRefusal.noResponse }
      guard before.response.answers == located.answers else {
        throw InvolvementRefusal.sentBefore(before.response.number)
      }
      return before.response.number
    }
    guard activity.level.asks, now.day >= activity.opensOn, activity.reportedAt == nil else {
      throw InvolvementRefusal.notOpen(
        activity.reference, closed: activity.reportedAt == nil ? nil : activity.closesOn)
    }
    try check(questions.objections(to: response.answers) + located.objections)
    var taken = response
    (taken.answers, taken.setAside, taken.redactions) = (located.answers, "", [:])
    let kept = questions.asksEquality ? EqualityQuestions.kept(equality) : [:]
    if taken.answers.isEmpty, kept.isEmpty {
      throw EstablishmentRefusal.objections([.refusal("questions", "Answer at least one question.")])
    }
    (taken.number, taken.receivedAt) = (
      try records.nextResponse(to: activity.reference, at: authority), now.moment
    )
    if !kept.isEmpty { try records.saveEquality(kept, to: activity, at: authority) }
    try records.save(taken, to: activity, receipt, at: authority)
    return taken.number
  }

  /// Publishes what changed of an activity, in the open and in what is prepared.
  func publish(_ activity: Activity, at authority: String) throws {
    try records.publish(activity, at: authority)
    var draft = try draft(of: activity.reference, at: authority)
    draft.activity = activity
    draft.changedAt = now.moment
    try records.save(draft, at: authority)
  }
}
