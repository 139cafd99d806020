import Council
import HTML
import Law

/// Everything held about a person, as a page in a file of its own.
public struct HoldingsPage {
  let holdings: PersonalHoldings

  /// The page of some holdings.
  public init(_ holdings: PersonalHoldings) { self.holdings = holdings }

  /// The file.
  public var bytes: [UInt8] { writtenInEnglish { document } }

  private var document: [UInt8] {
    HTMLNode([
      doctype,
      html(.lang("en-GB")) {
        head {
          meta(.charset("utf-8"))
          HTML.title { title }
          meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        }
        body { main { content } }
      },
    ]).bytes
  }

  private var title: String { "What \(holdings.council.name) keeps about you" }

  private var content: HTMLNode {
    HTMLNode {
      h1 { title }
      p {
        "Put together on \(holdings.at.dayUTC.long). In the public record you are the account \(holdings.account), which is a random name."
      }
      p {
        "You may ask the council to put right what is wrong, or to erase it, and complain to the Information Commissioner at ico.org.uk."
      }
      for part in holdings.parts { self.part(part) }
      h2 { "What you did, and what was done to your account" }
      if holdings.deeds.isEmpty { p { "The record has no entry of it." } } else { deeds }
    }
  }

  private func part(_ part: PersonalHoldings.Part) -> HTMLNode {
    HTMLNode {
      h2 { part.table.split(separator: "_").joined(separator: " ") }
      p { "\(sentence(part.purpose)) Basis: Article 6(1)\(part.basis). Kept \(part.retention)." }
      for row in part.rows { dl { for field in row { self.field(field) } } }
    }
  }

  private func field(_ field: PersonalHoldings.Field) -> HTMLNode {
    div {
      dt { field.about.isEmpty ? field.name : "\(field.name): \(field.about)" }
      dd { field.value ?? PersonalHoldings.withheld }
    }
  }

  private var deeds: HTMLNode {
    ol {
      for deed in holdings.deeds {
        li {
          "Entry \(deed.number), \(deed.at): \(deed.matter.title). \(deed.isOwn ? "Done by you" : "Done by another"), as \(deed.matter.by). Under: \(deed.matter.warrant.words)."
        }
      }
    }
  }

  private func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}
