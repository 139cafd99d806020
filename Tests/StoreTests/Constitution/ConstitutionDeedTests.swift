import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("The constitution")
struct ConstitutionDeedTests {
  private static let kent: Authority = {
    var authority = Councils.kent
    authority.settings.articlesConsideredBy = "Standards Committee"
    authority.settings.articlesConsulted = true
    return authority
  }()
  private let operatorAtTheMachine = ActingPerson.operatorAtTheMachine
  private let later = Councils.day(2026, 4, 1)

  private static func reference(_ text: String) -> Article.Reference { .init(rawValue: text) }

  private let officers = Article(
    reference: reference("11"), title: "Officers", text: "(1) The manager leads.\n(2) Officers follow.",
    posts: [.init(rawValue: "MAN")])
  private let change = Article(reference: reference("14"), title: "Change", text: "The council decides.")
  private let scheme = Article(reference: reference("A1"), kind: .appendix, title: "Scheme", text: "Officers act.")

  private func records(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try records.carryOut(ImportCase(Councils.kent2010), by: operatorAtTheMachine, at: Councils.now)
    try records.carryOut(RecordAuthority(Self.kent), by: operatorAtTheMachine, at: Councils.now)
    let entered = try records.carryOut(
      EnterConstitution([officers, change, scheme], of: "kent", from: Councils.day(2020, 1, 1), source: "c.md"),
      by: operatorAtTheMachine, at: Councils.now)
    #expect(entered == 3)
    return records
  }

  private func grounds(
    _ way: ConstitutionChangedProperly.Way = .council, from: Day = Councils.today, decided: Day = Councils.today,
    considered: Day? = Councils.today, consultation: String = "Online, in December"
  ) -> AmendmentGrounds {
    AmendmentGrounds(
      way, decision: "County Council, minute 12", decidedOn: decided, from: from, consideredOn: considered,
      consultation: consultation, reason: "A test")
  }

  private func standing(_ records: Records, on day: Day = Councils.today) throws -> [Article] {
    try records.read { try $0.articles(of: "kent", on: day) }
  }

  private func amend(
    _ amendments: [ArticleAmendment], _ records: Records, on grounds: AmendmentGrounds? = nil,
    over seen: [Article]? = nil,
    inSpite: Bool = false, by person: ActingPerson = .operatorAtTheMachine
  ) throws -> Int {
    let deed = AmendConstitution(
      amendments, over: try seen ?? standing(records), at: "kent", on: grounds ?? self.grounds(),
      inSpiteOfWarnings: inSpite)
    return try records.carryOut(deed, by: person, at: Councils.now)
  }

  private func rewording(_ old: String, _ new: String, _ article: String = "11") -> ArticleAmendment {
    ArticleAmendment(Self.reference(article), replacements: [Replacement(deletes: old, inserts: new)])
  }

  @Test(arguments: Engine.allCases)
  func `two articles are amended by one decision, from a day to come, and it takes effect by itself`(
    engine: Engine
  ) throws {
    let records = try records(engine)
    let made = [
      rewording("The manager leads.", "The Head of Paid Service leads."),
      rewording("The council decides.", "The council decides in public.", "14"),
    ]
    let number = try amend(made, records, on: grounds(from: later))
    #expect(try standing(records).map(\.text) == [officers.text, change.text, scheme.text])
    let after = try standing(records, on: later)
    #expect(after[0].text == "(1) The Head of Paid Service leads.\n\n(2) Officers follow.")
    #expect(after[1].text == "The council decides in public." && after[2].text == scheme.text)
    let kept = try #require(try records.read { try $0.amendments(at: "kent") }.first)
    #expect(kept.entry == number && kept.changes == made && kept.grounds == grounds(from: later))
    let entry = try #require(try records.authority("kent")?.lastEntry(about: "constitution"))
    #expect(entry.number == number && entry.heading?.matter?.effective == later)
    #expect(entry.heading?.matter?.warrant.words == "County Council, minute 12")
    let report = try Verification(key: records.keeping.key).verify(records.database)
    #expect(report.isSound, "\(report.findings)")
  }

  @Test(arguments: Engine.allCases)
  func `all of a decision is made or none of it`(engine: Engine) throws {
    let records = try records(engine)
    let all = [
      rewording("The council decides.", "The cabinet decides.", "14"), rewording("The mayor leads.", "Nobody leads."),
    ]
    #expect(throws: EstablishmentRefusal.self) { try amend(all, records) }
    #expect(try standing(records) == standing(records, on: later))
    #expect(try standing(records)[1].text == change.text)
    #expect(try records.read { try $0.amendments(at: "kent") }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `an amendment to an article amended since it was drafted is refused, and both are told`(engine: Engine) throws {
    let records = try records(engine)
    let drafted = try standing(records)
    _ = try amend([rewording("Officers follow.", "Officers think.")], records)
    let now = try #require(try standing(records).first)
    #expect(
      throws: ConstitutionRefusal.amendedMeanwhile([
        .init(reference: officers.reference, seen: drafted[0], standing: now)
      ])
    ) { try amend([rewording("The manager leads.", "We lead.")], records, over: drafted) }
    #expect(try standing(records).first == now)
  }

  @Test(arguments: Engine.allCases)
  func `without committee and consultation it is made only by somebody who has read that`(engine: Engine) throws {
    let records = try records(engine)
    let one = [rewording("The manager leads.", "We lead.")]
    let bare = grounds(considered: nil, consultation: "")
    do {
      _ = try amend(one, records, on: bare)
      Issue.record("It was made without a warning")
    } catch EstablishmentRefusal.objections(let found) {
      #expect(found.map(\.weight) == [.warns, .warns])
      #expect(found[0].words.contains("Standards Committee") && found[1].words.contains("consultation"))
    }
    #expect(try amend(one, records, on: bare, inSpite: true) > 0)
  }

  @Test(arguments: Engine.allCases)
  func `a day before the decision is refused, a past one is warned of`(engine: Engine) throws {
    let records = try records(engine)
    let one = [rewording("The manager leads.", "We lead.")]
    let (yesterday, week) = (Councils.today.adding(days: -1), Councils.today.adding(days: -7))
    #expect(throws: EstablishmentRefusal.self) {
      try amend(one, records, on: grounds(from: yesterday), inSpite: true)
    }
    let past = grounds(from: yesterday, decided: week, considered: week)
    #expect(throws: EstablishmentRefusal.self) { try amend(one, records, on: past) }
    #expect(try amend(one, records, on: past, inSpite: true) > 0)
    #expect(throws: EstablishmentRefusal.self) {
      try amend(one, records, on: grounds(from: later, decided: Councils.today.adding(days: 1)), inSpite: true)
    }
  }

  @Test(arguments: Engine.allCases)
  func `only the monitoring officer puts facts right alone`(engine: Engine) throws {
    let records = try records(engine)
    let one = [rewording("The manager leads.", "The Manager leads.")]
    let clerk = ActingPerson(
      .account("c1"), post: "Clerk", grants: [RoleGrant(authority: "kent", role: .democraticServices)])
    let officer = ActingPerson(
      .account("m1"), post: "Monitoring Officer", grants: [RoleGrant(authority: "kent", role: .monitoringOfficer)])
    let alone = grounds(.factsOrLaw, considered: nil, consultation: "")
    #expect(throws: ConstitutionRefusal.monitoringOfficerOnly) { try amend(one, records, on: alone, by: clerk) }
    #expect(try amend(one, records, on: alone, by: officer) > 0)
  }

  @Test(arguments: Engine.allCases)
  func `an article is put in, repealed, and names only posts that stand`(engine: Engine) throws {
    let records = try records(engine)
    var new = Article(reference: Self.reference("15"), title: "New", text: "New.", posts: [.init(rawValue: "NOBODY")])
    #expect(throws: EstablishmentRefusal.self) {
      try amend([try #require(ArticleAmendment(from: nil, to: new))], records)
    }
    new.posts = [.init(rawValue: "CLO")]
    let both = [
      try #require(ArticleAmendment(from: nil, to: new)), ArticleAmendment(change.reference, action: .repeal),
    ]
    _ = try amend(both, records)
    #expect(try standing(records).map(\.reference.rawValue) == ["11", "15", "A1"])
    #expect(try standing(records, on: Councils.today.adding(days: -1)).map(\.reference.rawValue) == ["11", "14", "A1"])
  }

  @Test(arguments: Engine.allCases)
  func `whoever ends a post is told which articles name it`(engine: Engine) throws {
    let records = try records(engine)
    let post = try #require(
      try records.authority("kent")?.establishment(on: Councils.today).posts.first { $0.reference.rawValue == "MAN" })
    let ending = Grounds(from: later, reason: "A test", warrant: Warrant(.decision, "Council"))
    do {
      _ = try records.carryOut(EndPost(post, at: "kent", on: ending), by: operatorAtTheMachine, at: Councils.now)
      Issue.record("It was ended without a warning")
    } catch EstablishmentRefusal.objections(let found) {
      #expect(found.contains { $0.words.contains("Article 11 (Officers)") })
    }
  }

  @Test(arguments: Engine.allCases)
  func `a file entered again changes nothing, and a later amendment stays after its day`(engine: Engine) throws {
    let records = try records(engine)
    let same = EnterConstitution([officers, change], of: "kent", from: Councils.day(2020, 1, 1), source: "c.md")
    #expect(try records.carryOut(same, by: operatorAtTheMachine, at: Councils.now) == 0)
    let wrong = EnterConstitution(
      [Article(reference: Self.reference("x"), title: "", text: "")], of: "kent", from: nil, source: "c.md")
    #expect(throws: EstablishmentRefusal.self) {
      try records.carryOut(wrong, by: operatorAtTheMachine, at: Councils.now)
    }
  }
}
