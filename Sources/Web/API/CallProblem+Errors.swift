import Actions
import HTML
import Publishing

extension CallProblem {
  /// The problem behind any error.
  init(_ error: any Error) {
    switch error {
    case let problem as CallProblem: self = problem
    case let refusal as DraftRefusal: self.init(refusal, place: { _ in "" })
    case let problem as JSONProblem:
      self.init(
        problem.kind == .malformed ? .unreadable : .tooLarge,
        "Line \(problem.line), column \(problem.column): \(problem.text)",
        faults: [CallFault(place: problem.pointer, words: problem.text)])
    default: self.init(Problem(error))
    }
  }

  /// What a page would refuse, told to a program.
  init(_ problem: Problem) {
    self.init(Self.kind(problem), problem.message.inEnglish)
    if case .tooManyTries(_, let seconds) = problem { retryAfter = seconds }
    if case .tooFast(let seconds) = problem { retryAfter = seconds }
    if case .methodNotKnown(let allowed) = problem { allows = allowed }
  }

  private static func kind(_ problem: Problem) -> Kind {
    switch problem.status {
    case 303, 401: .tokenMissing
    case 400: .unreadable
    case 403: .notAllowed
    case 404: .nothingHere
    case 405: .methodNotKnown
    case 413: .tooLarge
    case 415: .otherContent
    case 422: .refused
    case 429: .tooMany
    case 503: .notNow
    default: .wentWrong
    }
  }
}
