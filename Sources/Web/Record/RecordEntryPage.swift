import Council
import HTML
import Law
import Store

extension Site {
  func recordEntry(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let found = try entry(visit, of: council)
    let page = RecordEntryPage(
      authority: council.authority, entry: found.entry,
      changes: RecordedChange.read(found.changes, atMost: RecordEntryPage.mostChanges),
      differences: try found.entry.matter.map { matter in
        try records.read { try $0.differences(found.entry.number, matter, at: council.authority.id) }
      } ?? .empty,
      head: try council.recordHead().number)
    let list = Crumb(title: "Public record", address: Address.record(council.authority.id))
    var frame = frame(council, "Entry \(found.entry.number.withCommas): \(found.entry.name)", .record, [list])
    frame.content = page.view
    return .page(frame)
  }

  /// The text whose SHA-256 digest is the entry’s fingerprint, and nothing else.
  func entryHeading(_ visit: Visit) throws -> Answer {
    .text(try entry(visit, of: try council(visit)).entry.headingText)
  }

  /// The text whose SHA-256 digest the heading carries as that of its changes.
  func entryChanges(_ visit: Visit) throws -> Answer { .text(try entry(visit, of: try council(visit)).changes) }

  private func entry(_ visit: Visit, of council: AuthorityRecords) throws -> RecordEntryWithChanges {
    guard let number = Int(visit["number"]), String(number) == visit["number"],
      let found = try council.recordEntry(number)
    else { throw Problem.nothingHere }
    return found
  }
}

/// One entry: what was done, when, by whom, under what authority, what it changed, and its links.
struct RecordEntryPage {
  /// How many rows are shown; the others are in the plain copy.
  static let mostChanges = 40

  var authority: Authority
  var entry: RecordEntry
  var changes: (changes: [RecordedChange], unread: Int)
  /// What it changed in a unit or a post, field by field; empty when it is about something else.
  var differences: HTMLNode
  /// The number of the record’s last entry.
  var head: Int
}

extension RecordMatter {
  /// Where the thing it was done to has a page; `nil` when it has none.
  func address(at authority: String) -> String? {
    let parts = subject.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : "") {
    case ("post", let reference) where !reference.isEmpty: return Address.post(authority, .init(rawValue: reference))
    case ("unit", let reference) where !reference.isEmpty: return Address.unit(authority, .init(rawValue: reference))
    case ("proposal", let id) where !id.isEmpty: return Address.proposal(authority, id)
    case ("establishment", _): return Address.structure(authority)
    case ("council", _): return Address.council(authority)
    default: return nil
    }
  }

  /// What it was done to: `Post HNS-04`.
  var subjectInWords: Phrase {
    let parts = subject.split(separator: " ", maxSplits: 1).map(String.init)
    let kind = RecordWords.kind(parts.first ?? "")
    return parts.count > 1 ? "\(kind) \(parts[1])" : kind
  }
}

extension Warrant.Kind {
  /// What sort of authority, in words.
  var words: Phrase {
    switch self {
    case .decision: "A decision"
    case .delegation: "A delegation"
    case .correction: "A correction"
    case .papers: "Published papers"
    case .ownMatter: "The person’s own matter"
    case .running: "The running of the site"
    }
  }
}
