import Council
import HTML
import Law

/// A committee report in the council's standard form, written from a case. Every figure is the case's.
public struct ReportDocument: Sendable {
  /// What the report is made of, in order.
  public let blocks: [ReportBlock]
  /// The subject.
  public let subject: String
  /// The council's name.
  public let authority: String

  /// The report of an assessed case.
  public init(_ answer: Assessment) {
    let report = answer.restructure.report
    subject = report.subject.isEmpty ? answer.restructure.title : report.subject
    authority = answer.restructure.authority.name
    blocks = ReportWriting(answer).blocks
  }

  /// A report that was written elsewhere, of its parts.
  public init(subject: String, authority: String, blocks: [ReportBlock]) {
    (self.subject, self.authority, self.blocks) = (subject, authority, blocks)
  }

  /// The report as an article, for a page of the site.
  public var article: HTMLNode {
    HTML.article(.class("report")) {
      header {
        p(.class("kicker")) { authority }
        h1 { subject }
      }
      for block in blocks { block.node }
    }
  }

  /// The report as a complete page that needs nothing else, fit to print on A4.
  public var page: [UInt8] { writtenInEnglish { document } }

  private var document: [UInt8] {
    let page = HTMLNode {
      doctype
      html(.lang("en-GB")) {
        head {
          meta(HTMLAttribute("charset", "utf-8"))
          HTML.title { "\(subject) – \(authority)" }
          meta(.name("viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1"))
          meta(.name("author"), HTMLAttribute("content", authority))
          element("style", []) { HTMLNode(trusted: ReportStyle.css) }
        }
        body { main(.id("main")) { article } }
      }
    }
    return page.bytes
  }

  /// The report in CommonMark with tables.
  public var markdown: String {
    "# \(MarkdownText.escaped(subject))\n\n\(MarkdownText.escaped(authority))\n\n"
      + blocks.map(\.markdown).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
