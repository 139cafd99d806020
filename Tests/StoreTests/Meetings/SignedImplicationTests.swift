import Council
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Implications that posts sign")
struct SignedImplicationTests {
  private static let template = ReportTemplate(sections: [
    .init(key: "financial", kind: .financial, title: "Financial implications", signer: "Head of Finance"),
    .init(key: "climate", kind: .climate, title: "Climate", isRequired: false),
  ])

  private func town(_ engine: Engine) throws -> (AgendaTown, finance: ActingPerson) {
    let town = try AgendaTown(engine)
    let finance = try town.enter(.finance, post: "Head of Finance", id: "finance")
    #expect(try town.done(DeclareReportTemplate(Self.template, at: "kent")).version == 1)
    return (town, finance)
  }

  private func sign(_ town: AgendaTown, _ text: String = "It costs £1.", of reference: String = "1-1") throws
    -> SignImplication
  {
    SignImplication(
      "financial", as: text, of: .init(rawValue: reference), in: town.meeting, over: try town.draft.version, at: "kent")
  }

  @Test(arguments: Engine.allCases)
  func `no report is published before what the template asks is filled and signed by its post`(engine: Engine) throws {
    let (town, finance) = try town(engine)
    let draft = try town.prepareReport()
    let publish = PublishPapers(of: town.meeting, version: draft.version, at: "kent", inSpiteOfWarnings: true)
    #expect(town.refusal(publish).contains("“Financial implications” is empty."))
    let legal = ActingPerson(
      .account("l"), post: "Head of Law", grants: [RoleGrant(authority: "kent", role: .monitoringOfficer)])
    #expect(town.refusal(try sign(town), by: legal).contains("for the Head of Finance to sign"))
    #expect(town.refusal(try sign(town, ""), by: finance).contains("nothing here to sign"))
    try town.done(try sign(town), by: finance)
    #expect(town.refusal(publish) == MeetingRefusal.changedMeanwhile.description)
    let signed = try town.draft
    _ = try town.done(PublishPapers(of: town.meeting, version: signed.version, at: "kent", inSpiteOfWarnings: true))
    let out = try #require(try town.papers.first?.parts.filled.first)
    #expect(out.text == "It costs £1." && out.signature?.post == "Head of Finance")
    #expect(try town.isSound)
  }

  @Test(arguments: Engine.allCases)
  func `a signature is of the words it was put under, and nobody brings one along`(engine: Engine) throws {
    let (town, finance) = try town(engine)
    let forged = Implication(
      Self.template.sections[0], text: "It costs nothing.",
      signature: .init(post: "Head of Finance", at: Councils.now.moment))
    #expect(try town.prepareReport([forged]).papers[0].parts.filled[0].signature == nil)
    try town.done(try sign(town, "It costs nothing."), by: finance)
    #expect(try town.draft.papers[0].parts.filled[0].signature != nil)
    var same = try town.draft
    same.items[0].note = "To be seen at the site."
    same.papers[0].author = "Director of Roads"
    #expect(try town.done(PrepareAgenda(same, of: town.meeting, at: "kent")).papers[0].parts.filled[0].signature != nil)
    for change in [
      { $0.text = "It leaks more." }, { $0.recommendations = ["sell it"] }, { $0.title = "A wall" },
      { $0.parts.implications[0].text = "£2" },
    ]
      as [(inout Paper) -> Void]
    {
      var changed = try town.draft
      change(&changed.papers[0])
      #expect(
        try town.done(PrepareAgenda(changed, of: town.meeting, at: "kent")).papers[0].parts.filled[0].signature == nil)
      try town.done(try sign(town, "It costs nothing."), by: finance)
    }
    let upload = PaperUpload(
      Array("%PDF-1.7".utf8), named: FileName("a.pdf"), as: .init(rawValue: "1-1"), pages: nil, isTagged: nil)
    let filed = try town.done(PrepareAgenda(try town.draft, uploads: [upload], of: town.meeting, at: "kent"))
    #expect(filed.papers[0].parts.filled[0].signature == nil)
  }

  @Test(arguments: Engine.allCases)
  func `the monitoring officer’s reason lets a report out, is for these words, and is read with it`(engine: Engine)
    throws
  {
    let (town, _) = try town(engine)
    let officer = try town.enter(.monitoringOfficer, post: "Monitoring Officer", id: "mo")
    var draft = try town.prepareReport()
    func waive(_ reason: String) throws -> WaiveImplications {
      WaiveImplications(
        reason, of: .init(rawValue: "1-1"), in: town.meeting, over: try town.draft.version, at: "kent")
    }
    #expect(town.refusal(try waive(""), by: officer).contains("Say why"))
    try town.done(try waive("It only informs."), by: officer)
    draft = try town.draft
    draft.papers[0].text = "It leaks a lot."
    draft = try town.done(PrepareAgenda(draft, of: town.meeting, at: "kent"))
    #expect(draft.papers[0].parts.waiver == nil)
    try town.done(try waive("It only informs."), by: officer)
    _ = try town.done(
      PublishPapers(of: town.meeting, version: try town.draft.version, at: "kent", inSpiteOfWarnings: true))
    #expect(try town.papers.first?.parts.waiver?.reason == "It only informs.")
  }

  @Test(arguments: Engine.allCases)
  func `an exempt report is signed apart, an appendix asks nothing, and a template is declared over what stood`(
    engine: Engine
  )
    throws
  {
    let (town, finance) = try town(engine)
    let items = [
      AgendaItem(id: 1, title: "Exclusion", kind: .exclusion),
      AgendaItem(id: 2, title: "A contract", exemption: Exemption(paragraphs: [3], publicInterest: "Bids are open.")),
    ]
    let report = Paper(reference: .init(rawValue: "2-1"), item: 2, title: "The bids", isExempt: true)
    let appendix = Paper(
      reference: .init(rawValue: "2-2"), item: 2, title: "A map", text: "North is up.",
      parts: PaperParts(isAppendix: true))
    _ = try town.done(
      PrepareAgenda(
        AgendaDraft(items: items, papers: [report, appendix]),
        exempt: [ExemptPaper(report.reference, version: 1, text: "The lowest is £61,000.", recommendations: [])],
        of: town.meeting, at: "kent"))
    try town.done(try sign(town, "£61,000 is there.", of: "2-1"), by: finance)
    let draft = try town.draft
    #expect(draft.papers.allSatisfy { $0.parts.implications.isEmpty })
    _ = try town.done(PublishPapers(of: town.meeting, version: draft.version, at: "kent", inSpiteOfWarnings: true))
    let kept = try town.records.read { try $0.exemptPaper(report.reference, version: 1, of: town.meeting, at: "kent") }
    #expect(kept?.parts.filled.first?.signature?.post == "Head of Finance")
    #expect(
      town.refusal(DeclareReportTemplate(Self.template, at: "kent")) == MeetingRefusal.changedMeanwhile.description)
    let twice = ReportTemplate(version: 1, sections: [Self.template.sections[0], Self.template.sections[0]])
    #expect(town.refusal(DeclareReportTemplate(twice, at: "kent")).contains("Two sections"))
  }
}
