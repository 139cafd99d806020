import Council
import HTML
import Law

/// All papers of a meeting as one document, with the numbers they have on the site. The public pack says only that there are exempt
/// papers; the private one has them.
public struct PackDocument: Sendable {
  private let authority: Authority
  private let check: MeetingCheck
  private let exempt: [Paper.Reference: ExemptPaper]
  private let isPrivate: Bool
  private let address: String
  private let merged: Set<Paper.Reference>

  /// The public pack of a meeting; with what exempt papers say, the private one. `address` is that of the meeting’s page. Of the papers
  /// `merged` the PDF gets as many pages as their file has, on which that is laid; the files of others are named with their address.
  public init(
    _ check: MeetingCheck, of authority: Authority, address: String, exempt: [Paper.Reference: ExemptPaper]? = nil,
    merged: Set<Paper.Reference> = []
  ) {
    (self.check, self.authority, self.address, self.merged) = (check, authority, address, merged)
    (self.exempt, isPrivate) = (exempt ?? [:], exempt != nil)
  }

  /// The heading by which the first page of a paper’s file is found in the PDF. It is the only one like it.
  public static func mark(_ paper: Paper.Reference) -> String { "File of paper \(paper.rawValue)" }

  private var meeting: Meeting { check.meeting }
  private var title: String { "\(check.body.name), \(meeting.day.longWithWeekday)" }

  /// A complete page that needs nothing else, fit to print on A4.
  public var page: [UInt8] {
    writtenInEnglish {
      HTMLNode {
        doctype
        html(.lang("en-GB")) {
          head {
            meta(HTMLAttribute("charset", "utf-8"))
            HTML.title { "\(isPrivate ? "Private pack" : "Agenda and papers"): \(title)" }
            meta(.name("viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1"))
            meta(.name("author"), HTMLAttribute("content", authority.name))
            element("style", []) { HTMLNode(trusted: ReportStyle.css + Self.css) }
          }
          body { main(.id("main")) { content } }
        }
      }.bytes
    }
  }

  private static let css =
    """
    body { background: none; } .paper { break-before: page; }
    @page file { margin: 8mm 8mm 9mm; @bottom-center { background: #fff; padding: 0 2mm; font-size: 8pt; } }
    .file { page: file; break-before: page; } .file p, .file h3 { display: table; margin: 0; padding: 0 1mm; background: #fff; font: 6.5pt/1.2 sans-serif; }
    .closed { border: 2px solid #9a3520; padding: .4rem .8rem; font-weight: 650; }
    """

  private var content: HTMLNode {
    article(.class("report")) {
      header {
        p(.class("kicker")) { authority.name }
        h1 { title }
      }
      if isPrivate { closed("Private pack. It holds papers that are not for publication.") }
      p { "\(meeting.time), \(meeting.place)" }
      if let at = meeting.agendaAt { p { "Agenda published \(at.inEngland)." } }
      p { "On the site, where every paragraph has the same number: \(address)" }
      h2 { "Agenda" }
      for item in check.items { line(item) }
      for item in check.items {
        for paper in check.papers where paper.item == item.id { self.paper(paper, item) }
        for one in check.heard[item.id] ?? [] { ResidentsReport(one, address: report(one.activity)).paper(of: item) }
      }
    }
  }

  private func closed(_ words: String) -> HTMLNode { p(.class("closed")) { words } }

  private func line(_ item: AgendaItem) -> HTMLNode {
    HTMLNode {
      h3 { "\(item.number). \(item.title)" }
      if let urgency = item.urgency { p { "Urgent: \(urgency.reason)" } }
      if !item.note.isEmpty { MarkdownText(item.note).node }
      if let exemption = item.exemption { p { Self.words(exemption) } }
      for one in check.heard[item.id] ?? [] { ResidentsReport(one, address: report(one.activity)).line }
    }
  }

  /// Where an activity is on the site, beside the page of the meeting.
  private func report(_ activity: Activity) -> String {
    let council = address.firstRange(of: "/meetings/").map { address[..<$0.lowerBound] } ?? ""
    return "\(council)/involvement/\(activity.reference.rawValue)"
  }

  private static func words(_ exemption: Exemption) -> String {
    guard !exemption.isConfidential else {
      return "A part of this item is confidential (LGA 1972 s.100A(2)): \(exemption.publicInterest)"
    }
    let paragraphs = exemption.paragraphs.map { "\($0) (\(Exemption.words($0) ?? ""))" }.joined(separator: ", ")
    return
      "The public may be excluded for a part of this item. Schedule 12A of the LGA 1972, paragraph \(paragraphs). "
      + "Public interest weighed: \(exemption.publicInterest)"
  }

  private func paper(_ paper: Paper, _ item: AgendaItem) -> HTMLNode {
    let hidden = paper.isExempt ? exempt[paper.reference] : nil
    return section(.class("paper"), .id(paper.reference.rawValue)) {
      h2 { "\(item.number). \(paper.title)" }
      if !paper.author.isEmpty { p { "By the \(paper.author)" } }
      if paper.isSupplement, let clear = check.clearDays(paper.publishedAt), let at = paper.publishedAt {
        p {
          "Supplementary, published \(at.inEngland): \(clear) clear \(clear == 1 ? "day" : "days") before the meeting."
        }
      }
      if paper.version > 1 { p { "Version \(paper.version). Put right: \(paper.correction)" } }
      if paper.isExempt { closed("Not for publication.") }
      if !paper.isExempt || hidden != nil { words(paper, hidden) }
    }
  }

  private func words(_ paper: Paper, _ hidden: ExemptPaper?) -> HTMLNode {
    let recommendations = hidden?.recommendations ?? paper.recommendations
    return HTMLNode {
      if !recommendations.isEmpty {
        h3 { "What \(check.body.name) is asked to do" }
        ol(.class("recommendations")) { for recommendation in recommendations { li { recommendation } } }
      }
      NumberedText(PaperText(hidden?.text ?? paper.text), prefix: "\(paper.reference.rawValue)-", level: 4).node
      ImplicationList(hidden?.parts ?? paper.parts, prefix: "\(paper.reference.rawValue)-", level: 3).node
      if hidden == nil, check.isReport(paper) { background(paper) }
      if let file = (hidden?.parts ?? paper.parts).file { self.file(file, of: paper) }
    }
  }

  private func file(_ file: PaperFile, of paper: Paper) -> HTMLNode {
    let place = "\(address)/papers/\(paper.reference.rawValue)/file?version=\(paper.version)"
    guard merged.contains(paper.reference), let pages = file.pages else {
      return HTMLNode {
        h3 { "File" }
        p { "\(file.name) (\(file.facts)) is not in this pack. It is at \(place)" }
        if file.isInaccessible { p { Self.inaccessible } }
      }
    }
    return HTMLNode {
      p {
        "The \(pages == 1 ? "next page is" : "next \(pages) pages are") the file \(file.name). It is also at \(place)"
      }
      if file.isInaccessible { p { Self.inaccessible } }
      for page in 1...max(1, pages) {
        section(.class("file")) {
          if page == 1 { h3 { Self.mark(paper.reference) } }
          p { "\(file.name), page \(page) of \(pages)" }
        }
      }
    }
  }

  private static let inaccessible =
    "This PDF has no tags, so programs that read aloud may not find its order. Ask the council for it in another form."

  @HTMLBuilder private func background(_ paper: Paper) -> HTMLNode {
    h3 { "Background papers" }
    switch paper.background {
    case .notStated: p { "Not stated." }
    case .none: p { "None." }
    case .listed(let papers): ul { for paper in papers { li { paper } } }
    }
  }
}
