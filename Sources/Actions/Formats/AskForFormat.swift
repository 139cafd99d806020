import Council
import Law
import Store

/// Asks for a document or a meeting in another format or language, without an account.
public struct AskForFormat: Deed {
  /// What became of it.
  public enum Reception: Hashable, Sendable {
    /// It waits for an officer, under this number.
    case received(Int)
    /// Too many came from there; the next is taken after so many seconds.
    case wait(seconds: Int)
  }

  public static let permission = Permission.signIn
  public static let name = "ask-for-format"
  public let authority: String
  /// What is asked for. Its number and the clock are filled in.
  public let request: FormatRequest
  /// Whence it was asked for.
  public let caller: CallingDevice

  /// Something that is asked for.
  public init(_ request: FormatRequest, at authority: String, caller: CallingDevice) {
    (self.request, self.authority, self.caller) = (request, authority, caller)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Reception> {
    _ = try work.council(authority)
    var request = request
    var found = request.objections(today: work.now.day)
    if request.matter != .other,
      try work.records.title(of: request.matter, at: authority, on: work.now.day) == nil
    {
      found.append(.refusal("words", "That document is not on the site. Say in words which you mean."))
    }
    if try work.records.waitingFormatRequests(at: authority).count >= FormatRequest.mostWaiting {
      found.append(.refusal("words", "More was asked for than can be looked at. Telephone the council instead."))
    }
    try work.check(found)
    if let seconds = try Throttle.request("format", caller, at: authority).enter(work) {
      return .unrecorded(.wait(seconds: seconds))
    }
    (request.id, request.receivedAt) = (try work.records.nextFormatRequest(at: authority), work.now.moment)
    (request.order, request.closedOn) = (nil, nil)
    try work.records.save(request, at: authority)
    return .privately(
      .received(request.id),
      matter(
        work, subject: "format request \(request.id)", title: "Another format was asked for",
        under: Warrant(.ownMatter, "Equality Act 2010 s.20")))
  }
}
