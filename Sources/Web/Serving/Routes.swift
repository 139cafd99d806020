import Hummingbird
import Law

/// Collects routes, so that each address knows which methods it answers and refuses the others with a page.
struct Routes {
  typealias Page = @Sendable (Visit) throws -> Answer

  let router = Router(context: SiteContext.self)
  let today: @Sendable () -> Day
  private let pages = Workroom(atOnce: 4, mostWaiting: 256)
  private let checks = Workroom(atOnce: 1, mostWaiting: 16)
  private var methods: [(path: RouterPath, known: [HTTPRequest.Method])] = []

  init(today: @escaping @Sendable () -> Day) {
    self.today = today
    router.add(middleware: Safeguards())
  }

  /// A page to read. HEAD gives the same without its body.
  mutating func get(_ path: RouterPath, _ page: @escaping Page) {
    for method in [HTTPRequest.Method.get, .head] { add(path, method, pages, page) }
  }

  /// A form to send, of at most 2 MB. These wait for each other, so that memory stays bounded.
  mutating func post(_ path: RouterPath, _ page: @escaping Page) { add(path, .post, checks, page) }

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

  private mutating func add(_ path: RouterPath, _ method: HTTPRequest.Method, _ room: Workroom, _ page: @escaping Page)
  {
    let today = self.today
    router.on(path, method: method) { request, context -> Response in
      let visit = try await Visit(request, parameters: context.parameters, today: today())
      return Response(try await room.run { try page(visit) }, to: request)
    }
    if let index = methods.firstIndex(where: { $0.path == path }) {
      methods[index].known.append(method)
    } else {
      methods.append((path, [method]))
    }
  }
}
