import Law

/// One step of drafting: what was done, in words, and how the case differs before and after it.
public struct DraftStep: Hashable, Sendable {
  /// Its place among the steps, from 1.
  public let number: Int
  /// What was done: `Merged 7 Area Officers and 3 Champions into 10 Neighbourhood Officers`.
  public let words: String
  /// What it did to cost and findings, in a line; empty when nothing of note.
  public let effect: String
  /// Who took it.
  public let by: Draft.Author
  /// When.
  public let at: Moment
  /// How the case differs.
  public let difference: CaseDifference

  /// A step from its parts.
  public init(
    number: Int, words: String, effect: String, by: Draft.Author, at: Moment, difference: CaseDifference
  ) {
    self.number = number
    self.words = words
    self.effect = effect
    self.by = by
    self.at = at
    self.difference = difference
  }
}
