import Council
import Store

extension KeptLetter {
  /// Moves on as its fate says: sent, to be tried again, or to nowhere without somebody.
  mutating func meet(_ fate: LetterFate, at now: Moment) {
    switch fate {
    case .accepted: end(.sent, "", now)
    case .refused(let words): end(.refused, words, now)
    case .uncertain(let words): end(.uncertain, words, now)
    case .later(let words):
      guard let wait = LetterPatience.wait(after: tries) else { return end(.givenUp, words, now) }
      state = .waiting
      nextAt = now.adding(seconds: wait)
      said = words
    }
  }

  private mutating func end(_ state: LetterState, _ words: String, _ now: Moment) {
    self.state = state
    said = words
    doneAt = now
  }
}
