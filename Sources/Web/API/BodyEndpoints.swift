import Council
import Law
import Publishing
import Store

// Bodies, members and who sits where, to read.
extension Site {
  var bodyEndpoints: [Endpoint] {
    [
      list(Body.self, APIAddress.bodies, "The bodies on a day, by reference", WrittenBody.self),
      one(Body.self, APIAddress.bodies, "body", "One body as it stands on a day", WrittenBody.self),
      list(Member.self, APIAddress.members, "The members on a day, by reference", WrittenMember.self),
      one(Member.self, APIAddress.members, "member", "One member as they stand on a day", WrittenMember.self),
      list(
        Membership.self, APIAddress.memberships, "Who sits where on a day, by reference", WrittenMembership.self),
    ]
  }

  private func list<Written: WrittenKept>(
    _ kind: Written.Kept.Type, _ path: String, _ summary: String, _ written: Written.Type
  ) -> Endpoint {
    Endpoint(
      path: path, summary: summary, parameters: [.day] + Paging.parameters,
      content: .json(Paging.schema(Written.schema, [.must("on", .day)]))
    ) { [self] call in
      let id = try council(call).authority.id
      let all = try records.read { try $0.standing(kind, of: id, on: call.day) }
      return try paging(call).page(
        of: all, by: \.reference.rawValue, [("on", .text(call.day.iso))], write: Written.value)
    }
  }

  private func one<Written: WrittenKept>(
    _ kind: Written.Kept.Type, _ path: String, _ part: String, _ summary: String, _ written: Written.Type
  ) -> Endpoint {
    Endpoint(
      path: "\(path)/:\(part)", summary: summary, parameters: [.day], content: .json(Written.schema)
    ) { [self] call in
      let id = try council(call).authority.id
      let found = try Written.Kept.Reference(rawValue: call[part]).map { reference in
        try records.read { try $0.standing(kind, [reference], of: id, on: call.day) }
      }
      guard let only = found?.first else {
        throw CallProblem(.nothingHere, "There is nothing of this reference on \(call.day.long).")
      }
      return CallAnswer(Written.value(only))
    }
  }
}
