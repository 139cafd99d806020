import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Files as papers")
struct UploadedPaperTests {
  private static let secret = "quibblewort"
  private static let content = Array("%PDF-1.7 \(secret)".utf8)
  private static let exemption = Exemption(paragraphs: [3], publicInterest: "Bids are still open.")

  private func prepare(
    _ town: AgendaTown, isExempt: Bool, over version: Int = 0, file: PaperFile? = nil, sends: Bool = true
  )
    throws -> AgendaDraft
  {
    let parts = PaperParts(file: file)
    let paper = Paper(
      reference: .init(rawValue: "2-1"), item: 2, title: "A plan", parts: isExempt ? PaperParts() : parts, isExempt)
    let upload = PaperUpload(Self.content, named: FileName("plan.pdf"), as: paper.reference, pages: 3, isTagged: false)
    return try town.done(
      PrepareAgenda(
        AgendaDraft(
          version: version,
          items: [
            AgendaItem(id: 1, title: "Exclusion", kind: .exclusion),
            AgendaItem(id: 2, title: "A contract", exemption: Self.exemption),
          ], papers: [paper]),
        exempt: isExempt ? [ExemptPaper(paper.reference, version: 1, text: "", recommendations: [], parts: parts)] : [],
        uploads: sends ? [upload] : [], of: town.meeting, at: "kent"))
  }

  private func place(_ town: AgendaTown, _ isExempt: Bool, version: Int = 1) -> PaperFilePlace {
    PaperFilePlace(.init(rawValue: "2-1"), version: version, of: town.meeting, isExempt: isExempt)
  }

  private func content(_ town: AgendaTown, _ isExempt: Bool, version: Int = 1) throws -> [UInt8] {
    try town.records.read { try $0.fileContent(at: place(town, isExempt, version: version), of: "kent") }
  }

  @Test(arguments: Engine.allCases)
  func `a file is kept with the paper, told of by what it holds, and goes when the paper is taken off`(engine: Engine)
    throws
  {
    let town = try AgendaTown(engine)
    var draft = try prepare(town, isExempt: false)
    let file = try #require(draft.papers.first?.parts.file)
    #expect(file.kind == .pdf && file.size == Self.content.count && file.pages == 3 && file.isInaccessible)
    #expect(file.facts == "PDF, 3 pages, 1 KB")
    #expect(try content(town, false) == Self.content)
    draft.papers = []
    _ = try town.done(PrepareAgenda(draft, of: town.meeting, at: "kent"))
    #expect(try content(town, false).isEmpty)
    #expect(try town.isSound)
  }

  @Test(arguments: Engine.allCases)
  func
    `a paper of a file alone is published, every version stays, and a correction keeps its file unless it brings another`(
      engine: Engine
    ) throws
  {
    let town = try AgendaTown(engine)
    let draft = try prepare(town, isExempt: false)
    let said = town.refusal(PublishPapers(of: town.meeting, version: draft.version, at: "kent"))
    #expect(said.contains("The PDF has no tags"), "a clerk is told before it is out")
    _ = try town.done(PublishPapers(of: town.meeting, version: draft.version, at: "kent", inSpiteOfWarnings: true))
    var next = try town.draft
    var paper = try #require(try town.papers.last)
    (paper.version, paper.correction, paper.text, paper.publishedAt) = (2, "A word", "See the file.", nil)
    next.papers = [paper]
    next = try town.done(PrepareAgenda(next, of: town.meeting, at: "kent"))
    #expect(try content(town, false, version: 2) == Self.content)
    let other = PaperUpload(
      Array("%PDF-1.7 other".utf8), named: FileName("plan.pdf"), as: paper.reference, pages: nil, isTagged: nil)
    next = try town.done(PrepareAgenda(next, uploads: [other], of: town.meeting, at: "kent"))
    _ = try town.done(PublishPapers(of: town.meeting, version: next.version, at: "kent", inSpiteOfWarnings: true))
    #expect(try content(town, false) == Self.content && content(town, false, version: 2) == other.content)
    #expect(try town.papers.map(\.version) == [1, 2])
  }

  @Test(arguments: Engine.allCases)
  func `an exempt file is apart from its first draft on, and neither its name nor its digest stands anywhere else`(
    engine: Engine
  ) throws {
    let town = try AgendaTown(engine)
    let draft = try prepare(town, isExempt: true)
    #expect(try content(town, true) == Self.content && content(town, false).isEmpty)
    _ = try town.done(PublishPapers(of: town.meeting, version: draft.version, at: "kent", inSpiteOfWarnings: true))
    let digest = try #require(
      try town.records.read {
        try $0.exemptPaper(.init(rawValue: "2-1"), version: 1, of: town.meeting, at: "kent")?.parts.file?.digest
      })
    for table in Catalogue.tables where !["exempt_paper", "exempt_paper_piece"].contains(table.name) {
      let rows = try town.records.database.read {
        try $0.query("select * from \(table.name)") { try TableRow(table, $0) }
      }
      for value in rows.flatMap(\.values) {
        let told = "\(value)"
        #expect(!told.contains(Self.secret) && !told.contains(digest) && !told.contains("plan.pdf"), "\(table.name)")
        if case .blob(let bytes) = value { #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.secret)) }
      }
    }
    #expect(try town.isSound)
  }

  @Test(arguments: Engine.allCases)
  func `when a paper becomes exempt before it is out, its file moves with it, and back`(engine: Engine) throws {
    let town = try AgendaTown(engine)
    var draft = try prepare(town, isExempt: false)
    let file = try #require(draft.papers.first?.parts.file)
    draft = try prepare(town, isExempt: true, over: draft.version, file: file, sends: false)
    #expect(try content(town, true) == Self.content && content(town, false).isEmpty)
    draft = try prepare(town, isExempt: false, over: draft.version, file: file, sends: false)
    #expect(try content(town, false) == Self.content && content(town, true).isEmpty)
    #expect(draft.papers.first?.parts.file == file)
  }

  @Test(arguments: Engine.allCases)
  func `what is no paper, and a file that is not here any more, are refused and nothing is changed`(engine: Engine)
    throws
  {
    let town = try AgendaTown(engine)
    let paper = Paper(reference: .init(rawValue: "1-1"), item: 1, title: "A map")
    let draft = AgendaDraft(items: [AgendaItem(id: 1, title: "A map")], papers: [paper])
    let map = PaperUpload(
      [0xFF, 0xD8, 0xFF, 0xE0], named: FileName("map.jpg"), as: paper.reference, pages: nil, isTagged: nil)
    #expect(throws: FileRefusal.noPaper(.jpeg)) {
      try town.done(PrepareAgenda(draft, uploads: [map], of: town.meeting, at: "kent"))
    }
    var gone = draft
    gone.papers[0].parts.file = PaperFile(name: FileName("a.pdf"), kind: .pdf, size: 9, digest: "none")
    #expect(town.refusal(PrepareAgenda(gone, of: town.meeting, at: "kent")).contains("Choose it again"))
    #expect(try town.draft == AgendaDraft())
  }

  @Test(arguments: Engine.allCases)
  func `a meeting that is moved takes the files of its papers along`(engine: Engine) throws {
    let town = try AgendaTown(engine)
    _ = try prepare(town, isExempt: true)
    let moved = try town.done(
      CallOffMeeting(
        town.meeting, .moved(to: Councils.day(2026, 3, 9), minute: 600, place: ""), reason: "A flood", at: "kent"))
    let place = PaperFilePlace(.init(rawValue: "2-1"), version: 1, of: moved.reference, isExempt: true)
    #expect(try town.records.read { try $0.fileContent(at: place, of: "kent") } == Self.content)
  }
}

extension Paper {
  fileprivate init(reference: Reference, item: Int, title: String, parts: PaperParts, _ isExempt: Bool) {
    self.init(
      reference: reference, item: item, title: title, background: isExempt ? .notStated : .none, isExempt: isExempt,
      parts: parts)
  }
}
