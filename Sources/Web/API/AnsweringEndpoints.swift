import Actions
import Council
import HTTPTypes
import Law
import Publishing
import Secrets
import Store

// Answering by program: the same deeds as those of the page, without an account. Nothing of an answer names who holds a token.
extension Site {
  var answeringEndpoints: [Endpoint] { [answerEndpoint, withdrawalEndpoint] }

  private var answerEndpoint: Endpoint {
    Endpoint(
      method: .post, path: APIAddress.answers, summary: "Answers an activity, as anybody may on its page",
      about:
        "Make the token from 32 bytes of chance for each person, and keep it: it is their receipt. Sent again under one token an answer counts once; with other answers it changes them, while answers are taken.",
      body: .json(
        .object(
          "AnswerToActivity", "What one person answers.",
          [
            .must("token", SentReceipt.schema),
            .must("version", .whole(1...1_000_000, "The version that was answered.")),
            .must("answers", SentAnswers.schema),
            .may("mayBePublished", Schema.flag.said("Whether the words may be published, without a name.")),
          ])),
      content: .json(
        .object(
          "Receipt", "An answer that was taken.",
          [
            .must(
              "receipt", .text("The page on which it can be looked at, changed and withdrawn. Give it to the person.")),
            .must("erasedOn", Schema.day.said("When the answer is erased.")),
          ])), status: 201, deed: AnswerActivity.name, takesKey: false
    ) { [self] call in try answered(call) }
  }

  private var withdrawalEndpoint: Endpoint {
    Endpoint(
      method: .post, path: APIAddress.withdrawals, summary: "Withdraws an answer by its receipt",
      about: "It is erased and counted no longer.",
      body: .json(.object("Withdrawal", "Which answer is withdrawn.", [.must("token", SentReceipt.schema)])),
      content: .json(.object("Withdrawn", "An answer that is gone.", [.must("withdrawn", .flag)])),
      deed: WithdrawAnswer.name, takesKey: false
    ) { [self] call in
      let id = try council(call).authority.id
      let receipt = try SentReceipt.token(call)
      let isThere = try records.read { open in
        try open.response(receipt, at: id)?.activity == askedActivity(call, open).reference
      }
      guard isThere else { throw CallProblem(InvolvementRefusal.noResponse) }
      do {
        try records.carryOut(WithdrawAnswer(receipt, at: id), by: .visitor, at: call.now)
      } catch let refusal as InvolvementRefusal {
        throw CallProblem(refusal)
      }
      return CallAnswer(.object([("withdrawn", .flag(true))]))
    }
  }

  /// The published activity an address names.
  func askedActivity(_ call: Call, _ open: OpenRecords) throws -> Activity {
    guard let found = try open.activity(.init(rawValue: call["activity"]), at: call["authority"]) else {
      throw CallProblem(.nothingHere, "There is no such activity. The list of activities has those there are.")
    }
    return found
  }

  private func answered(_ call: Call) throws -> CallAnswer {
    let id = try council(call).authority.id
    let receipt = try SentReceipt.token(call)
    let version = call.body["version"]?.whole ?? 0
    let (activity, sent) = try records.read { open -> (Activity, SentAnswers) in
      let activity = try askedActivity(call, open)
      guard activity.takesAnswers(at: call.now.moment) else {
        throw CallProblem(
          InvolvementRefusal.notOpen(
            activity.reference, closed: call.now.day > activity.closesOn ? activity.closesOn : nil))
      }
      guard let questions = try open.questions(of: activity.reference, version: version, at: id) else {
        let words = "There is no such version of the questions. Read the activity, and answer the version that stands."
        throw CallProblem(.refused, words, faults: [CallFault(place: "/version", words: words)])
      }
      var sent = SentAnswers(
        questions, areas: try open.answerAreas(activity, at: id, on: call.now.day).map(\.name)
      ) { try ward(of: $0, at: id, open, on: call.now.day) }
      let before = try open.response(receipt, at: id).flatMap { $0.activity == activity.reference ? $0.response : nil }
      try sent.read(call.body["answers"] ?? .null, after: before?.answers ?? [:])
      return (activity, sent)
    }
    guard sent.faults.isEmpty else { throw CallProblem(.refused, Door.words(sent.faults), faults: sent.faults) }
    let response = ActivityResponse(
      receivedAt: call.now.moment, version: version, answers: sent.answers.filter { !$0.value.isEmpty },
      mayBePublished: call.body["mayBePublished"]?.isTrue ?? false)
    do {
      try records.carryOut(
        AnswerActivity(response, receipt: receipt, to: activity.reference, at: id), by: .visitor, at: call.now)
    } catch let refusal as EstablishmentRefusal {
      throw CallProblem(refusal, place: sent.pointer)
    } catch let refusal as InvolvementRefusal {
      throw CallProblem(refusal)
    }
    let place = Address.activity(id, activity.reference, "receipt/\(receipt.text)")
    var answer = CallAnswer(
      .object([("receipt", .text(place)), ("erasedOn", .text(activity.erasedOn.iso))]))
    answer.location = place
    return answer
  }
}

/// The receipt of an answer as a program sends it.
private enum SentReceipt {
  static let schema = Schema.text(
    "32 bytes of chance as base64url without padding (RFC 4648 section 5). Whoever has it can read, change and withdraw the answer.",
    most: 43)

  static func token(_ call: Call) throws -> Token {
    guard let token = Token(call.body["token"]?.text ?? "") else {
      let words = "A token is 32 bytes of chance as base64url without padding: 43 characters. Make one anew."
      throw CallProblem(.refused, words, faults: [CallFault(place: "/token", words: words)])
    }
    return token
  }
}

extension CallProblem {
  /// Why nothing was done to an activity.
  init(_ refusal: InvolvementRefusal) {
    switch refusal {
    case .unknown, .noResponse, .noStall: self.init(.nothingHere, refusal.description)
    case .notOpen, .nothingToHear, .sentBefore: self.init(.refused, refusal.description)
    }
  }
}
