import Council
import Law

/// What a correction puts right: which entry of the record, and what was wrong with it.
public struct Correction: Hashable, Sendable {
  /// The number of the entry that was wrong; `nil` when it came before the record began.
  public var entry: Int?
  /// What was wrong.
  public var wrong: String
  /// How it came to be noticed, or why it is put right now.
  public var reason: String
  /// Whether whoever enters it has read the warnings and saves all the same.
  public var inSpiteOfWarnings: Bool

  /// A correction from its parts.
  public init(of entry: Int?, wrong: String, reason: String, inSpiteOfWarnings: Bool = false) {
    self.entry = entry
    self.wrong = wrong
    self.reason = reason
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  func grounds(from day: Day) -> Grounds {
    let words =
      wrong.isEmpty ? "" : (entry.map { "Corrects entry \($0): " } ?? "Corrects what the record began with: ") + wrong
    return Grounds(
      from: day, reason: reason, warrant: Warrant(.correction, words), inSpiteOfWarnings: inSpiteOfWarnings)
  }

  func objections(before number: Int) -> [Objection] {
    guard let entry, !(1..<number).contains(entry) else { return [] }
    return [
      .refusal(
        "corrects",
        number == 1
          ? "The record has no entry yet. Leave this empty."
          : "The record has no entry \(entry). Its last is entry \(number - 1).")
    ]
  }
}
