import Actions
import Council
import HTTPTypes
import Law
import Publishing
import Store

/// The versions of one unit, post or job description, for whoever wants to change it.
struct CallPlace<Written: WrittenVersion> {
  typealias Version = Written.Version

  var versions: [Version]
  var stands: (Version, Day) -> Bool
  /// Every version there ever was.
  var former: () throws -> [Version]

  func standing(on day: Day?) -> Version? { day.flatMap { day in versions.first { stands($0, day) } } }

  func seen(_ call: Call) -> SeenTag<Written> {
    SeenTag(header: call.seen ?? "", versions: versions, former: former)
  }

  /// Refuses when another version stands than the one that was named.
  func demand(_ standing: Version, _ call: Call) throws {
    guard call.seen != nil else { throw CallProblem(.versionNeeded, CallProblem.Kind.versionNeeded.advice) }
    guard seen(call).names(standing) else {
      throw try seen(call).changedMeanwhile(standing: standing, set: call.body["set"])
    }
  }
}

// What changes, corrections and endings have in common.
extension Site {
  typealias PlaceOf<Written: WrittenVersion> = @Sendable (Call) throws -> CallPlace<Written>

  func editing(
    _ path: String, _ summary: String, _ deed: String, _ body: Schema,
    _ answer: @escaping @Sendable (Call) throws -> CallAnswer
  ) -> Endpoint {
    Endpoint(
      method: .post, path: path, summary: summary, access: .only(.editStructure), body: .json(body),
      content: .json(SentGrounds.done), status: 201, deed: deed
    ) { [self] call in
      _ = try council(call)
      return try doneBefore(call) ?? answer(call)
    }
  }

  func changing<Written: WrittenVersion, D: Deed>(
    _ path: String, _ what: String, _ name: String, _ type: Written.Type, _ place: @escaping PlaceOf<Written>,
    _ deed: @escaping @Sendable (_ wanted: Written.Version, _ seen: Written.Version, Call) -> D
  ) -> Endpoint where D.Outcome == Int {
    var endpoint = editing(path + "/changes", "Changes \(what) from a day on", name, Self.setting(type)) {
      [self] call in
      let place = try place(call)
      guard let standing = place.standing(on: SentGrounds.day(call.body)) else { throw Self.doesNotStand(what) }
      try place.demand(standing, call)
      var wanted = standing
      Written.put(call.body["set"], into: &wanted)
      return try carryOut(deed(wanted, standing, call), call, type)
    }
    endpoint.about =
      "What stands before the day stays in the history. If-Match names the version that stands on the day."
    endpoint.asksForVersion = true
    return endpoint
  }

  func correcting<Written: WrittenVersion, D: Deed>(
    _ path: String, _ what: String, _ name: String, _ type: Written.Type, _ place: @escaping PlaceOf<Written>,
    _ deed: @escaping @Sendable (_ wanted: Written.Version, _ seen: Written.Version, Call) -> D
  ) -> Endpoint where D.Outcome == Int {
    let body = Schema.object(
      "\(Written.name)Correction", "What was entered wrongly, put right on its own days.",
      SentGrounds.ofCorrection + [.must("set", Written.changes)])
    var endpoint = editing(path + "/corrections", "Puts right what was entered wrongly of \(what)", name, body) {
      [self] call in
      let place = try place(call)
      guard let last = place.versions.last else {
        throw CallProblem(.nothingHere, "There is nothing of this reference.")
      }
      guard let seen = place.seen(call).version else {
        throw try place.seen(call).changedMeanwhile(standing: last, set: call.body["set"])
      }
      var wanted = seen
      Written.put(call.body["set"], into: &wanted)
      return try carryOut(deed(wanted, seen, call), call, type)
    }
    endpoint.about = "If-Match names the version that is wrong; it may be a former one."
    endpoint.asksForVersion = true
    return endpoint
  }

  func ending<Written: WrittenVersion, D: Deed>(
    _ path: String, _ what: String, _ name: String, _ type: Written.Type, _ place: @escaping PlaceOf<Written>,
    _ deed: @escaping @Sendable (_ seen: Written.Version, Call) -> D
  ) -> Endpoint where D.Outcome == Int {
    let body = Schema.object("\(Written.name)Ending", "From when it stands no more, and why.", SentGrounds.ofChange)
    var endpoint = editing(path + "/endings", "Ends \(what): from a day on it stands no more", name, body) {
      [self] call in
      let place = try place(call)
      guard let standing = place.standing(on: SentGrounds.day(call.body)?.adding(days: -1)) else {
        throw Self.doesNotStand(what)
      }
      try place.demand(standing, call)
      return try carryOut(deed(standing, call), call, type)
    }
    endpoint.about = "If-Match names the version that stands on the last day."
    endpoint.asksForVersion = true
    return endpoint
  }

  private static func doesNotStand(_ what: String) -> CallProblem {
    CallProblem(
      .refused, "There is no such thing on that day.",
      faults: [
        CallFault(
          place: "/from", words: "There is no \(what.drop { $0 != " " }.dropFirst()) of this reference on that day.")
      ])
  }

  static func setting<Written: WrittenVersion>(_ type: Written.Type) -> Schema {
    .object(
      "\(Written.name)Change", "What is to be set, from when and why.",
      SentGrounds.ofChange + [.must("set", Written.changes)])
  }

  static func adding<Written: WrittenVersion>(_ type: Written.Type) -> Schema {
    .object(
      "New\(Written.name)", "Something new, from when and why.",
      [.must("reference", Schema.reference.said("A short, lasting name. It cannot be changed later."))]
        + SentGrounds.ofChange + [.must("set", Written.changes)])
  }
}
