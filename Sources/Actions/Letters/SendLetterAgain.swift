import Council
import Store

/// Sends a letter once more that was given up, or that nobody knows to have arrived: somebody decides it who can ask.
public struct SendLetterAgain: Deed {
  public static let permission = Permission.lookAfterAccounts
  public static let name = "send-letter-again"
  /// At which authority, by its short name.
  public let authority: String
  /// Which letter, by its identifier.
  public let letter: String

  /// The sending of a letter once more.
  public init(_ letter: String, of authority: String) {
    self.letter = letter
    self.authority = authority
  }

  public func carryOut(_ work: Work) throws -> Done<Bool> {
    guard var kept = try work.records.letter(letter, of: authority), kept.state == .givenUp || kept.state == .uncertain
    else { return .unrecorded(false) }
    kept.state = .waiting
    kept.tries = 0
    kept.nextAt = work.now.moment
    kept.doneAt = nil
    try work.records.save(kept)
    return .unrecorded(true)
  }
}
