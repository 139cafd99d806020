import Council
import Publishing
import Store

// What residents are told and asked, to read.
extension Site {
  var activityEndpoints: [Endpoint] {
    [
      Endpoint(
        path: APIAddress.activities, summary: "What residents are told and asked, by the first day",
        parameters: Paging.parameters, content: .json(Paging.schema(WrittenActivity.schema))
      ) { [self] call in
        let id = try council(call).authority.id
        let all = try records.read { open in
          try open.activities(at: id, atMost: 10_000).map { activity in
            (activity, activity.reportedAt == nil ? [] : try open.themes(of: activity.reference, at: id))
          }
        }
        return try paging(call).page(
          of: all, by: { Beyond($0.0.opensOn, $0.0.reference.rawValue).written },
          write: { WrittenActivity.value($0.0, $0.1, on: call.now.day) })
      }, oneActivity,
    ]
  }

  private var oneActivity: Endpoint {
    Endpoint(
      path: APIAddress.activity, summary: "One activity with its questions and, once it is reported, what was answered",
      content: .json(WrittenActivity.whole)
    ) { [self] call in
      let id = try council(call).authority.id
      return try records.read { open in
        let activity = try askedActivity(call, open)
        let versions = try open.questionVersions(of: activity.reference, at: id)
        let areas = try open.answerAreas(activity, at: id, on: call.now.day).map(\.name)
        // Until they are reported, results are for those who run it, on the page: who answers is not to be led by those before.
        let results =
          activity.reportedAt == nil || versions.isEmpty
          ? nil : WrittenTally.value(.united(versions), try tally(activity, by: nil, versions, id, open))
        return CallAnswer(
          .object(
            WrittenActivity.members(activity, try open.themes(of: activity.reference, at: id), on: call.now.day) + [
              ("questions", versions.last.map { WrittenQuestions.value($0, areas: areas) } ?? .null),
              ("results", results ?? .null),
            ]))
      }
    }
  }
}
