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
  }

  typealias Page = @Sendable (Visit) throws -> Answer

  let router = Router(context: SiteContext.self)
  let now: @Sendable () -> Now
  let gate: Gate
  let behindProxy: Bool
  let languages: SiteLanguages
  let pages = Workroom(atOnce: 4, mostWaiting: 256)
  let deeds = Workroom(atOnce: 32, mostWaiting: 512)
  let checks = Workroom(atOnce: 1, mostWaiting: 16)
  private let questions = Workroom(atOnce: 8, mostWaiting: 64)
  private let uploads = UploadTurns(atOnce: 4)
  /// Every route with who may use it, for those who ask whether each is guarded.
  private(set) var all: [Route] = []
  private var methods: [(path: RouterPath, known: [HTTPRequest.Method])] = []

  init(now: @escaping @Sendable () -> Now, gate: Gate, behindProxy: Bool = false, languages: SiteLanguages = .onlyEnglish) {
    self.now = now
    self.gate = gate
    self.behindProxy = behindProxy
    self.languages = languages
    router.add(middleware: Safeguards())
  }

  /// A page to read. HEAD gives the same without its body.
  mutating func get(_ path: String, _ access: Access, _ page: @escaping Page) {
    for method in [HTTPRequest.Method.get, .head] { add(path, method, access, pages, page) }
  }

  /// A page for which another server is asked first. However slow that is, only those who need it wait.
  mutating func getAsking(_ path: String, _ access: Access, _ page: @escaping Page) {
    add(path, .get, access, questions, page)
  }

  /// A form whose content is only looked at, of at most 2 MB. These wait for each other, so that memory stays bounded.
  mutating func check(_ path: String, _ page: @escaping Page) {
    add(path, .post, .everyone, checks, page, isCheck: true)
  }

  /// A form that does something.
  mutating func post(_ path: String, _ access: Access, _ page: @escaping Page) {
    add(path, .post, access, deeds, page)
  }

  /// A form with a file, of at most so many bytes altogether. Who may not send it is turned away before any of it is read, and few
  /// are read at once, so that memory stays bounded.
  mutating func upload(_ path: String, _ access: Access, mostBytes: Int, _ page: @escaping Page) {
    add(path, .post, access, deeds, page, upload: Upload(mostBytes: mostBytes, turns: uploads))
  }

  /// The router, where every known address refuses the methods it does not know.
  func finished() -> Router<SiteContext> {
    for (path, known) in methods {
      let refusal = Problem.methodNotKnown(allowed: known.map(\.rawValue))
      for method in [HTTPRequest.Method.get, .head, .post, .put, .patch, .delete, .options]
      where !known.contains(method) {
        router.on(path, method: method) { _, _ -> Response in throw refusal }
      }
    }
    return router
  }

  private mutating func add(
    _ address: String, _ method: HTTPRequest.Method, _ access: Access, _ room: Workroom, _ page: @escaping Page,
    isCheck: Bool = false, upload: Upload? = nil
  ) {
    let (now, gate, behindProxy, languages, path) = (now, gate, behindProxy, languages, RouterPath(address))
    let route = Route(path: address, method: method.rawValue, access: access, isCheck: isCheck)
    note(route, method)
    router.on(path, method: method) { request, context -> Response in
      var head = try Visit(head: request, in: context, behindProxy: behindProxy, now: now())
      head.languages = languages
      let asked = head
      return try await Upload.inTurn(upload) {
        var visit = asked
        if upload != nil {
          let entrance = try await room.run { try gate.letIn(asked, route) }
          if let refusal = entrance.refusal { return Response(refusal, to: request) }
          visit = entrance.visit
        }
        try await visit.read(request, most: upload?.mostBytes ?? Visit.mostFormBytes)
        let whole = visit
        return Response(try await room.run { try gate.answer(whole, route, page) }, to: request, room: room)
      }
    }
  }

  /// Notes that an address answers a method, and who may use it.
  mutating func note(_ route: Route, _ method: HTTPRequest.Method) {
    all.append(route)
    let path = RouterPath(route.path)
    if let index = methods.firstIndex(where: { $0.path == path }) {
      methods[index].known.append(method)
    } else {
      methods.append((path, [method]))
    }
  }
}
