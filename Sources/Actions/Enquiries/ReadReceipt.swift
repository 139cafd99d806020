import Council
import Law
import Secrets
import Store

/// Counts a receipt that somebody typed, and finds its enquiry: whoever tries many has to wait.
public struct FindByReceipt: Deed {
  public static let permission = Permission.signIn
  public static let name = "find-by-receipt"
  public let authority: String
  /// The receipt as it was typed; `nil` when it cannot be one.
  public let code: ReceiptCode?
  /// Whence it is asked for.
  public let caller: CallingDevice

  /// What was found.
  public enum Outcome: Sendable {
    /// There is an enquiry with it.
    case found
    /// There is none.
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
    let found = try code.flatMap { try work.records.enquiry(by: $0, at: authority) }
    return .unrecorded(found == nil ? .unknown : .found)
  }
}

extension OpenRecords {
  /// The enquiry a receipt was given for; `nil` for none.
  public func enquiry(by code: ReceiptCode, at authority: String) throws -> Enquiry? {
    try enquiry(byReceipt: code.digest(with: keeping.key, owner: authority), at: authority)
  }
}
