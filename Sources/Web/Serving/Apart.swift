import Hummingbird

/// Answers each request in a task of its own. A task keeps the memory that its deepest call took until it ends, and that of a connection
/// lasts as long as the visitor keeps it: thousands who only wait would hold what thousands of requests at once need.
struct Apart<Inner: HTTPResponder>: HTTPResponder where Inner.Context == SiteContext {
  let inner: Inner

  func respond(to request: Request, context: SiteContext) async throws -> Response {
    let task = Task.immediate { try await inner.respond(to: request, context: context) }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
