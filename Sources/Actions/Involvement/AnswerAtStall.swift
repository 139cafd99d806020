import Council
import Law
import Secrets
import Store

/// Opens a stall with a tablet. Whoever has its link can hand in answers there, and nothing else.
public struct OpenStall: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "open-stall"
  public let authority: String
  /// For which activity.
  public let activity: Activity.Reference
  /// Where it stands, and until when.
  public let stall: Stall

  /// A stall; its number is filled in.
  public init(_ stall: Stall, for activity: Activity.Reference, at authority: String) {
    (self.stall, self.activity, self.authority) = (stall, activity, authority)
  }

  /// Gives back what stands in the link that the tablet opens; only its digest is kept. Throws ``EstablishmentRefusal``,
  /// ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Token> {
    let activity = try work.activity(activity, at: authority)
    guard activity.level.asks, work.now.day <= activity.closesOn, activity.reportedAt == nil else {
      throw InvolvementRefusal.notOpen(activity.reference, closed: activity.closesOn)
    }
    try work.check(stall.objections(for: activity, on: work.now.day))
    var opened = stall
    let before = try work.records.stalls(of: activity.reference, at: authority)
    (opened.number, opened.endedAt) = ((before.last?.number ?? 0) + 1, nil)
    let link = Token(work.random)
    try work.records.open(opened, link, of: activity.reference, at: authority)
    return .unrecorded(link)
  }
}

/// Ends a stall at once, as where its tablet is lost: what the tablet still holds is not taken any more.
public struct EndStall: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "end-stall"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// Which, by its number.
  public let number: Int

  /// The stall to be ended.
  public init(_ number: Int, of activity: Activity.Reference, at authority: String) {
    (self.number, self.activity, self.authority) = (number, activity, authority)
  }

  /// Throws ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let activity = try work.activity(activity, at: authority)
    let stalls = try work.records.stalls(of: activity.reference, at: authority)
    guard var stall = stalls.first(where: { $0.number == number }) else { throw InvolvementRefusal.noStall }
    guard stall.endedAt == nil else { return .unrecorded(()) }
    stall.endedAt = work.now.moment
    try work.records.end(stall, of: activity.reference, at: authority)
    return .unrecorded(())
  }
}

/// Hands in at a stall what somebody answered. Sent twice, as a tablet does that lost its signal in the middle, it counts once.
public struct AnswerAtStall: Deed {
  public static let permission = Permission.signIn
  public static let name = "answer-at-stall"
  public let authority: String
  /// What stands in the link of the tablet.
  public let stall: Token
  /// What was answered. Its number, the clock and how it came are filled in.
  public let response: ActivityResponse
  /// What was answered on equality; it is kept apart.
  public let equality: [String: String]
  /// What the code shown at the stall is known by; by it, it is known that it came already.
  public let mark: Token

  /// What somebody answered.
  public init(
    _ response: ActivityResponse, equality: [String: String] = [:], mark: Token, at stall: Token, of authority: String
  ) {
    (self.response, self.equality, self.mark) = (response, equality, mark)
    (self.stall, self.authority) = (stall, authority)
  }

  /// Gives back the number of the response. Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    guard let found = try work.records.stall(stall, at: authority), found.stall.takesAnswers(on: work.now.day) else {
      throw InvolvementRefusal.noStall
    }
    let activity = try work.activity(found.activity, at: authority)
    var taken = response
    taken.channel = .stall
    let receipt = work.records.receipt(ofStall: mark, at: authority)
    return .unrecorded(try work.enter(taken, equality: equality, receipt: receipt, to: activity, at: authority))
  }
}

/// Counts a receipt from a stall that somebody typed, and finds the link of its answer: whoever tries many has to wait.
public struct FindStallAnswer: Deed {
  public static let permission = Permission.signIn
  public static let name = "find-stall-answer"
  public let authority: String
  /// The receipt as it was typed; `nil` when it cannot be one.
  public let code: ReceiptCode?
  /// Whence it is asked for.
  public let caller: CallingDevice

  /// What was found.
  public enum Outcome: Hashable, Sendable {
    /// The activity it answers, and what stands in the link by which it is looked at, changed and withdrawn.
    case found(Activity.Reference, Token)
    /// There is none, or it has not been sent yet.
    case unknown
    /// Too many were tried: how many seconds to wait.
    case wait(seconds: Int)
  }

  /// A receipt that was typed.
  public init(_ code: ReceiptCode?, at authority: String, caller: CallingDevice) {
    (self.code, self.authority, self.caller) = (code, authority, caller)
  }

  public func carryOut(_ work: Work) throws -> Done<Outcome> {
    _ = try work.council(authority)
    if let seconds = try Throttle.receipt(caller, at: authority).enter(work) {
      return .unrecorded(.wait(seconds: seconds))
    }
    guard let link = code.map({ work.records.receipt(ofStall: $0.mark, at: authority) }),
      let kept = try work.records.response(link, at: authority)
    else { return .unrecorded(.unknown) }
    return .unrecorded(.found(kept.activity, link))
  }
}
