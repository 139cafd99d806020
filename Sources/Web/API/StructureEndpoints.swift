import Council
import Law
import Publishing
import Store

// Units, posts and job descriptions, to read.
extension Site {
  var structureEndpoints: [Endpoint] {
    [
      unitList, oneUnit, history(of: WrittenUnit.self, "units", "unit", \.unitHistory), postList, onePost,
      history(of: WrittenPost.self, "posts", "post", \.postHistory), jobDescription, establishmentFile,
    ]
  }

  private var unitList: Endpoint {
    Endpoint(
      path: APIAddress.units, summary: "The units on a day, by reference",
      parameters: [.day] + Paging.parameters,
      content: .json(Paging.schema(WrittenUnit.schema, [.must("on", .day)]))
    ) { [self] call in
      let (id, paging) = (try council(call).authority.id, paging(call))
      let place = try paging.place()
      let units = try records.read {
        try $0.units(of: id, on: call.day, after: place, atMost: call.limit + 1)
      }
      return paging.page(from: units, WrittenUnit.self)
    }
  }

  private var oneUnit: Endpoint {
    Endpoint(
      path: APIAddress.unit, summary: "One unit as it stands on a day",
      about: "Its ETag names the version; send it as If-Match to change it.", parameters: [.day],
      content: .json(WrittenUnit.schema)
    ) { [self] call in
      try answer(WrittenUnit.self, try versions(ofUnit: call), call) { $0.stands(on: call.day) }
    }
  }

  private var postList: Endpoint {
    Endpoint(
      path: APIAddress.posts, summary: "The posts on a day, by reference",
      parameters: [
        .day, .init(name: "unit", schema: .text("Only those of the unit with this reference.", most: 200)),
      ] + Paging.parameters,
      content: .json(Paging.schema(WrittenPost.schema, [.must("on", .day)]))
    ) { [self] call in
      let (id, paging) = (try council(call).authority.id, paging(call))
      let place = try paging.place()
      let posts = try records.read {
        try $0.posts(of: id, on: call.day, in: call.query["unit"], after: place, atMost: call.limit + 1)
      }
      return paging.page(from: posts, WrittenPost.self)
    }
  }

  private var onePost: Endpoint {
    Endpoint(
      path: APIAddress.post, summary: "One post as it stands on a day",
      about: "Its ETag names the version; send it as If-Match to change it.", parameters: [.day],
      content: .json(WrittenPost.schema)
    ) { [self] call in
      try answer(WrittenPost.self, try versions(ofPost: call), call) { $0.stands(on: call.day) }
    }
  }

  private var jobDescription: Endpoint {
    Endpoint(
      path: APIAddress.post + "/job-description", summary: "The job description of a post as it stands on a day",
      parameters: [.day], content: .json(WrittenJob.schema)
    ) { [self] call in
      try answer(WrittenJob.self, try versions(ofJob: call), call) { $0.stands(on: call.day) }
    }
  }

  private var establishmentFile: Endpoint {
    Endpoint(
      path: APIAddress.council + "/establishment.csv", summary: "All units and posts on a day, as CSV",
      parameters: [.day], content: .text("text/csv")
    ) { [self] call in
      CallAnswer(bytes: EstablishmentCSV.write(try council(call).establishment(on: call.day)))
    }
  }

  func answer<Written: WrittenVersion>(
    _ type: Written.Type, _ versions: [Written.Version], _ call: Call, stands: (Written.Version) -> Bool
  ) throws -> CallAnswer {
    guard let version = versions.first(where: stands) else {
      throw CallProblem(.nothingHere, "There is nothing of this reference on \(call.day.long).")
    }
    var answer = CallAnswer(Written.value(version))
    answer.version = Written.tag(version)
    return answer
  }
}

// What the endpoints read.
extension Site {
  func versions(ofUnit call: Call) throws -> [OrganisationUnit] {
    let (id, unit) = (try council(call).authority.id, OrganisationUnit.Reference(rawValue: call["unit"]))
    return try records.read { try $0.versions(of: unit, at: id) }.map(\.value)
  }

  func versions(ofPost call: Call) throws -> [Post] {
    let (id, post) = (try council(call).authority.id, Post.Reference(rawValue: call["post"]))
    return try records.read { try $0.versions(of: post, at: id) }.map(\.value)
  }

  func versions(ofJob call: Call) throws -> [StandingJobDescription] {
    let (id, post) = (try council(call).authority.id, Post.Reference(rawValue: call["post"]))
    return try records.read { try $0.jobDescriptions(of: post, at: id) }.map(\.value)
  }
}
