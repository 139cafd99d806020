import Actions
import Council
import HTML
import Publishing
import Store

extension Site {
  func packPage(_ visit: Visit) throws -> Answer {
    let pack = try pack(visit, isPrivate: false)
    var answer = Answer.file(
      pack.document().page, contentType: "text/html; charset=utf-8", named: "\(pack.name).html")
    answer.carriesStyle = true
    return answer
  }

  func packFile(_ visit: Visit) throws -> Answer {
    let pack = try pack(visit, isPrivate: false)
    return .file(try merged(pack), contentType: "application/pdf", named: "\(pack.name).pdf")
  }

  /// The pack with exempt papers: for nobody else to keep.
  func privatePackFile(_ visit: Visit) throws -> Answer {
    let pack = try pack(visit, isPrivate: true)
    var answer = Answer.file(try merged(pack), contentType: "application/pdf", named: "\(pack.name)-private.pdf")
    answer.keeping = .never
    return answer
  }

  /// The papers of a meeting, as everybody or only some may read them.
  struct Pack {
    var check: MeetingCheck
    var council: Authority
    var address: String
    var exempt: [Paper.Reference: ExemptPaper]?
    /// The files that can be merged into it.
    var sheets: [(paper: Paper, sheet: PaperTools.Sheet)] = []

    var name: String { check.meeting.reference.rawValue }

    func document(merging merged: Set<Paper.Reference> = []) -> PackDocument {
      PackDocument(check, of: council, address: address, exempt: exempt, merged: merged)
    }
  }

  /// The pack as a PDF, with the files that are PDFs on pages of their own. When they cannot be merged, it says where they are.
  private func merged(_ pack: Pack) throws -> [UInt8] {
    let (isKept, sheets) = (pack.exempt == nil, pack.sheets.map(\.sheet))
    if !sheets.isEmpty {
      let page = pack.document(merging: Set(pack.sheets.map(\.paper.reference))).page
      let laid = try? documents.document(page, .pdf, isKept: isKept) { [tools] in try tools.lay($0, sheets) }
      if let laid { return laid }
    }
    return try documents.document(pack.document().page, .pdf, isKept: isKept)
  }

  private func pack(_ visit: Visit, isPrivate: Bool) throws -> Pack {
    let council = try council(visit).authority
    return try records.read { open in
      let meeting = try visited(visit, open)
      guard meeting.agendaAt != nil else { throw Problem.nothingHere }
      return try pack(of: meeting, council, isPrivate: isPrivate, open)
    }
  }

  func pack(of meeting: Meeting, _ council: Authority, isPrivate: Bool, _ open: OpenRecords) throws -> Pack {
    let check = try open.check(meeting, of: try meetingBody(of: meeting, council.id, open), at: council.id)
    var pack = Pack(
      check: check, council: council,
      address: "\(self.address?.text ?? "")\(Address.meeting(council.id, meeting.reference))")
    if isPrivate {
      pack.exempt = [:]
      for paper in check.papers where paper.isExempt {
        pack.exempt?[paper.reference] = try open.exemptPaper(
          paper.reference, version: paper.version, of: meeting.reference, at: council.id)
      }
    }
    var (pages, bytes) = (0, 0)
    for paper in check.items.flatMap({ item in check.papers.filter { $0.item == item.id } }) {
      let parts = paper.isExempt ? pack.exempt?[paper.reference]?.parts : paper.parts
      guard let file = parts?.file, file.kind == .pdf, let count = file.pages else { continue }
      (pages, bytes) = (pages + count, bytes + file.size)
      guard pages <= PaperTools.mostMergedPages, bytes <= PaperTools.mostMergedBytes else { break }
      let place = PaperFilePlace(
        paper.reference, version: paper.version, of: meeting.reference, isExempt: paper.isExempt)
      let content = try open.fileContent(at: place, of: council.id)
      pack.sheets.append(
        (paper, .init(mark: PackDocument.mark(paper.reference), pages: count, content: content)))
    }
    return pack
  }
}
