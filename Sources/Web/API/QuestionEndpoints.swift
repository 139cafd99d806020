import Council
import Law
import Publishing
import Store

// Open questions with their statements and what came out, to read. Nobody’s own answers are told.
extension Site {
  var questionEndpoints: [Endpoint] { [questionList, oneQuestion, resultsOfQuestion] }

  private var questionList: Endpoint {
    Endpoint(
      path: APIAddress.questions, summary: "Open questions, by the first day",
      parameters: Paging.parameters, content: .json(Paging.schema(WrittenQuestion.schema))
    ) { [self] call in
      let id = try council(call).authority.id
      let all = try records.read { try $0.openQuestions(at: id, atMost: 10_000) }
      return try paging(call).page(
        of: all, by: { Beyond($0.opensOn, $0.reference.rawValue).written },
        write: { .object(WrittenQuestion.members($0, on: call.now.day)) })
    }
  }

  private var oneQuestion: Endpoint {
    Endpoint(
      path: APIAddress.question, summary: "One open question with the statements that are shown",
      content: .json(WrittenQuestion.whole)
    ) { [self] call in
      let id = try council(call).authority.id
      return try records.read { open in
        let question = try question(call, open)
        let statements = try open.opinionStatements(of: question.reference, at: id).filter { $0.state == .accepted }
        return CallAnswer(WrittenQuestion.value(question, statements, on: call.now.day))
      }
    }
  }

  private var resultsOfQuestion: Endpoint {
    Endpoint(
      path: APIAddress.question + "/results",
      summary: "What people agree on: each statement, those first that all groups think the same of, and the groups",
      about: "What fewer than \(QuestionResults.fewest) people answered is null, and no smaller group is told.",
      content: .json(WrittenResults.schema)
    ) { [self] call in
      let id = try council(call).authority.id
      return try records.read { open in
        CallAnswer(WrittenResults.value(try results(of: question(call, open), at: id, open, now: call.now)))
      }
    }
  }

  private func question(_ call: Call, _ open: OpenRecords) throws -> OpenQuestion {
    guard let found = try open.openQuestion(.init(rawValue: call["question"]), at: call["authority"]) else {
      throw CallProblem(.nothingHere, "There is no open question of this reference.")
    }
    return found
  }
}
