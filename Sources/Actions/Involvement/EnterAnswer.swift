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
  /// By what it is known that it was entered already: a form sent twice counts once.
  public let receipt: Token

  /// What somebody answered.
  public init(_ response: ActivityResponse, receipt: Token, to activity: Activity.Reference, at authority: String) {
    (self.response, self.receipt, self.activity, self.authority) = (response, receipt, activity, authority)
  }

  /// Gives back its number. Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let activity = try work.activity(activity, at: authority)
    return .unrecorded(try work.enter(response, receipt: receipt, to: activity, at: authority))
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
    let receipt = work.records.receipt(ofSheet: sheet, to: activity.reference, at: authority)
    if let counted = try work.records.response(receipt, at: authority)?.response.number {
      throw EstablishmentRefusal.objections([
        .refusal("sheet", "Sheet \(sheet) counts already, as response \(counted). Look at the number on the sheet.")
      ])
    }
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
    let number = try work.enter(taken, receipt: receipt, to: activity, at: authority)
    try work.records.forgetPaper(sheet, of: activity.reference, at: authority)
    return .unrecorded(.counted(number))
  }
}
