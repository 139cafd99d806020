import Council
import HTML
import Law
import Store

/// What one entry of the record changed in a unit or a post, field by field.
struct EntryDifferences<Field: VersionField> {
  var entry: RecordedVersions<Field.Version>
  var stands: (Field.Version, Day) -> Bool

  /// What differs on the day the entry takes effect; of an entry without a day, between the last versions.
  var node: HTMLNode {
    let day = entry.matter.effective
    let (before, after) = (version(entry.before, on: day), version(entry.after, on: day))
    let found = Field.differences(before, after)
    guard !found.isEmpty else { return .empty }
    return DataTable(
      caption: before == nil ? "What it states" : "What changed",
      columns: [.heading("Field"), .text("Before"), .text("After")],
      rows: found.map { [HTMLNode($0.field.capitalised), said($0.before), said($0.after)] }
    ).withoutEmptyColumns.node
  }

  private func version(_ versions: [Field.Version], on day: Day?) -> Field.Version? {
    guard let day else { return versions.last }
    return versions.first { stands($0, day) }
  }

  private func said(_ text: String) -> HTMLNode { listed(text.split(separator: "\n").map { HTMLNode(String($0)) }) }
}

extension OpenRecords {
  /// What an entry changed in the unit or the post it was about; empty for one about anything else.
  func differences(_ number: Int, _ matter: RecordMatter, at authority: String) throws -> HTMLNode {
    let parts = matter.subject.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.last ?? "") {
    case ("post", let reference):
      let all = try history(of: Post.Reference(rawValue: reference), at: authority)
      return all.first { $0.number == number }
        .map { EntryDifferences<PostField>(entry: $0, stands: { $0.stands(on: $1) }).node } ?? .empty
    case ("unit", let reference):
      let all = try history(of: OrganisationUnit.Reference(rawValue: reference), at: authority)
      return all.first { $0.number == number }
        .map { EntryDifferences<UnitField>(entry: $0, stands: { $0.stands(on: $1) }).node } ?? .empty
    default: return .empty
    }
  }
}
