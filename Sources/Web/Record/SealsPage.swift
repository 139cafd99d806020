import Council
import HTML
import Law
import Publishing
import Secrets
import Store

extension Site {
  func seals(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let day = visit.query["before"].flatMap { Day(iso: $0) }
    let page = SealsPage(
      authority: council.authority, seals: try council.seals(before: day, atMost: SealsPage.length + 1),
      key: records.keeping.key.publicKey)
    let list = Crumb(title: "Public record", address: Address.record(council.authority.id))
    var frame = frame(council, "Seals", .record, [list])
    frame.content = page.view
    return .page(frame)
  }
}

/// The daily seals on a record, each with what it says of the record as it stands.
struct SealsPage {
  static let length = 60

  var authority: Authority
  /// The seals shown, and one more when there are older ones.
  var seals: [SealInRecord]
  /// The key the site signs with today.
  var key: [UInt8]

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "Public record", "Seals",
        lede:
          "Once a day the site signs the last fingerprint. Keep a seal, and the record can never be written anew behind your back."
      ) {
        a(.href(Address.sealFeed(authority.id))) { "Follow them (Atom)" }
        a(.href(Address.sealKey(authority.id))) { "The key that checks them" }
      }
      leaf("seals", "Day by day", number: 1, margin: note) {
        if seals.isEmpty {
          p { "No seal was made yet. The first one is made on the day the first entry is." }
        } else {
          table
        }
        if seals.count > Self.length, let last = seals.prefix(Self.length).last {
          p { a(.href("\(Address.seals(authority.id))?before=\(last.signed.seal.day.iso)")) { "Older seals" } }
        }
      }
      leaf("how", "Check a signature", number: 2) {
        p { "Take the text, the signature and the key of a day, and ask OpenSSL 3:" }
        pre { code { "openssl pkeyutl -verify -pubin -inkey DAY.pem -rawin -in DAY.txt -sigfile DAY.sig" } }
      }
    }
  }

  private var note: HTMLNode {
    p { "Unbroken: the entry that was sealed stands in the record with this fingerprint, and the signature is on it." }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "Seals, latest first", captionIsHidden: true,
      columns: [
        .heading("Day"), .text("State"), .number("Entry"), .text("Fingerprint"), .text("Made at"), .text("Files"),
      ],
      rows: seals.prefix(Self.length).map { found in
        let seal = found.signed.seal
        return [
          HTMLNode(seal.day.long), state(found),
          a(.href(Address.entry(authority.id, seal.number))) { seal.number.withCommas },
          FingerprintBars(seal.fingerprint).node(), HTMLNode(seal.at.time), files(seal),
        ]
      }
    ).node
  }

  private func state(_ found: SealInRecord) -> HTMLNode {
    switch SealState(found, key: key) {
    case .contradicts: found.signed.isGenuine ? tag(.brick, .not, "Another entry now") : tag(.brick, .not, "Not signed")
    case .otherKey: tag(.ochre, .due, "Another key")
    case .holds, .none: tag(.green, .met, "Unbroken")
    }
  }

  private func files(_ seal: RecordSeal) -> HTMLNode {
    div(.class("facts")) {
      for (ending, words) in [("txt", "Text"), ("sig", "Signature"), ("pem", "Key")] as [(String, Phrase)] {
        a(.href(Address.seal(authority.id, seal.day, ending))) {
          words
          span(.class("vh")) { " of \(seal.day.long)" }
        }
      }
    }
  }
}
