import Council
import HTML
import Publishing
import Store

extension Site {
  /// The report as a page of the site, to read and to print.
  func report(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let assessment = try assessment(visit)
    let restructure = assessment.restructure
    let list = Crumb(title: "Proposals", address: Address.proposals(council.authority.id))
    let proposal = Crumb(
      name: restructure.title, address: Address.proposal(council.authority.id, restructure.id))
    let document = ReportDocument(assessment)
    var frame = frame(council, "Report: \(document.subject)", .proposals, [list, proposal])
    frame.content = HTMLNode {
      ReportDownloads(authority: council.authority.id, proposal: restructure.id).node
      inEnglish { document.article }
    }
    return .page(frame)
  }

  func reportAsHTML(_ visit: Visit) throws -> Answer {
    var answer = Answer.file(
      ReportDocument(try assessment(visit)).page, contentType: "text/html; charset=utf-8",
      named: fileName(visit, "html"))
    answer.carriesStyle = true
    return answer
  }

  func reportAsMarkdown(_ visit: Visit) throws -> Answer {
    .file(
      Array(ReportDocument(try assessment(visit)).markdown.utf8), contentType: "text/markdown; charset=utf-8",
      named: fileName(visit, "md"))
  }

  func reportAsPDF(_ visit: Visit) throws -> Answer {
    let page = ReportDocument(try assessment(visit)).page
    return .file(try documents.document(page, .pdf), contentType: "application/pdf", named: fileName(visit, "pdf"))
  }

  func reportAsWord(_ visit: Visit) throws -> Answer {
    let page = ReportDocument(try assessment(visit)).page
    return .file(
      try documents.document(page, .docx),
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      named: fileName(visit, "docx"))
  }

  /// A name to save under: the proposal's own, with what a header may not hold left out.
  private func fileName(_ visit: Visit, _ ending: String) -> String {
    let safe = visit["proposal"].filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return "\(safe.isEmpty ? "report" : safe).\(ending)"
  }
}

/// The forms in which a proposal's report can be had.
struct ReportDownloads {
  var authority: String
  var proposal: String

  var node: HTMLNode {
    p(.class("facts downloads")) {
      span { "Download" }
      a(.href(Address.report(authority, proposal, ".pdf"))) { "PDF" }
      a(.href(Address.report(authority, proposal, ".docx"))) { "Word" }
      a(.href(Address.report(authority, proposal, ".html"))) { "One web page" }
      a(.href(Address.report(authority, proposal, ".md"))) { "Markdown" }
    }
  }
}

extension ProposalPage {
  func report(_ part: Part) -> HTMLNode {
    leaf(
      part.id, part.heading, number: part.number,
      margin: HTMLNode {
        p { "In the council’s standard form. All figures come from the case." }
      }
    ) {
      if isKept {
        p {
          a(.class("btn"), .href(Address.report(restructure.authority.id, restructure.id))) {
            "Read or print the report"
          }
        }
        if mayPutOnAgenda {
          p {
            a(.class("btn ghost"), .href(Address.proposal(restructure.authority.id, restructure.id) + "/agenda")) {
              "Put it on an agenda"
            }
          }
        }
        ReportDownloads(authority: restructure.authority.id, proposal: restructure.id).node
      } else {
        folded("The committee report made from this case") {
          inEnglish { div { for block in ReportDocument(assessment).blocks { block.node } } }
        }
      }
    }
  }
}
