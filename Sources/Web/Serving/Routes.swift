import Council
import Hummingbird

/// Collects routes, so that each address knows which methods it answers and refuses the others with a page.
struct Routes {
  /// One address, one method, and who may use it.
  struct Route: Hashable, Sendable {
    var path: String
    var method: String
    var access: Access
    /// Whether the form only looks at something, and so need not prove that it is ours.
    var isCheck = false
    /// Whether it is one of the API, where only access tokens count.
    var isAPI = false
    /// Whether it counts a vote, which takes longer than anything else that everybody may ask for.
    var isCount = false
  }

  typealias Page = @Sendable (Visit) throws -> Answer

  let router = Router(context: SiteContext.self)
  let desk: Desk
  let rooms: Rooms
  private let uploads = UploadTurns(atOnce: 4)
  /// Anybody’s files have turns of their own, so that officers do not wait for them.
  private let publicUploads = UploadTurns(atOnce: 4)
  private let votes = UploadTurns(atOnce: 6)
  /// Every route with who may use it, for those who ask whether each is guarded.
  private(set) var all: [Route] = []
  private var methods: [(path: RouterPath, known: [HTTPRequest.Method])] = []
  private var places: [String: Int] = [:]

  init(desk: Desk, rooms: Rooms, safeguards: Safeguards) {
    (self.desk, self.rooms) = (desk, rooms)
    router.add(middleware: safeguards)
  }

  /// A page to read. HEAD gives the same without its body.
  mutating func get(_ path: String, _ access: Access, _ page: @escaping Page) {
    for method in [HTTPRequest.Method.get, .head] { add(path, method, access, rooms.pages, page) }
  }

  /// A page that only reads records which everyone may read, and is done soon. Where it is a matter of microseconds it is made without
  /// going to another thread.
  mutating func reading(_ path: String, _ page: @escaping Page) {
    let pace = Pace()
    for method in [HTTPRequest.Method.get, .head] { add(path, method, .everyone, rooms.pages, page, pace: pace) }
  }

  /// An answer that is always the same, given without any work.
  mutating func constant(_ path: String, _ answer: Answer) {
    var rendition = Rendition(answer)
    rendition.pack(.hardest)
    for method in [HTTPRequest.Method.get, .head] {
      note(Route(path: path, method: method.rawValue, access: .everyone), method)
      router.on(RouterPath(path), method: method) { [rendition] request, _ in Response(rendition, to: request) }
    }
  }

  /// A page for which another server is asked first. However slow that is, only those who need it wait.
  mutating func getAsking(_ path: String, _ access: Access, _ page: @escaping Page) {
    add(path, .get, access, rooms.questions, page)
  }

  /// A form whose content is only looked at, of at most 2 MB. These wait for each other, so that memory stays bounded.
  mutating func check(_ path: String, _ page: @escaping Page) {
    add(path, .post, .everyone, rooms.checks, page, isCheck: true)
  }

  /// A form with votes that are only counted. These have a room and turns of their own, so that nobody waits for them but who counts.
  mutating func count(_ path: String, mostBytes: Int, _ page: @escaping Page) {
    let upload = Upload(
      mostBytes: mostBytes, turns: votes, refusal: .voteTooLarge(megabytes: mostBytes / 1_048_576))
    add(path, .post, .everyone, rooms.counts, page, isCheck: true, isCount: true, upload: upload)
  }

  /// A form that does something.
  mutating func post(_ path: String, _ access: Access, _ page: @escaping Page) {
    add(path, .post, access, rooms.deeds, page)
  }

  /// A form for which the link it stands behind is the proof, so that a mail program can send it (RFC 8058). It must do only what the
  /// link alone allows.
  mutating func postByLink(_ path: String, _ page: @escaping Page) {
    add(path, .post, .everyone, rooms.deeds, page, isCheck: true)
  }

  /// A form with a file, of at most so many bytes altogether. Who may not send it is turned away before any of it is read, and few
  /// are read at once, so that memory stays bounded.
  mutating func upload(_ path: String, _ access: Access, mostBytes: Int, _ page: @escaping Page) {
    let turns = access == .everyone ? publicUploads : uploads
    add(path, .post, access, rooms.deeds, page, upload: Upload(mostBytes: mostBytes, turns: turns))
  }

  /// The router, where every known address refuses the methods it does not know.
  func finished() -> Router<SiteContext> {
    for (path, known) in methods {
      let refusal = Problem.methodNotKnown(allowed: known.map(\.rawValue))
      for method in Self.refusable where !known.contains(method) {
        router.on(path, method: method) { _, _ -> Response in throw refusal }
      }
    }
    return router
  }

  /// Every method there is a name for; one that nobody knows finds nothing at all.
  private static let refusable = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"]
    .compactMap(HTTPRequest.Method.init(rawValue:))

  private mutating func add(
    _ address: String, _ method: HTTPRequest.Method, _ access: Access, _ room: Workroom, _ page: @escaping Page,
    isCheck: Bool = false, isCount: Bool = false, upload: Upload? = nil, pace: Pace? = nil
  ) {
    let route = Route(path: address, method: method.rawValue, access: access, isCheck: isCheck, isCount: isCount)
    note(route, method)
    router.on(RouterPath(address), method: method) { [desk] request, context in
      try await desk.answer(request, context, route, in: room, page, upload, pace: pace)
    }
  }

  /// Notes that an address answers a method, and who may use it.
  mutating func note(_ route: Route, _ method: HTTPRequest.Method) {
    all.append(route)
    let path = RouterPath(route.path)
    if let place = places[path.description] { return methods[place].known.append(method) }
    places[path.description] = methods.count
    methods.append((path, [method]))
  }
}
