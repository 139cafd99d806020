import Council
import HTML
import Law
import Store

extension Site {
  func postHistory(_ visit: Visit) throws -> Answer {
    let (council, reference) = (try council(visit), Post.Reference(rawValue: visit["post"]))
    let id = council.authority.id
    let (entries, versions) = try records.read {
      (try $0.history(of: reference, at: id), try $0.versions(of: reference, at: id))
    }
    guard let last = versions.last?.value ?? entries.first?.before.last else { throw Problem.nothingHere }
    let list = HistoryList<PostField>(authority: id, entries: entries) { $0.stands(on: $1) }
    return history(council, last.title, "Post \(reference.rawValue)", Address.post(id, reference), list)
  }

  func unitHistory(_ visit: Visit) throws -> Answer {
    let (council, reference) = (try council(visit), OrganisationUnit.Reference(rawValue: visit["unit"]))
    let id = council.authority.id
    let (entries, versions) = try records.read {
      (try $0.history(of: reference, at: id), try $0.versions(of: reference, at: id))
    }
    guard let last = versions.last?.value ?? entries.first?.before.last else { throw Problem.nothingHere }
    let list = HistoryList<UnitField>(authority: id, entries: entries) { $0.stands(on: $1) }
    return history(council, last.name, "Unit \(reference.rawValue)", Address.unit(id, reference), list)
  }

  private func history<Field>(
    _ council: AuthorityRecords, _ title: String, _ kicker: Phrase, _ address: String, _ list: HistoryList<Field>
  ) -> Answer {
    var frame = frame(
      council, "History of \(title)", .structure,
      [
        Crumb(title: "Structure", address: Address.structure(council.authority.id)),
        Crumb(name: title, address: address),
      ])
    frame.content = HTMLNode {
      titleBlock(kicker: kicker, "History of \(title)", lede: "What was entered about it, the latest first.")
      list.node
    }
    return .page(frame)
  }
}

/// What the record tells of one unit or post, entry by entry.
struct HistoryList<Field: VersionField> {
  var authority: String
  var entries: [RecordedVersions<Field.Version>]
  var stands: (Field.Version, Day) -> Bool

  var node: HTMLNode {
    HTMLNode {
      if entries.isEmpty { p { "It was entered before the record began." } }
      for entry in entries { leaf(entry) }
    }
  }

  private func leaf(_ entry: RecordedVersions<Field.Version>) -> HTMLNode {
    Web.leaf("entry-\(entry.number)", .english(entry.matter.title), margin: margin(entry)) {
      summaryList([
        ("By", HTMLNode(entry.matter.by)),
        ("Authority", HTMLNode("\(entry.matter.warrant.kind.words): \(entry.matter.warrant.words)")),
        ("Reason", HTMLNode(entry.matter.reason)),
        ("Takes effect", HTMLNode(entry.matter.effective.map { "From \($0.long)" } ?? "")),
      ])
      EntryDifferences<Field>(entry: entry, stands: stands).node
    }
  }

  private func margin(_ entry: RecordedVersions<Field.Version>) -> HTMLNode {
    HTMLNode {
      p { a(.href(Address.entry(authority, entry.number))) { "Entry \(entry.number.withCommas)" } }
      p { entry.at.long }
    }
  }
}
