import Council
import Secrets

// Receipts that are worked out from what came in: by them the same counts once.
extension OpenRecords {
  /// The receipt of an answer from a stall, from the mark of the code that was shown there. The key is in it, so that a tablet, which keeps
  /// the mark until it is sent, opens nothing by it.
  public func receipt(ofStall mark: Token, at authority: String) -> Token {
    keeping.token("stall-answer", "\(authority)\n\(mark.text)")
  }

  /// What a numbered sheet of paper is counted by.
  public func receipt(ofSheet sheet: String, to activity: Activity.Reference, at authority: String) -> Token {
    keeping.token("paper-sheet", "\(authority)\n\(activity.rawValue)\n\(sheet)")
  }

  /// What a line of a list is counted by; `nth` is how many such lines stand before it.
  public func receipt(
    ofLine answers: [String: Answered], _ nth: Int, to activity: Activity.Reference, at authority: String
  ) throws -> Token {
    keeping.token("answer-line", "\(authority)\n\(activity.rawValue)\n\(nth)\n\(try JSONText.write(answers))")
  }
}
