import Council
import Law
import Publishing
import Store

// What was entered about a unit or a post.
extension Site {
  func history<Written: WrittenVersion>(
    of type: Written.Type, _ plural: String, _ name: String,
    _ read: any KeyPath<OpenHistory, (String) throws -> [RecordedVersions<Written.Version>]> & Sendable
  ) -> Endpoint {
    Endpoint(
      path: "\(APIAddress.council)/\(plural)/:\(name)/history",
      summary: "What was entered about a \(name), the latest first",
      about: "At most the last 200 entries, each with every version before and after it.",
      content: .json(.object("", "", [.must("items", .list(Self.historySchema(type)))]))
    ) { [self] call in
      let id = try council(call).authority.id
      let entries = try records.read { try OpenHistory(records: $0, authority: id)[keyPath: read](call[name]) }
      guard !entries.isEmpty else {
        throw CallProblem(.nothingHere, "The record says nothing of a \(name) of this reference.")
      }
      return CallAnswer(.object([("items", .list(entries.map { Self.value($0, type) }))]))
    }
  }

  private static func historySchema<Written: WrittenVersion>(_ type: Written.Type) -> Schema {
    .object(
      "\(Written.name)Entry", "One entry of the record with the versions before and after it.",
      [
        .must("entry", .whole(1...Int(Int32.max))), .must("at", .moment), .must("matter", WrittenEntry.matter),
        .must("before", .list(Written.schema)), .must("after", .list(Written.schema)),
      ])
  }

  private static func value<Written: WrittenVersion>(
    _ entry: RecordedVersions<Written.Version>, _ type: Written.Type
  ) -> JSONText.Value {
    .object([
      ("entry", .whole(entry.number)), ("at", .text(entry.at.description)),
      ("matter", WrittenEntry.value(entry.matter)), ("before", .list(entry.before.map(Written.value))),
      ("after", .list(entry.after.map(Written.value))),
    ])
  }
}

/// The histories of one council’s units, posts and places, by reference.
struct OpenHistory {
  var records: OpenRecords
  var authority: String

  var unitHistory: (String) throws -> [RecordedVersions<OrganisationUnit>] {
    { try records.history(of: OrganisationUnit.Reference(rawValue: $0), at: authority) }
  }

  var placeHistory: (String) throws -> [RecordedVersions<Council.Place>] {
    { try records.history(of: Council.Place.Reference(rawValue: $0), at: authority) }
  }

  var postHistory: (String) throws -> [RecordedVersions<Post>] {
    { try records.history(of: Post.Reference(rawValue: $0), at: authority) }
  }
}
