import Council
import Law
import Store

// What people can come to, to read. Who comes is told to no program.
extension Site {
  var eventEndpoints: [Endpoint] {
    [
      Endpoint(
        path: APIAddress.events, summary: "Events that people can come to, by their day",
        parameters: Paging.parameters, content: .json(Paging.schema(WrittenEvent.schema))
      ) { [self] call in
        let id = try council(call).authority.id
        let all = try records.read { open in
          let people = try open.attendances(at: id)
          return try open.events(at: id, from: Self.firstDay, atMost: 10_000).map { ($0, people[$0.reference]) }
        }
        return try paging(call).page(
          of: all, by: { Beyond($0.0.day, $0.0.reference.rawValue).written },
          write: { WrittenEvent.value($0.0, people: $0.1, at: call.now.moment) })
      }
    ]
  }

  private static let firstDay = Day(number: 0)
}
