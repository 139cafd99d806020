import Council
import Secrets

// Receipts that are worked out from what came in, where nobody is given one: by them the same counts once.
extension OpenRecords {
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
