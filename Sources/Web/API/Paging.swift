import Foundation
import Law
import Publishing
import Secrets
import Store

/// Pages of a long list. A cursor names the last item that was given and is signed, so that only this site makes them and each goes
/// with the question it was made for. What is entered meanwhile moves nothing.
struct Paging {
  static let usual = 50
  static let most = 500

  static let parameters = [
    Endpoint.Parameter(name: "limit", schema: .whole(1...most, "At most so many items; \(usual) when left out.")),
    Endpoint.Parameter(
      name: "after",
      schema: .text("Where to go on: next of the page before. It goes with the same question only.", most: 1000)),
  ]

  var key: SiteKey
  var call: Call

  /// The place the cursor names; `nil` when the list is read from its beginning.
  func place() throws -> String? {
    guard let cursor = call.query["after"] else { return nil }
    let parts = cursor.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let place = Base64URL.bytes(parts[0]), let proof = Base64URL.bytes(parts[1]),
      key.isAuthentic(proof, of: place, for: purpose)
    else {
      throw CallProblem(
        .unreadable, "after is no cursor of this list. Take next of the page before, with the same question.",
        faults: [CallFault(place: "after", words: "This is no cursor of this list.")])
    }
    return String(decoding: place, as: UTF8.self)
  }

  /// The cursor for what comes after a place.
  func cursor(after place: String) -> String {
    let bytes = Array(place.utf8)
    return "\(Base64URL.text(bytes)).\(Base64URL.text(key.authenticate(bytes, for: purpose)))"
  }

  /// A page of items, with where to go on; `last` names the last of them, `nil` when nothing follows.
  func page(_ items: [JSONText.Value], last: String?, _ more: [(String, JSONText.Value)] = []) -> CallAnswer {
    let cursor = last.map(cursor(after:))
    var answer = CallAnswer(.object(more + [("items", .list(items)), ("next", .optional(cursor))]))
    answer.next = cursor.map { address(after: $0) }
    return answer
  }

  /// A page of versions of a day, of which one more was read than is given.
  func page<Written: WrittenVersion>(from read: [Written.Version], _ type: Written.Type) -> CallAnswer {
    let some = read.prefix(call.limit)
    return page(
      some.map(Written.value), last: read.count > some.count ? some.last.map(Written.reference) : nil,
      [("on", .text(call.day.iso))])
  }

  /// Where a list in the order of days is read on; `nil` from its beginning.
  func beyond() throws -> Beyond? { try place().flatMap { Beyond($0) } }

  /// A page in the order of days, of which one more was read than is given.
  func page<Item>(from read: [Item], at place: (Item) -> Beyond, write: (Item) -> JSONText.Value) -> CallAnswer {
    let some = read.prefix(call.limit)
    return page(some.map(write), last: read.count > some.count ? some.last.map { place($0).written } : nil)
  }

  /// One page out of a whole list in the order of its names.
  func page<Item>(
    of all: [Item], by name: (Item) -> String, _ more: [(String, JSONText.Value)] = [],
    write: (Item) -> JSONText.Value
  ) throws -> CallAnswer {
    let place = try place()
    let rest = all.filter { item in place.map { $0 < name(item) } ?? true }.sorted { name($0) < name($1) }
    let some = rest.prefix(call.limit)
    return page(some.map(write), last: rest.count > some.count ? some.last.map(name) : nil, more)
  }

  private var question: String {
    call.query.filter { $0.key != "after" && $0.key != "limit" }.sorted { $0.key < $1.key }
      .map { "\(Address.encoded($0.key))=\(Address.encoded($0.value))" }.joined(separator: "&")
  }

  private var purpose: String { "cursor/\(call.path)?\(question)" }

  private func address(after cursor: String) -> String {
    let limit = call.query["limit"].map { "limit=\($0)" } ?? ""
    let asked = [question, limit, "after=\(cursor)"].filter { !$0.isEmpty }.joined(separator: "&")
    return "\(call.path)?\(asked)"
  }

  static func schema(_ item: Schema, _ more: [Schema.Member] = []) -> Schema {
    .object(
      "", "",
      more + [
        .must("items", .list(item)),
        .must("next", Schema.text("Send it as after for the next page; null at the end.").orNull),
      ])
  }
}
