import Actions
import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  /// The file of a paper, to be saved and never shown by the browser. Of an exempt one nobody learns that it is there who may not read it.
  func paperFile(_ visit: Visit) throws -> Answer {
    let (id, reference) = (visit["authority"], Paper.Reference(rawValue: visit["paper"]))
    let (file, place) = try records.read { open -> (PaperFile, PaperFilePlace) in
      let meeting = try visited(visit, open)
      let versions = try open.papers(of: meeting.reference, at: id).filter { $0.reference == reference }
      let asked = visit.query["version"].map { Int($0) ?? 0 }
      let found = asked.map({ number in versions.first { $0.version == number } }) ?? versions.last
      guard let paper = found, !paper.isExempt || mayReadExempt(visit),
        let file = try open.allParts(of: paper, in: meeting.reference, at: id).file
      else { throw Problem.nothingHere }
      return (
        file, PaperFilePlace(reference, version: paper.version, of: meeting.reference, isExempt: paper.isExempt)
      )
    }
    return answer(file, at: place, of: id)
  }

  /// A file in pieces, as it was sent in.
  func answer(_ file: PaperFile, at place: PaperFilePlace, of id: String, isOut: Bool = true) -> Answer {
    var answer = Answer.file([], contentType: file.kind.mediaType, named: file.name)
    let isOpen = isOut && !place.isExempt
    answer.keeping = isOpen ? .askAgain : .never
    answer.entityTag = isOpen ? file.digest : nil
    answer.rest = { [records] number in
      try records.read { try $0.piece(number, at: place, of: id) }.map { ($0, number + 1) }
    }
    return answer
  }

  /// A paper. Of an exempt one nobody learns that it is there who may not read it.
  func paper(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let (page, body) = try records.read { open in
      let meeting = try visited(visit, open)
      let body = try meetingBody(of: meeting, id, open)
      return (try paperPage(visit, council.authority, meeting, body, open), body)
    }
    var frame = frame(council, .data(page.paper.title), .meetings, crumbs(id, page.meeting, body))
    frame.content = page.view
    if !page.paper.isExempt {
      let entry = try council.lastEntry(about: "meeting \(page.meeting.reference.rawValue)")
      frame.content.append(Stamp(authority: council.authority, entry: entry).node)
    }
    return .page(frame, keeping: page.paper.isExempt ? .never : .askAgain)
  }

  private func paperPage(
    _ visit: Visit, _ authority: Authority, _ meeting: Meeting, _ body: Body, _ open: OpenRecords
  ) throws -> PaperPage {
    let reference = Paper.Reference(rawValue: visit["paper"])
    let versions = try open.papers(of: meeting.reference, at: authority.id).filter { $0.reference == reference }
    let asked = visit.query["version"].map { Int($0) ?? 0 }
    guard let paper = asked.map({ number in versions.first { $0.version == number } }) ?? versions.last else {
      throw Problem.nothingHere
    }
    var exempt: ExemptPaper?
    if paper.isExempt {
      guard mayReadExempt(visit) else { throw Problem.nothingHere }
      exempt = try open.exemptPaper(reference, version: paper.version, of: meeting.reference, at: authority.id)
    }
    let check = try open.check(meeting, of: body, at: authority.id)
    var beside = HTMLNode.empty
    if !paper.isExempt, paper.publishedAt != nil {
      let matter = EqualityMatter.report(paper.reference, to: meeting.reference)
      beside.append(try EqualityAssessed(matter, visit, open).node)
      beside.append(try FormatsOf(.init(.report, matter.reference), authority.id, open).node)
    }
    return PaperPage(
      authority: authority, meeting: meeting, check: check, paper: paper, versions: versions,
      item: check.items.first { $0.id == paper.item }, exempt: exempt,
      equality: beside)
  }
}

/// One version of a paper: what it asks, its text with addresses, what it rests on, its versions.
struct PaperPage {
  var authority: Authority
  var meeting: Meeting
  var check: MeetingCheck
  var paper: Paper
  var versions: [Paper]
  var item: AgendaItem?
  /// What it says, when it is exempt and whoever asks may read it.
  var exempt: ExemptPaper?
  /// What it means for equality, where that was assessed, and in which formats it is there.
  var equality = HTMLNode.empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(kicker: "Item \(item?.number ?? ""): \(item?.title ?? "")", .data(paper.title)) {
        if !paper.author.isEmpty { span { paper.author } }
        span { "For \(check.body.name), \(meeting.day.long)" }
        PaperFacts(paper: paper, check: check).items
      }
      newer
      if paper.isExempt { why }
      recommendations
      if !text.isEmpty || parts.file == nil {
        leaf("text", "Text", margin: margin) { NumberedText(PaperText(text)).node }
      } else if !paper.correction.isEmpty {
        inset { p { "Put right in this version: \(paper.correction)" } }
      }
      if let file = parts.file { self.file(file) }
      if !parts.filled.isEmpty || parts.waiver != nil {
        leaf(
          "implications", "What it means",
          margin: p { "Each is signed by the post that answers for it, in these words." }
        ) {
          ImplicationList(parts).node
        }
      }
      equality
      if !paper.isExempt, check.isReport(paper) { background }
      history
    }
  }

  private var text: String { exempt?.text ?? paper.text }
  private var parts: PaperParts { exempt?.parts ?? paper.parts }

  private func file(_ file: PaperFile) -> HTMLNode {
    leaf("file", "File", margin: p { "Its address stays: each version has its own." }) {
      p {
        a(.href(Address.paperFile(id, meeting.reference, paper.reference, version: paper.version))) { file.name }
        span(.class("soft")) { ", \(Phrase.data(file.facts))" }
      }
      if file.isInaccessible {
        inset {
          p { "This PDF has no tags, so programs that read aloud may not find its order." }
          p { "Ask the council for it in another form." }
        }
      }
    }
  }

  private var why: HTMLNode {
    leaf("why", "Why it is private") {
      warning("Not for publication. Only who may read it may be told what it says.")
      if let exemption = item?.exemption { ExemptionWords(exemption: exemption).node }
    }
  }

  @HTMLBuilder private var newer: HTMLNode {
    if let latest = versions.last, latest.version != paper.version {
      inset {
        p {
          "This version was corrected. "
          a(.href(Address.paper(id, meeting.reference, paper.reference))) { "Read version \(latest.version)" }
        }
      }
    }
  }

  private var margin: HTMLNode {
    HTMLNode {
      p { "Every paragraph has an address: follow its number." }
      if !paper.correction.isEmpty { p { "Put right in this version: \(paper.correction)" } }
    }
  }

  private var recommendations: HTMLNode {
    let all = exempt?.recommendations ?? paper.recommendations
    guard !all.isEmpty else { return .empty }
    return leaf("recommendations", "What \(check.body.name) is asked to do") {
      ol { for recommendation in all { li { recommendation } } }
    }
  }

  private var background: HTMLNode {
    leaf("background", "Background papers", margin: p { a(.href("/rulebook#AI-5")) { "AI-5" } }) {
      switch paper.background {
      case .notStated: p { "The paper does not say which papers it rests on." }
      case .none: p { "None." }
      case .listed(let papers): ul { for paper in papers { li { paper } } }
      }
    }
  }

  @HTMLBuilder private var history: HTMLNode {
    if versions.count > 1 {
      leaf(
        "versions", "Versions", margin: p { "A published paper never changes: what is put right is another version." }
      ) {
        ul(.class("plain stack")) {
          for version in versions.reversed() {
            li {
              a(.href(Address.paper(id, meeting.reference, paper.reference, version: version.version))) {
                "Version \(version.version), published \(version.publishedAt?.inEngland ?? "")"
              }
              if !version.correction.isEmpty { span(.class("soft")) { ". \(version.correction)" } }
            }
          }
        }
      }
    }
  }
}
