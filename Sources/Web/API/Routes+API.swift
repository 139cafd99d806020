import Council
import HTTPTypes
import Hummingbird

extension Routes {
  /// An endpoint of the API. No cookie counts there, and whatever is refused is told as JSON.
  mutating func api(_ door: Door) {
    let endpoint = door.endpoint
    let room = endpoint.method == .get ? rooms.pages : endpoint.isCheck ? rooms.checks : rooms.deeds
    for method in endpoint.method == .get ? [HTTPRequest.Method.get, .head] : [endpoint.method] {
      note(Route(path: endpoint.path, method: method.rawValue, access: endpoint.access, isAPI: true), method)
      router.on(RouterPath(endpoint.path), method: method) { [desk] request, context -> Response in
        do {
          let now = desk.now()
          try desk.checkPace(endpoint.pace, context, at: now.moment)
          let knock = try await Door.Knock(request, in: context, now: now)
          let (answer, headers) = try await room.run { try door.answer(knock) }
          var response = Response(answer, to: request)
          for field in headers { response.headers[field.name] = field.value }
          return response
        } catch let problem as Problem {
          return Response(CallProblem(problem).answer, to: request)
        }
      }
    }
  }
}

extension Endpoint {
  /// What nobody has to sign in for is sent as seldom as a form of that kind.
  fileprivate var pace: Limits.Kind {
    method == .get ? .reading : deed.isEmpty || permission != nil ? .sending : .knocking
  }
}

extension Door.Knock {
  fileprivate init(_ request: Request, in context: SiteContext, now: Now) async throws {
    path = request.uri.path
    parameters = try Visit.parameters(context)
    query = URLEncoded.pairs(Array((request.uri.query ?? "").utf8)).map {
      (name: $0.name, value: $0.text)
    }
    headers = request.headers
    bytes = []
    if request.method == .post { bytes = try await Visit.body(of: request) }
    self.now = now
    whence = context.whence
  }
}

/// Whether an address is one of the API, so that what goes wrong there is told as JSON.
func isOfTheAPI(_ path: String) -> Bool { path == "/api/v1" || path.hasPrefix("/api/v1/") }
