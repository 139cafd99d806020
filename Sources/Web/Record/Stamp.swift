import Council
import HTML
import Publishing
import Store

/// Which entry a page stands on: its number, its time, its fingerprint, and where to check it.
struct Stamp {
  var authority: Authority
  /// The last entry about the page’s matter; without one there is no stamp.
  var entry: RecordEntry?

  var node: HTMLNode { entry.map(node) ?? .empty }

  private func node(_ entry: RecordEntry) -> HTMLNode {
    div(.class("stamp")) {
      Icon.ring()
      div {
        p {
          "On the public record as "
          a(.href(Address.entry(authority.id, entry.number))) { "entry \(entry.number.withCommas)" }
          entry.heading.map { ", \($0.at.long)" } ?? ""
        }
        FingerprintBars(entry.fingerprint).node(altered: !entry.isSound)
        if !entry.isSound { errorLike("This entry is not as it was entered.") }
        p {
          a(
            .href(
              Address.recordCheck(authority.id, fingerprint: String(entry.fingerprint.prefix(FingerprintBars.shown))))
          ) {
            "Check it"
          }
        }
      }
    }
  }
}
