import Actions
import Council
import Law
import Publishing
import Store

/// The version a program saw, named by the ETag it sends back, and what became of it since.
struct SeenTag<Written: WrittenVersion> {
  typealias Version = Written.Version

  /// What the program sent as If-Match.
  var header: String
  /// Every version there is.
  var versions: [Version]
  /// Every version there ever was, as the record tells; asked for only when the named one is not among those that are.
  var former: () throws -> [Version]

  private var tag: String { header.bareTag }

  func names(_ version: Version) -> Bool { Written.tag(version) == tag }

  /// The version named, among those that are.
  var version: Version? { versions.first(where: names) }

  /// The refusal for somebody who saw another version than the one that stands, with what each of them changed.
  func changedMeanwhile(standing: Version, set sent: JSONText.Value?) throws -> CallProblem {
    let now: [(String, JSONText.Value)] = [("standing", .text(Written.tag(standing)))]
    guard let seen = try version ?? former().first(where: names) else {
      return CallProblem(
        .changedMeanwhile, "If-Match names no version of this that ever stood. Nothing was saved.", more: now)
    }
    var typed = seen
    Written.put(sent, into: &typed)
    let edit = ConcurrentEdit<Written.Field>(seen: seen, standing: standing, typed: typed)
    let rows = edit.rows.map { row in
      let field = (row.field as? any RawRepresentable<String>)?.rawValue ?? ""
      let name = Written.members.first { $0.field == field }?.name ?? field
      return VersionDifference.value(row, name: name)
    }
    return CallProblem(
      .changedMeanwhile, "Another version stands on that day than the one you name. Nothing was saved.",
      more: now + [("differences", .list(rows))])
  }
}

extension String {
  /// What an ETag names, without its quotes and marks. What was sent compressed is named with an ending by some servers between.
  var bareTag: String {
    let text = (hasPrefix("W/") ? String(dropFirst(2)) : self).filter { $0 != "\"" }
    return String(text.prefix { $0 != "-" && $0 != ";" })
  }
}
