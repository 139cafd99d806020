import Council
import Law
import Secrets
import Store

/// Enters for somebody else what they answered by telephone, at a stall or by letter.
public struct EnterAnswer: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "enter-answer"
  public let authority: String
  /// To which activity.
  public let activity: Activity.Reference
  /// What was answered, and how it came. Its number is filled in.
  public let response: ActivityResponse

  /// What somebody answered.
  public init(_ response: ActivityResponse, to activity: Activity.Reference, at authority: String) {
    (self.response, self.activity, self.authority) = (response, activity, authority)
  }

  /// Gives back its number. Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let activity = try work.activity(activity, at: authority)
    let number = try work.enter(response, to: activity, at: authority)
    return .unrecorded(number)
  }
}

/// Types in a sheet of paper. It counts once two officers have typed the same; where they differ, nothing counts until they agree.
public struct TypeInPaper: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "type-in-paper"
  public let authority: String
  /// To which activity.
  public let activity: Activity.Reference
  /// The number on the sheet.
  public let sheet: String
  /// What stands on it.
  public let response: ActivityResponse
  /// Whether what is typed now stands, after both were compared with the sheet.
  public let settles: Bool

  /// What became of a sheet.
  public enum Outcome: Hashable, Sendable {
    /// It waits to be typed in by somebody else.
    case waits
    /// Both typed the same; it counts under this number.
    case counted(Int)
    /// These questions differ.
    case differs([String])
  }

  /// What stands on a sheet.
  public init(
    _ response: ActivityResponse, sheet: String, settles: Bool = false, to activity: Activity.Reference,
    at authority: String
  ) {
    (self.response, self.sheet, self.settles) = (response, sheet, settles)
    (self.activity, self.authority) = (activity, authority)
  }

  /// Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Outcome> {
    let activity = try work.activity(activity, at: authority)
    guard let account = work.person.account else { throw ActionRefusal.notAllowed }
    var found = TextLimit.objections("sheet", sheet, most: TextLimit.reference, what: "The number of a sheet")
    if sheet.isEmpty { found.append(.refusal("sheet", "Write the number on the sheet; number it where it has none.")) }
    try work.check(found)
    guard let first = try work.records.paperAnswer(sheet, to: activity.reference, at: authority) else {
      try work.records.savePaper(
        response.answers, sheet: sheet, to: activity.reference, version: response.version, by: account, at: authority,
        work.now.moment)
      return .unrecorded(.waits)
    }
    guard first.by != account else {
      throw EstablishmentRefusal.objections([
        .refusal("sheet", "You typed sheet \(sheet) in already. Somebody else types it in the second time.")
      ])
    }
    let names = Set(first.answers.keys).union(response.answers.keys)
    let differing = names.filter { first.answers[$0] ?? Answered() != response.answers[$0] ?? Answered() }.sorted()
    guard differing.isEmpty || settles else { return .unrecorded(.differs(differing)) }
    var taken = response
    taken.channel = .paper
    let number = try work.enter(taken, to: activity, at: authority)
    try work.records.forgetPaper(sheet, of: activity.reference, at: authority)
    return .unrecorded(.counted(number))
  }
}

extension Work {
  /// Keeps an answer that an officer enters. It is taken until the report is out: what came by post in time may be opened later.
  fileprivate func enter(_ response: ActivityResponse, to activity: Activity, at authority: String) throws -> Int {
    guard activity.level.asks, now.day >= activity.opensOn, activity.reportedAt == nil else {
      throw InvolvementRefusal.notOpen(
        activity.reference, closed: activity.reportedAt == nil ? nil : activity.closesOn)
    }
    let questions = try questions(of: activity, version: response.version, at: authority)
    var taken = response
    taken.answers = questions.heard(response.answers)
    try check(questions.objections(to: response.answers))
    if taken.answers.isEmpty {
      throw EstablishmentRefusal.objections([.refusal("questions", "Answer at least one question.")])
    }
    (taken.number, taken.receivedAt) = (
      try records.nextResponse(to: activity.reference, at: authority), now.moment
    )
    try records.save(taken, to: activity, Token(random), at: authority)
    return taken.number
  }
}
