import Council
import HTML
import Law
import Store

/// Something that can be followed, with its name and its page.
struct FollowedThing {
  var scope: Follow.Scope
  /// `Planning Committee`; of a topic its words.
  var name: String
  /// Its page; for a topic the search for it.
  var page: String

  /// What a scope names at a council; `nil` when there is nothing of that reference.
  static func find(_ scope: Follow.Scope, of council: Authority, _ open: OpenRecords, on day: Day) throws
    -> FollowedThing?
  {
    let id = council.id
    switch scope {
    case .council: return FollowedThing(scope: scope, name: council.shortName, page: Address.council(id))
    case .topic(let words):
      guard !SearchQuery(words).isEmpty, words.count <= Follow.mostWords else { return nil }
      return FollowedThing(scope: scope, name: words, page: Address.search(id, [("q", words)]))
    case .body(let reference):
      let versions = try open.versions(Body.self, of: reference, at: id).map(\.value)
      let body = versions.first { $0.stands(on: day) } ?? versions.last
      return body.map { FollowedThing(scope: scope, name: $0.name, page: Address.body(id, reference)) }
    case .member(let reference):
      let versions = try open.versions(Member.self, of: reference, at: id).map(\.value)
      let member = versions.first { $0.stands(on: day) } ?? versions.last
      return member.map { FollowedThing(scope: scope, name: $0.name, page: Address.member(id, reference)) }
    case .place(let reference):
      let versions = try open.versions(of: reference, at: id).map(\.value)
      let place = versions.first { $0.stands(on: day) } ?? versions.last
      return place.map { FollowedThing(scope: scope, name: $0.name, page: Address.place(id, reference)) }
    }
  }

  /// What it is, in words before which nothing need stand.
  var words: Phrase {
    switch scope {
    case .council: "everything of \(name)"
    case .topic: "what has the words “\(name)”"
    case .body, .member, .place: .data(name)
    }
  }
}

extension Site {
  /// What an address asks to follow: by its path, by `what`, or by its words. Throws a page that says there is nothing.
  func followed(_ visit: Visit, _ open: OpenRecords, of council: Authority) throws -> FollowedThing {
    let words = String((visit.query["q"] ?? "").prefix(Follow.mostWords)).trimmed
    var scope = Follow.Scope.council
    if !visit["body"].isEmpty {
      scope = .body(.init(rawValue: visit["body"]))
    } else if !visit["member"].isEmpty {
      scope = .member(.init(rawValue: visit["member"]))
    } else if !visit["place"].isEmpty {
      scope = .place(.init(rawValue: visit["place"]))
    } else if let what = visit.query["what"], !what.isEmpty {
      guard let named = Follow.Scope(field: what) else { throw Problem.nothingHere }
      scope = named
    } else if !words.isEmpty {
      scope = .topic(words)
    }
    guard let thing = try FollowedThing.find(scope, of: council, open, on: visit.today) else {
      throw Problem.nothingHere
    }
    return thing
  }
}

/// The way from a page to following what it is about.
func followWay(_ id: String, _ scope: Follow.Scope) -> HTMLNode {
  p {
    a(.href(Address.follow(id, scope))) { "Follow this by e-mail, feed or calendar" }
  }
}
