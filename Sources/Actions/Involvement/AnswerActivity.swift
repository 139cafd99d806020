import Council
import Law
import Secrets
import Store

/// Sends an answer to an activity, or changes one that was sent. Nobody needs an account. Sent twice, it counts once.
public struct AnswerActivity: Deed {
  public static let permission = Permission.signIn
  public static let name = "answer-activity"
  public let authority: String
  /// To which.
  public let activity: Activity.Reference
  /// What was answered. Its number and the clock are filled in.
  public let response: ActivityResponse
  /// What was answered on equality; it is kept apart.
  public let equality: [String: String]
  /// What the person is given, to look at it, change it or withdraw it.
  public let receipt: Token

  /// What somebody answers.
  public init(
    _ response: ActivityResponse, equality: [String: String] = [:], receipt: Token, to activity: Activity.Reference,
    at authority: String
  ) {
    (self.response, self.equality, self.receipt) = (response, equality, receipt)
    (self.activity, self.authority) = (activity, authority)
  }

  /// Gives back the number of the response. Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    try readAhead(work.records)
    let activity = try work.openActivity(activity, at: authority)
    let questions = try work.questions(of: activity, version: response.version, at: authority)
    let located = try work.records.located(
      questions.heard(response.answers), to: questions, of: activity, at: authority, on: work.now.day)
    try work.check(questions.objections(to: response.answers) + located.objections)
    var taken = response
    (taken.answers, taken.channel) = (located.answers, .web)
    try work.records.leaveOutFilesThatAreGone(&taken.answers, to: questions, under: receipt, at: authority)
    (taken.setAside, taken.redactions) = ("", [:])
    if taken.answers.isEmpty, equality.isEmpty {
      throw EstablishmentRefusal.objections([.refusal("questions", "Answer at least one question.")])
    }
    let before = try work.records.response(receipt, at: authority)
    if let before {
      guard before.activity == activity.reference else { throw InvolvementRefusal.noResponse }
      (taken.number, taken.receivedAt, taken.setAside) = (
        before.response.number, before.response.receivedAt, before.response.setAside
      )
      guard taken != before.response else { return .unrecorded(taken.number) }
      try work.records.noteRecount(of: activity.reference, at: authority)
      try work.records.forgetCodings(taken.number, of: activity.reference, at: authority)
    } else {
      taken.number = try work.records.nextResponse(to: activity.reference, at: authority)
      taken.receivedAt = work.now.moment
      let kept = EqualityQuestions.kept(equality)
      if questions.asksEquality, !kept.isEmpty {
        try work.records.saveEquality(kept, to: activity, at: authority)
      }
    }
    try work.records.keepAnswerFiles(
      questions.files(in: taken.answers), under: receipt, until: activity.erasedOn, at: authority)
    try work.records.forgetBegun(receipt, at: authority)
    try work.records.save(taken, to: activity, receipt, isNew: before == nil, at: authority)
    return .unrecorded(taken.number)
  }

  /// Thousands may answer in the last hour, and all stand in one line: what is asked of the database here travels together.
  private func readAhead(_ records: OpenRecords) throws {
    try records.foresee { records in
      _ = try records.activity(activity, at: authority)
      _ = try records.questions(of: activity, version: response.version, at: authority)
      _ = try records.response(receipt, at: authority)
      _ = try records.nextResponse(to: activity, at: authority)
      _ = try records.answerFiles(of: receipt, at: authority)
      _ = try records.begunAnswer(receipt, at: authority)
    }
  }
}

/// Keeps what somebody has begun to answer, so that they can go on later by its link.
public struct KeepBegunAnswer: Deed {
  public static let permission = Permission.signIn
  public static let name = "keep-begun-answer"
  public let authority: String
  /// To which activity.
  public let activity: Activity.Reference
  /// The version of the questions, and the answers so far.
  public let version: Int
  public let answers: [String: Answered]
  /// What stands in their link.
  public let token: Token

  /// What somebody has begun.
  public init(
    _ answers: [String: Answered], version: Int, _ token: Token, to activity: Activity.Reference, at authority: String
  ) {
    (self.answers, self.version, self.token) = (answers, version, token)
    (self.activity, self.authority) = (activity, authority)
  }

  /// Throws ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let activity = try work.openActivity(activity, at: authority)
    let questions = try work.questions(of: activity, version: version, at: authority)
    let known = Set(questions.questions.map(\.id))
    let size = answers.values.reduce(0) { $0 + $1.text.utf8.count }
    guard size <= 4 * Answered.mostText, Set(answers.keys).isSubset(of: known) else {
      throw EstablishmentRefusal.objections([
        .refusal(
          "questions", "This is longer than what can be kept. Shorten it, or send it to the contact as a letter.")
      ])
    }
    try work.keepBegun(answers, to: questions, token, of: activity.reference, at: authority)
    return .unrecorded(())
  }
}

/// Says by the receipt whether the words of an answer may be published, at any time; what was published is gone with it.
public struct AllowWords: Deed {
  public static let permission = Permission.signIn
  public static let name = "allow-words"
  public let authority: String
  /// What the person was given.
  public let receipt: Token?
  /// Whether they may.
  public let areForEverybody: Bool

  /// What somebody allows of their answer.
  public init(_ receipt: Token?, areForEverybody: Bool, at authority: String) {
    (self.receipt, self.areForEverybody, self.authority) = (receipt, areForEverybody, authority)
  }

  /// Throws ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    guard let receipt, let kept = try work.records.response(receipt, at: authority) else {
      throw InvolvementRefusal.noResponse
    }
    var response = kept.response
    response.mayBePublished = areForEverybody
    let activity = try work.activity(kept.activity, at: authority)
    try work.records.change(response, to: activity, at: authority)
    return .unrecorded(())
  }
}

/// Withdraws an answer by its receipt: it is erased, and counted no longer.
public struct WithdrawAnswer: Deed {
  public static let permission = Permission.signIn
  public static let name = "withdraw-answer"
  public let authority: String
  /// What the person was given.
  public let receipt: Token?

  /// The answer that somebody takes back.
  public init(_ receipt: Token?, at authority: String) { (self.receipt, self.authority) = (receipt, authority) }

  /// Throws ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    guard let receipt, let kept = try work.records.response(receipt, at: authority) else {
      throw InvolvementRefusal.noResponse
    }
    try work.records.withdraw(kept.response.number, to: kept.activity, at: authority)
    try work.records.keepAnswerFiles([], under: receipt, until: work.now.day, at: authority)
    return .unrecorded(())
  }
}
