import Counting
import Dispatch
import Synchronization

/// Answers questions of what would have made projects win, as many at once as there are cores: each is a count of its own, so that the
/// answers are the same however many there are.
final class WhatIfCounts: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var answers: [WhatIf: WhatIf.Answer] = [:]
    let bar = CountingBar("Counting what would have made it win")
  }

  private let state = Mutex(State())

  /// The answers that could be found.
  static func answers(
    _ questions: [WhatIf], of election: Election, by rule: CountRule, cores: Int
  ) -> [WhatIf: WhatIf.Answer] {
    guard !questions.isEmpty else { return [:] }
    let counts = WhatIfCounts()
    DispatchQueue.concurrentPerform(iterations: max(1, min(cores, questions.count))) { _ in
      while let question = counts.next(questions) {
        let answer = try? election.answer(question, by: rule) { _ in
          counts.show(questions.count)
          return true
        }
        counts.keep(answer, to: question)
      }
    }
    return counts.state.withLock { state in
      state.bar.end()
      return state.answers
    }
  }

  private func next(_ questions: [WhatIf]) -> WhatIf? {
    state.withLock { state in
      guard state.next < questions.count else { return nil }
      state.next += 1
      return questions[state.next - 1]
    }
  }

  private func keep(_ answer: WhatIf.Answer?, to question: WhatIf) {
    state.withLock { state in
      state.answers[question] = answer
      state.done += 1
    }
  }

  private func show(_ questions: Int) {
    state.withLock { $0.bar.show(Fraction(Int64($0.done), Int64(questions))) }
  }
}
