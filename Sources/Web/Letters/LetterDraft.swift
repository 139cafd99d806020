import Council
import HTML

/// A letter in paragraphs, written once and set twice: as plain text and as an HTML document.
struct LetterDraft {
  enum Part {
    case words(String)
    case link(String, SiteLink)
  }

  /// An address of this site, whole.
  struct SiteLink {
    let address: String
  }

  let authority: Authority
  let subject: String
  /// What the recipient is called; empty when unknown.
  let name: String
  let parts: [Part]
  /// What becomes of an answer to it.
  var closing = "Answers to it are not read."

  var text: LetterText {
    LetterText(
      subject: subject, plain: plain,
      html: String(decoding: writtenInEnglish { document.bytes }, as: UTF8.self))
  }

  private var greeting: String { name.isEmpty ? "Hello," : "Dear \(Self.oneLine(name))," }
  private var ending: [String] { ["\(authority.name)", "This letter was written by a computer. \(closing)"] }

  private var plain: String {
    let paragraphs = parts.map { part in
      switch part {
      case .words(let words): Self.oneLine(words)
      case .link(let words, let link): "\(Self.oneLine(words)):\n\(link.address)"
      }
    }
    return ([greeting] + paragraphs + ending).joined(separator: "\n\n") + "\n"
  }

  /// A paragraph that somebody else wrote a part of begins no line of its own.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var document: HTMLNode {
    HTMLNode([
      doctype,
      html(.lang("en-GB")) {
        head {
          meta(.charset("utf-8"))
          title { subject }
        }
        body {
          p { greeting }
          for part in parts { paragraph(part) }
          for line in ending { p { line } }
        }
      },
    ])
  }

  private func paragraph(_ part: Part) -> HTMLNode {
    switch part {
    case .words(let words): p { words }
    case .link(let words, let link):
      p {
        a(.href(link.address)) { words }
        br()
        link.address
      }
    }
  }
}
