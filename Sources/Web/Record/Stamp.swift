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
    StampMark(
      number: entry.number.withCommas, address: Address.entry(authority.id, entry.number),
      when: entry.heading?.at.long ?? "", fingerprint: entry.fingerprint, isSound: entry.isSound,
      check: Address.recordCheck(authority.id, fingerprint: String(entry.fingerprint.prefix(FingerprintBars.shown)))
    ).node
  }
}

/// The stamp itself.
struct StampMark {
  var number: String
  var address: String
  var when: Phrase
  var fingerprint: String
  var isSound = true
  /// Where anyone checks it.
  var check: String

  var node: HTMLNode {
    div(.class("stamp")) {
      Icon.ring()
      div {
        p {
          "On the public record as "
          a(.href(address)) { "entry \(number)" }
          if !when.isEmpty { ", \(when)" }
        }
        FingerprintBars(fingerprint).node(altered: !isSound)
        if !isSound { errorLike("This entry is not as it was entered.") }
        p { a(.href(check)) { "Check it" } }
      }
    }
  }
}
