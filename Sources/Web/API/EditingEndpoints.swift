import Actions
import Council
import HTTPTypes
import Law
import Publishing
import Store

// Units, posts and job descriptions, to be changed: the same deeds as the pages'.
extension Site {
  var editingEndpoints: [Endpoint] {
    [addUnitEndpoint, addPostEndpoint] + unitEditing + postEditing + [jobEndpoint]
  }

  private var addUnitEndpoint: Endpoint {
    editing(APIAddress.units, "Adds a unit", AddUnit.name, Self.adding(WrittenUnit.self)) { [self] call in
      let sent = call.body
      var unit = OrganisationUnit(reference: .init(rawValue: sent["reference"]?.text ?? ""), name: "", kind: .team)
      WrittenUnit.put(sent["set"], into: &unit)
      return try carryOut(AddUnit(unit, at: call["authority"], on: SentGrounds.grounds(sent)), call, WrittenUnit.self)
    }
  }

  private var addPostEndpoint: Endpoint {
    editing(APIAddress.posts, "Adds a post", AddPost.name, Self.adding(WrittenPost.self)) { [self] call in
      let sent = call.body
      var post = Post(
        reference: .init(rawValue: sent["reference"]?.text ?? ""), title: "", unit: .init(rawValue: ""), status: .vacant
      )
      WrittenPost.put(sent["set"], into: &post)
      return try carryOut(AddPost(post, at: call["authority"], on: SentGrounds.grounds(sent)), call, WrittenPost.self)
    }
  }

  private var unitEditing: [Endpoint] {
    let written = WrittenUnit.self
    return [
      changing(APIAddress.unit, "a unit", EditUnit.name, written, unitPlace) { wanted, seen, call in
        EditUnit(wanted, seen: seen, at: call["authority"], on: SentGrounds.grounds(call.body))
      },
      correcting(APIAddress.unit, "a unit", CorrectUnit.name, written, unitPlace) { wanted, seen, call in
        CorrectUnit(wanted, seen: seen, at: call["authority"], SentGrounds.correction(call.body))
      },
      ending(APIAddress.unit, "a unit", EndUnit.name, written, unitPlace) { seen, call in
        EndUnit(seen, at: call["authority"], on: SentGrounds.grounds(call.body))
      },
    ]
  }

  private var postEditing: [Endpoint] {
    let written = WrittenPost.self
    return [
      changing(APIAddress.post, "a post", EditPost.name, written, postPlace) { wanted, seen, call in
        EditPost(wanted, seen: seen, at: call["authority"], on: SentGrounds.grounds(call.body))
      },
      correcting(APIAddress.post, "a post", CorrectPost.name, written, postPlace) { wanted, seen, call in
        CorrectPost(wanted, seen: seen, at: call["authority"], SentGrounds.correction(call.body))
      },
      ending(APIAddress.post, "a post", EndPost.name, written, postPlace) { seen, call in
        EndPost(seen, at: call["authority"], on: SentGrounds.grounds(call.body))
      },
    ]
  }

  @Sendable private func unitPlace(_ call: Call) throws -> CallPlace<WrittenUnit> {
    let id = try council(call).authority.id
    let former = { [records] in
      try records.read { try $0.history(of: OrganisationUnit.Reference(rawValue: call["unit"]), at: id) }
        .flatMap { $0.before + $0.after }
    }
    return CallPlace(versions: try versions(ofUnit: call), stands: { $0.stands(on: $1) }, former: former)
  }

  @Sendable private func postPlace(_ call: Call) throws -> CallPlace<WrittenPost> {
    let id = try council(call).authority.id
    let former = { [records] in
      try records.read { try $0.history(of: Post.Reference(rawValue: call["post"]), at: id) }
        .flatMap { $0.before + $0.after }
    }
    return CallPlace(versions: try versions(ofPost: call), stands: { $0.stands(on: $1) }, former: former)
  }

  private var jobEndpoint: Endpoint {
    var endpoint = editing(
      APIAddress.post + "/job-descriptions", "Says what the job of a post is, from a day on", SetJobDescription.name,
      Self.setting(WrittenJob.self)
    ) { [self] call in
      let place = CallPlace<WrittenJob>(versions: try versions(ofJob: call), stands: { $0.stands(on: $1) }) { [] }
      let standing = place.standing(on: SentGrounds.day(call.body))
      if let standing { try place.demand(standing, call) }
      let post = Post.Reference(rawValue: call["post"])
      var wanted = standing ?? StandingJobDescription(JobDescription(id: "", post: post, title: ""))
      WrittenJob.put(call.body["set"], into: &wanted)
      let deed = SetJobDescription(
        wanted.description, seen: standing, at: call["authority"], on: SentGrounds.grounds(call.body))
      return try carryOut(deed, call, WrittenJob.self)
    }
    endpoint.about = "Send If-Match when one stands on that day; leave it out for the first."
    return endpoint
  }
}
