import Council
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
      }
    ]
  }
}
