import Council
import HTML
import Publishing
import Store

/// The page that checks a fingerprint, and tells how to check everything.
struct RecordCheckPage {
  var authority: Authority
  var typed: String
  var problem: Phrase?
  /// What was found; `nil` when nothing was looked for.
  var found: [RecordEntry]?
  var example: TamperExample?

  var view: HTMLNode {
    HTMLNode {
      if let problem { errorSummary([(problem, "fingerprint")]) }
      titleBlock(
        kicker: "Public record", "Check the record",
        lede: "You need not trust this site. A copy, a short program and a seal that somebody else keeps are enough.")
      leaf("printed", "A fingerprint on a printed page", number: 1) {
        FingerprintForm(authority: authority, typed: typed, problem: problem).node
        if let found { answer(found) }
      }
      leaf("whole", "The whole record", number: 2, margin: CheckSteps.margin) { CheckSteps(authority: authority).node }
      if let example { tampered(example) }
      leaf("private", "What is not in the record", number: example == nil ? 3 : 4) {
        p {
          "Private matters: who has an account, what people ask about their own data, how anyone signs in. Their place in the order is kept and their fingerprint shown, never their content. Nobody can take one out unnoticed."
        }
      }
    }
  }

  @HTMLBuilder private func answer(_ found: [RecordEntry]) -> HTMLNode {
    div(.role("status"), .class("flow")) {
      if found.count > 1 {
        p { "More than one entry begins like that. Type more of its fingerprint." }
      } else if let entry = found.first {
        p {
          entry.isSound ? tag(.green, .met, "On the record") : tag(.brick, .not, "Broken here")
          " It is the fingerprint of entry \(entry.number.withCommas)."
        }
        RecordChain(authority: authority, entries: [entry]).node
      } else {
        p {
          tag(.brick, .not, "Not on the record")
          " No entry of \(authority.shortName)’s record has a fingerprint that begins like that."
        }
        p {
          "Compare what you typed with the page: 0 is a nought, never the letter O. If it is right, the page is not from this record, or the record was altered since. Tell the council’s monitoring officer or its external auditor, and keep the page."
        }
      }
    }
  }

  private func tampered(_ example: TamperExample) -> HTMLNode {
    let number = example.entry.number
    return leaf(
      "tampered", "If someone altered entry \(number.withCommas)", number: 3,
      margin: HTMLNode { p { "An example. Nobody did this." } }
    ) {
      div(.class("entry broken")) {
        p(.class("soft small")) { "Entry \(number.withCommas)\(example.entry.heading.map { ", \($0.at.long)" } ?? "")" }
        h3 {
          example.words.dropLast().map { "\($0) " }.joined()
          del { example.words.last ?? "" }
          " "
          ins { example.instead }
        }
        dl {
          dt { "Its fingerprint becomes" }
          dd { FingerprintBars(example.fingerprint).node(altered: true) }
          dt {
            example.next == nil
              ? "But whoever has seen it knows it as" : "But entry \((number + 1).withCommas) still carries"
          }
          dd { FingerprintBars(example.next?.heading?.previous ?? example.entry.fingerprint).node() }
        }
      }
      p {
        "They no longer match. The entry is marked broken wherever it is shown, and a seal that others hold proves which copy is true."
      }
    }
  }
}
