import Council
import HTML
import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// Around every answer: finds out whence the request comes, numbers it, counts it, and turns every error into a page in the house style.
struct Safeguards: RouterMiddleware {
  typealias Context = SiteContext

  let surroundings: Surroundings
  let numbers: RequestNumber
  let tally: Tally
  let farewell: Farewell
  var isDemonstration = false
  var languages = SiteLanguages.onlyEnglish
  let now: @Sendable () -> Now

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let began = ContinuousClock.now
    var context = context
    context.whence = Whence(request, context, surroundings)
    context.isDemonstration = isDemonstration
    let number = context.whence.number ?? numbers.next()
    var response: Response
    do { response = try await next(request, context) } catch {
      response = refusal(error, request, context, number)
    }
    response.headers.append(HTTPField(name: .requestNumber, value: number))
    if context.whence.isSecure { response.headers.append(Self.staySecure) }
    if farewell.isSaid.load(ordering: .relaxed) {
      response.headers.append(HTTPField(name: .connection, value: "close"))
    }
    count(request, response, context, number, microseconds: (ContinuousClock.now - began).microseconds)
    return response
  }

  private func refusal(_ error: any Error, _ request: Request, _ context: SiteContext, _ number: String) -> Response {
    let (problem, trouble) = (Problem(error), error as? RecordsTrouble)
    // The pattern and not the path, in which there may be somebody’s link.
    let place = "\(request.method) \(context.endpointPath ?? "none") \(number)"
    if let trouble {
      context.logger.error("\(place): \(trouble.problem)")
    } else if problem == .wentWrong {
      context.logger.error("\(place): \(String(reflecting: error))")
    }
    if isOfTheAPI(request.uri.path) { return Response(CallProblem(problem).answer, to: request) }
    return Language.$current.withValue(languages.chosen(by: request)) {
      Response(
        problem.answer(keeping: trouble?.form, number: number).finished(inDemonstration: isDemonstration), to: request)
    }
  }

  private func count(
    _ request: Request, _ response: Response, _ context: SiteContext, _ number: String, microseconds: Int
  ) {
    let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    let method = known.contains(request.method.rawValue) ? request.method.rawValue : "other"
    let (route, status) = (context.endpointPath ?? "none", response.status.code)
    tally.count(.init(method: method, route: route), status: status, microseconds: microseconds)
    surroundings.log?(
      RequestLine(
        at: now().moment, number: number, method: method, route: route, status: status, microseconds: microseconds,
        bytes: response.body.contentLength))
  }

  /// Puts the headers of a careful site on an answer.
  static func add(to headers: inout HTTPFields) {
    for field in Self.headers where headers[field.name] == nil { headers.append(field) }
  }

  private static let staySecure = HTTPField(name: .strictTransportSecurity, value: "max-age=31536000")

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
