import Actions
import Council
import Law
import Publishing
import Secrets
import Store

/// One request to the API as an endpoint sees it: read, held against its description, and who asks.
struct Call: Sendable {
  /// The address, without what stands behind the question mark.
  var path: String
  var parameters: [String: String] = [:]
  /// What stands behind the question mark, each name once.
  var query: [String: String] = [:]
  /// What was sent, as its schema describes it.
  var body = JSONText.Value.null
  /// Files that were sent in a form instead.
  var files: SubmittedForm?
  /// The version that was seen, from If-Match.
  var seen: String?
  /// By what a repeated request is known.
  var idempotencyKey: String?
  /// What tells one request from another: address, version seen and content.
  var digest = Digest(of: "")
  /// Whose token came with it; `nil` when none did.
  var holder: AccessTokenHolder?
  var now: Now

  subscript(name: String) -> String { parameters[name] ?? "" }

  var person: ActingPerson { holder?.person ?? .visitor }

  /// The day asked for; today when none is.
  var day: Day { query["on"].flatMap { Day(iso: $0) } ?? now.day }

  /// How many items are asked for at most.
  var limit: Int { query["limit"].flatMap { Int($0) } ?? Paging.usual }
}

extension JSONText.Value {
  /// The value under a name of an object; `nil` when it is none, or has none.
  subscript(name: String) -> JSONText.Value? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var whole: Int? {
    if case .whole(let number) = self { number } else { nil }
  }

  var isTrue: Bool {
    if case .flag(let flag) = self { flag } else { false }
  }

  var items: [JSONText.Value] {
    if case .list(let items) = self { items } else { [] }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
