import Council
import HTTPTypes
import Publishing

/// The API as an OpenAPI 3.1 document, printed from the endpoints.
struct OpenAPIDocument {
  static let version = "1.0.0"

  var endpoints: [Endpoint]

  private typealias Members = [(String, JSONText.Value)]

  var value: JSONText.Value {
    .object([
      ("openapi", .text("3.1.0")), ("jsonSchemaDialect", .text("https://json-schema.org/draft/2020-12/schema")),
      ("info", .object(info)), ("servers", .list([.object([("url", .text("/"))])])), ("paths", .object(paths)),
      ("components", .object(components)),
    ])
  }

  private var info: Members {
    [
      ("title", .text("Folkmoot")), ("version", .text(Self.version)),
      (
        "description",
        .text("What an English council publishes, and the deeds by which it changes. The page /api explains it.")
      ),
      ("license", .object([("name", .text("AGPL-3.0-or-later")), ("identifier", .text("AGPL-3.0-or-later"))])),
    ]
  }

  private var paths: Members {
    var order: [String] = []
    var operations: [String: Members] = [:]
    for endpoint in endpoints {
      let path = Self.templated(endpoint.path)
      if operations[path] == nil { order.append(path) }
      operations[path, default: []].append((endpoint.method.rawValue.lowercased(), .object(operation(endpoint))))
    }
    return order.map { ($0, .object(operations[$0] ?? [])) }
  }

  private func operation(_ endpoint: Endpoint) -> Members {
    var members: Members = [
      ("operationId", .text(endpoint.operationID)), ("summary", .text(endpoint.summary)),
      ("tags", .list([.text(endpoint.group)])),
    ]
    if !endpoint.about.isEmpty { members.append(("description", .text(endpoint.about))) }
    let parameters = endpoint.pathNames.map(Self.inPath) + endpoint.parameters.map(Self.inQuery) + headers(endpoint)
    if !parameters.isEmpty { members.append(("parameters", .list(parameters))) }
    if let body = endpoint.body { members.append(("requestBody", requestBody(body))) }
    members.append(("responses", .object(responses(endpoint))))
    members.append(("security", .list(security(endpoint))))
    return members
  }

  private func security(_ endpoint: Endpoint) -> [JSONText.Value] {
    guard let permission = endpoint.permission else { return [.object([])] }
    let scopes: [JSONText.Value] = permission == .ownAccount ? [] : [.text(permission.rawValue)]
    return [.object([("token", .list(scopes))])]
  }

  private func requestBody(_ body: Endpoint.Body) -> JSONText.Value {
    var content: Members = [("application/json", .object([("schema", body.schema.written)]))]
    if case .jsonOrFiles(_, let files) = body {
      let file = JSONText.Value.object([("type", .text("string")), ("contentMediaType", .text("text/plain"))])
      content.append(
        (
          "multipart/form-data",
          .object([
            (
              "schema",
              .object([
                ("type", .text("object")), ("properties", .object(files.map { ($0, file) })),
                ("required", .texts(files)),
              ])
            )
          ])
        ))
    }
    return .object([("required", .flag(true)), ("content", .object(content))])
  }
}

// What goes into an address and a header, and what comes back.
extension OpenAPIDocument {
  static func templated(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.first == ":" ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
  }

  private static func inPath(_ name: String) -> JSONText.Value {
    .object([
      ("name", .text(name)), ("in", .text("path")), ("required", .flag(true)),
      ("schema", .object([("type", .text("string")), ("minLength", .whole(1))])),
    ])
  }

  private static func inQuery(_ parameter: Endpoint.Parameter) -> JSONText.Value {
    .object([
      ("name", .text(parameter.name)), ("in", .text("query")), ("required", .flag(parameter.isRequired)),
      ("schema", parameter.schema.written),
    ])
  }

  private func headers(_ endpoint: Endpoint) -> [JSONText.Value] {
    guard !endpoint.deed.isEmpty else { return [] }
    let key = Self.inHeader(
      "Idempotency-Key", "Sent twice within a day under one key, a request is done once.", isRequired: false)
    let version = Self.inHeader(
      "If-Match", "The ETag of the version that was seen.", isRequired: endpoint.asksForVersion)
    return (APIAddress.takesNew(endpoint.path) ? [] : [version]) + (endpoint.takesKey ? [key] : [])
  }

  private static func inHeader(_ name: String, _ about: String, isRequired: Bool) -> JSONText.Value {
    .object([
      ("name", .text(name)), ("in", .text("header")), ("required", .flag(isRequired)), ("description", .text(about)),
      (
        "schema",
        .object([
          ("type", .text("string")), ("minLength", .whole(1)), ("maxLength", .whole(name == "If-Match" ? 200 : 255)),
        ])
      ),
    ])
  }

  private func responses(_ endpoint: Endpoint) -> Members {
    let schema: Members =
      if let schema = endpoint.content.schema { [("schema", schema.written)] } else {
        [("schema", .object([("type", .text("string"))]))]
      }
    let done: Members = [
      ("description", .text(endpoint.status == 201 ? "Done and entered." : "What was asked for.")),
      ("content", .object([(endpoint.content.type, .object(schema))])),
    ]
    var all: Members = [(String(endpoint.status), .object(done))]
    if endpoint.method == .get { all.append(("304", .object([("description", .text("What you have still stands."))]))) }
    let problem = JSONText.Value.object([
      ("description", .text("It was refused; the problem says why.")),
      ("content", .object([(CallProblem.contentType, .object([("schema", CallProblem.schema.written)]))])),
    ])
    return all + endpoint.problems.map { (String($0), problem) } + [("default", problem)]
  }

  private var components: Members {
    let used = endpoints.flatMap { endpoint in
      (endpoint.content.schema?.named ?? []) + (endpoint.body?.schema.named ?? [])
        + endpoint.parameters.flatMap(\.schema.named)
    }
    let named = Dictionary((used + CallProblem.schema.named).map { ($0.name, $0) }) { first, _ in first }
    return [
      ("schemas", .object(named.sorted { $0.key < $1.key }.map { ($0.key, $0.value.whole) })),
      (
        "securitySchemes",
        .object([
          (
            "token",
            .object([
              ("type", .text("http")), ("scheme", .text("bearer")),
              (
                "description",
                .text("An access token, made on the page of your account. Cookies count for nothing here.")
              ),
            ])
          )
        ])
      ),
    ]
  }
}

extension APIAddress {
  /// Whether something new is sent there, of which no version was seen.
  static func takesNew(_ path: String) -> Bool {
    [units, posts, places, drafts, answers, withdrawals].contains(path)
  }
}

extension Endpoint {
  /// What it is called in programs that are made from the document: `get-posts-post`.
  var operationID: String {
    ([method.rawValue.lowercased()] + path.split(separator: "/").dropFirst(2).map { $0.filter { $0 != ":" } })
      .joined(separator: "-")
  }

  /// Under which heading it stands.
  var group: String {
    let parts = path.split(separator: "/").dropFirst(2).filter { $0.first != ":" && $0 != "authorities" }
    switch parts.first {
    case "units", "posts", "establishment.csv": return deed.isEmpty ? "Structure" : "Changing the structure"
    case "places", "place-figures", "my-area": return deed.isEmpty ? "Places" : "Changing places"
    case "drafts": return "Drafting"
    case "proposals", "check": return "Proposals"
    case "record", "seals": return "Record"
    case "token", "accounts": return "Accounts"
    default: return "Councils"
    }
  }

  /// The statuses under which it refuses.
  var problems: [Int] {
    var all = [400, 404, 406]
    if permission != nil { all += [401, 403] }
    if body != nil { all += [413, 415, 422] }
    if !deed.isEmpty, permission != nil { all += [412, 428] }
    return (all + [429, 503]).sorted()
  }
}
