import Council
import HTTPTypes
import Publishing

/// One thing the API does: its address, what it takes and gives, who may, and the deed behind it. The routes, the OpenAPI document,
/// the page about the API and the tables of tests come from these values.
struct Endpoint: Sendable {
  /// A value in the address behind the question mark.
  struct Parameter: Sendable {
    var name: String
    var schema: Schema
    var isRequired = false
  }

  /// What is sent along.
  enum Body: Sendable {
    case json(Schema)
    /// JSON, or the files of a form.
    case jsonOrFiles(Schema, files: [String])

    var schema: Schema {
      switch self {
      case .json(let schema), .jsonOrFiles(let schema, _): schema
      }
    }
  }

  /// What comes back.
  enum Content: Sendable {
    case json(Schema)
    /// A feature of RFC 7946.
    case geoJSON(Schema)
    case text(String)

    var type: String {
      switch self {
      case .json: "application/json"
      case .geoJSON: "application/geo+json"
      case .text(let type): type
      }
    }

    /// What is in it; `nil` for a text.
    var schema: Schema? {
      switch self {
      case .json(let schema), .geoJSON(let schema): schema
      case .text: nil
      }
    }
  }

  var method: HTTPRequest.Method = .get
  /// The address, with names for its parts: `/api/v1/authorities/:authority/posts/:post`.
  var path: String
  /// What it does, in a line.
  var summary: String
  /// What else there is to know.
  var about = ""
  var access = Access.everyone
  var parameters: [Parameter] = []
  var body: Body?
  var content: Content
  /// The status when it is done.
  var status = 200
  /// The deed behind it, as the record names it; empty when it only reads.
  var deed = ""
  /// Whether it changes a version, and so asks which one was seen.
  var asksForVersion = false
  /// Whether it is done once however often it is sent under one Idempotency-Key.
  var takesKey = true
  /// Whether it only looks at what is sent, so that anyone may.
  var isCheck = false
  var answer: @Sendable (Call) throws -> CallAnswer

  /// The names in the address.
  var pathNames: [String] { path.split(separator: "/").filter { $0.first == ":" }.map { String($0.dropFirst()) } }

  var permission: Permission? {
    if case .only(let permission) = access { permission } else { nil }
  }
}

/// What an endpoint gives back.
struct CallAnswer: Sendable {
  var bytes: [UInt8]
  /// What names the version that it shows; `nil` to take it from the bytes.
  var version: String?
  /// Where the thing is that was made.
  var location: String?
  /// The address that goes on where this one ends.
  var next: String?
  /// Whether nobody is to keep it, because it tells where somebody lives.
  var keepsNothing = false

  init(_ value: JSONText.Value) { bytes = JSONText.write(value) }
  init(bytes: [UInt8]) { self.bytes = bytes }
}
