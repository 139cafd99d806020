import DatabasePort

/// The records do not serve at this moment: what happened for the log, and the form that was sent, so that nothing typed is lost.
struct RecordsTrouble: Error {
  /// What the database says; for the log, as it may tell where the database is.
  var problem: DatabaseProblem
  /// The form that was sent; `nil` when a page was asked for.
  var form: FormToSendAgain?

  /// The trouble behind an error; `nil` when it is another kind of problem.
  init?(_ error: any Error, in visit: Visit) {
    guard let problem = error as? DatabaseProblem, Problem(problem) != .wentWrong else { return nil }
    self.problem = problem
    form = visit.isForm && visit.origin == .own ? FormToSendAgain(notSaved: visit) : nil
  }
}

extension Problem {
  /// What trouble with the database is to somebody who uses the site; what it says of its place is not for them.
  init(_ problem: DatabaseProblem) {
    switch problem.kind {
    case .busy, .notFound: self = .recordsAway
    case .full: self = .diskIsFull
    case .readOnly: self = .recordsClosed
    case .uncertain: self = .maybeSaved
    case .clockBehind: self = .clockIsWrong
    case .damaged, .otherSchema, .constraint, .wrongAnswer, .other: self = .wentWrong
    }
  }
}
