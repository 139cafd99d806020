import Council
import Law
import Publishing
import Store

// Decisions that were taken and those that are announced, to read.
extension Site {
  var decisionEndpoints: [Endpoint] { [decisionList, oneDecision, forwardPlanList, scrutinyList] }

  private var decisionList: Endpoint {
    Endpoint(
      path: APIAddress.decisions, summary: "Decisions on the register, the earliest first",
      parameters: [
        .init(name: "taker", schema: .text("Only those of the body, member or post with this reference.", most: 200)),
        .init(name: "key", schema: .choice(["only"], "Only key decisions.")),
      ] + Paging.parameters, content: .json(Paging.schema(WrittenDecision.schema))
    ) { [self] call in
      let (council, paging) = (try council(call).authority, paging(call))
      let place = try paging.beyond()
      let found = try records.read {
        try $0.decisions(
          at: council.id, keyOnly: call.query["key"] == "only", by: call.query["taker"], beyond: place,
          atMost: call.limit + 1)
      }
      return paging.page(from: found, at: { Beyond($0.on, $0.reference.rawValue) }) {
        WrittenDecision.value($0, on: call.now.day, council.settings.offices)
      }
    }
  }

  private var oneDecision: Endpoint {
    Endpoint(
      path: APIAddress.decisions + "/:decision", summary: "One decision with the record the law asks of it",
      content: .json(WrittenDecision.schema)
    ) { [self] call in
      let council = try council(call).authority
      guard let found = try records.read({ try $0.decision(.init(rawValue: call["decision"]), at: council.id) }) else {
        throw CallProblem(.nothingHere, "There is no decision of this reference.")
      }
      return CallAnswer(WrittenDecision.value(found, on: call.now.day, council.settings.offices))
    }
  }

  private var forwardPlanList: Endpoint {
    Endpoint(
      path: APIAddress.forwardPlan, summary: "The forward plan: what may still be decided on a day or later",
      parameters: [.day] + Paging.parameters,
      content: .json(Paging.schema(WrittenAnnouncement.schema, [.must("on", .day)]))
    ) { [self] call in
      let id = try council(call).authority.id
      let all = try records.read { try $0.forwardPlan(of: id, from: call.day, atMost: 10_000) }
      return try paging(call).page(
        of: all, by: { Beyond($0.from, $0.reference.rawValue).written }, [("on", .text(call.day.iso))],
        write: WrittenAnnouncement.value)
    }
  }

  private var scrutinyList: Endpoint {
    Endpoint(
      path: APIAddress.scrutiny, summary: "Reports of overview and scrutiny with what was answered, the earliest first",
      parameters: Paging.parameters, content: .json(Paging.schema(WrittenScrutinyReport.schema))
    ) { [self] call in
      let id = try council(call).authority.id
      let all = try records.read { try $0.scrutinyReports(at: id, atMost: 10_000) }
      return try paging(call).page(
        of: all, by: { Beyond($0.on, $0.reference.rawValue).written },
        write: { WrittenScrutinyReport.value($0, on: call.now.day) })
    }
  }
}
