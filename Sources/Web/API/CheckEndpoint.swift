import CaseFiles
import Council
import HTTPTypes
import Law
import Publishing

// A proposal that is only looked at. Nothing of it is kept.
extension Site {
  var checkEndpoint: Endpoint {
    Endpoint(
      method: .post, path: APIAddress.root + "/check",
      summary: "Checks a case: what it changes, what it costs and what the rules say. Nothing is stored",
      about: "Send the case as JSON in the form of case.yml (/case.schema.json), or both files as a form.",
      body: .jsonOrFiles(
        .object(
          "CaseToCheck", "A case and the establishment it changes.",
          [
            .must("case", Schema.any.said("The content of case.yml: as an object, or as its text.")),
            .must("establishment", .text("The content of establishment.csv.", most: 2_000_000)),
          ]), files: ["case-file", "establishment-file"]),
      content: .json(WrittenAssessment.schema), isCheck: true
    ) { call in
      let request = call.files.map(CheckRequest.init) ?? CheckRequest(call.body)
      let reading = request.read()
      guard let restructure = reading.restructure else {
        throw CallProblem(reading.messages)
      }
      return CallAnswer(bytes: AssessmentJSON.write(restructure.assess()))
    }
  }
}

extension CallProblem {
  /// What is wrong with the files of a case.
  init(_ messages: [InputMessage]) {
    let faults = messages.prefix(100).map { message in
      CallFault(
        place: message.file == "establishment.csv" ? "/establishment" : "/case",
        words: message.line > 0 ? "Line \(message.line): \(message.sentence)" : message.sentence)
    }
    self.init(.refused, Door.words(faults), faults: faults)
  }
}

extension CheckRequest {
  /// The files that a program sent as JSON. A case that is an object is read as it is: JSON is YAML too.
  init(_ body: JSONText.Value) {
    let sent = body["case"] ?? .null
    let text = sent.text.map { Array($0.utf8) } ?? JSONText.write(sent)
    caseFile = Part(file: "case.yml", bytes: text)
    establishment = Part(file: "establishment.csv", bytes: Array((body["establishment"]?.text ?? "").utf8))
  }
}

/// What an assessment holds, as ``AssessmentJSON`` writes it.
enum WrittenAssessment {
  static let schema = Schema.object(
    "Assessment", "The whole answer to a case. Money is in pence, working time in full-time equivalents.",
    [
      .must("case", .text()), .must("title", .text()), .must("authority", .text()), .must("decisionDay", .day),
      .must("effectiveDay", .day), .must("before", totals), .must("after", totals), .must("money", money),
      .must("splits", .list(.any, most: 10_000, "Merged posts, and what each way of funding them would shift.")),
      .must("changes", .list(.any, most: 100_000, "Posts that change, field by field.")),
      .must("units", .list(.any, most: 100_000, "Units that change.")),
      .must("duties", .list(.any, most: 100_000, "Everything a post carried that goes, and where it lands.")),
      .must("jobDescriptions", .list(.any, most: 100_000)), .must("findings", .list(finding)),
      .must("verdict", .choice(["blocked", "needsAttention", "clear"])),
    ])

  private static let funds = Schema(form: .map(.fte), about: "Working time by the fund that pays.")

  private static let totals = Schema.object(
    "Totals", "Posts, working time and cost on one side of a change.",
    [
      .must("posts", .count), .must("fte", .fte), .must("fteByFund", funds), .must("costPence", Schema.pence.orNull),
      .must("byUnit", .list(.any)),
    ])

  private static let money = Schema.object(
    "Money", "Cost and saving by financial year and by fund.",
    [
      .must("byYear", .list(.any)), .must("byFund", .list(.any)), .must("fullYearCostPence", Schema.pence.orNull),
      .must("partYearCostPence", Schema.pence.orNull), .must("lines", .list(.any)),
      .must("questions", .list(.text(), "What the papers leave open.")),
    ])

  private static let finding = Schema.object(
    "Finding", "What a rule answers about one subject.",
    [
      .must("rule", .text()), .must("citation", .text()), .must("outcome", .choice(Outcome.self)),
      .must("severity", .choice(Severity.self)), .must("subject", .text()), .must("title", .text()),
      .must("message", .text()), .must("remedy", Schema.text().orNull), .must("judge", Schema.text().orNull),
    ])
}
