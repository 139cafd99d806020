import Council
import HTML
import Law
import Publishing
import Store

extension RecordEntryPage {
  var view: HTMLNode {
    HTMLNode {
      titleBlock(kicker: "Entry \(entry.number.withCommas) of the public record", entry.name) {
        entry.isSound ? tag(.green, .met, "Unbroken") : tag(.brick, .not, "Broken here")
        if let heading = entry.heading { time(.datetime(heading.at.description)) { heading.at.long } }
      }
      if !entry.isSound { broken }
      leaf("matter", entry.matter == nil ? "A private matter" : "What was done", number: 1) { matter }
      if entry.matter != nil {
        leaf("changes", "What it changed", number: 2, margin: changesNote) { whatChanged }
      }
      leaf("links", "Its place in the record", number: entry.matter == nil ? 2 : 3, margin: linksNote) { links }
    }
  }

  private var broken: HTMLNode {
    notice(.standing, "This entry is not as it was entered", id: "broken") {
      for fault in entry.faults { p { fault.words } }
      p {
        "Compare it with a copy or a seal that somebody else keeps: "
        a(.href(Address.recordCheck(authority.id))) { "how to check the record" }
        "."
      }
    }
  }

  @HTMLBuilder private var matter: HTMLNode {
    if let matter = entry.matter {
      summaryList([
        ("What", HTMLNode(matter.title)), ("About", subject(matter)), ("By", HTMLNode(matter.by)),
        ("Authority", HTMLNode("\(matter.warrant.kind.words): \(matter.warrant.words)")),
        ("Reason", HTMLNode(matter.reason)),
        ("Takes effect", HTMLNode(matter.effective.map { "From \($0.long)" } ?? "At once")),
        ("Entered", HTMLNode(entry.heading?.at.long ?? "")),
      ])
    } else if entry.heading != nil {
      p {
        "It concerns somebody’s own affairs. Its place in the order and its fingerprint are public; what it was is not."
      }
    } else {
      p { "What stands in its place is no entry." }
    }
  }

  /// Field by field where that can be told, and the rows of the tables behind a fold; else the rows.
  private var whatChanged: HTMLNode {
    let rows = RecordChanges(changes, files: file).node
    guard !differences.isEmpty else { return rows }
    return HTMLNode {
      differences
      folded("The rows as they are kept") { rows }
    }
  }

  private func subject(_ matter: RecordMatter) -> HTMLNode {
    guard let address = matter.address(at: authority.id) else { return HTMLNode(matter.subjectInWords) }
    return a(.href(address)) { matter.subjectInWords }
  }

  private var links: HTMLNode {
    HTMLNode {
      summaryList([
        ("Its own fingerprint", FingerprintBars(entry.fingerprint).node(whole: true, altered: !entry.isSound)),
        (
          entry.number == 1 ? "Before the first entry" : "Carries the fingerprint of \((entry.number - 1).withCommas)",
          entry.heading.map { FingerprintBars($0.previous).node(whole: true) } ?? .empty
        ),
      ])
      p {
        "The fingerprint is the SHA-256 digest of "
        a(.href(file("heading"))) { "the heading of this entry" }
        ", byte by byte. "
        a(.href(Address.recordCheck(authority.id))) { "Check it yourself" }
      }
      nav(.class("facts"), .ariaLabel("Neighbours")) {
        if entry.number > 1 {
          a(.href(Address.entry(authority.id, entry.number - 1))) { "Entry \((entry.number - 1).withCommas) before it" }
        }
        if entry.number < head {
          a(.href(Address.entry(authority.id, entry.number + 1))) { "Entry \((entry.number + 1).withCommas) after it" }
        }
      }
    }
  }

  private func file(_ name: String) -> String { "\(Address.entry(authority.id, entry.number))/\(name).txt" }

  private var changesNote: HTMLNode { p { "As it was, and as it became." } }

  private var linksNote: HTMLNode { p { "The bars are a picture of the first \(FingerprintBars.shown) digits." } }
}
