import Hummingbird
import Logging

/// Puts the headers of a careful site on every answer, and turns every error into a page in the house style.
struct Safeguards: RouterMiddleware {
  typealias Context = SiteContext

  var isDemonstration = false

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      let (problem, trouble) = (Problem(error), error as? RecordsTrouble)
      if let trouble {
        context.logger.error("\(request.method) \(request.uri.path): \(trouble.problem)")
      } else if problem == .wentWrong {
        context.logger.error("\(request.method) \(request.uri.path): \(String(reflecting: error))")
      }
      response =
        isOfTheAPI(request.uri.path)
        ? Response(CallProblem(problem).answer, to: request)
        : Response(problem.answer(keeping: trouble?.form).finished(inDemonstration: isDemonstration), to: request)
    }
    for field in Self.headers where response.headers[field.name] == nil { response.headers.append(field) }
    return response
  }

  private static let headers: HTTPFields = {
    var headers: HTTPFields = [.contentSecurityPolicy: ContentSecurity.policy, .xContentTypeOptions: "nosniff"]
    for (name, value) in [
      ("Referrer-Policy", "strict-origin-when-cross-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ] {
      if let name = HTTPFields.Key(name) { headers[name] = value }
    }
    return headers
  }()
}
