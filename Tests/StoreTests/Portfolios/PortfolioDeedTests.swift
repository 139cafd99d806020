import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

/// The table of the Leicester paper of 30 June 2014: seven responsibilities, three leads, two directors, one post acted in.
@Suite("Portfolios: the executive’s matrix")
struct PortfolioDeedTests {
  private let city = Authority(
    id: "city", name: "Leicester City Council", shortName: "Leicester", kind: .unitary, governance: .electedMayor)
  private let day = Councils.day(2014, 6, 30)
  private let titles = [
    ("DDC", "Director of Delivery, Communications and Political Governance"),
    ("DIC", "Director of Information and Customer Access"), ("PRM", "Media and PR Manager"),
    ("DMM", "Digital Media Manager"), ("MKM", "Marketing Manager"), ("CEL", "Corporate Equalities Lead"),
    ("HCL", "Head of Community Languages"), ("RIM", "Research and Intelligence Manager"),
    ("PPL", "Partnership, Planning and Performance Lead Officer"), ("DSM", "Democratic Services Manager"),
    ("HCS", "Head of Community Services"), ("VCS", "VCS Engagement Manager"), ("HCU", "Head of Customer Services"),
  ]
  private let lines = [
    ("COMMS", "Communications", "DEPUTY", "DDC", ["Marketing and Communications"], ["PRM", "DMM", "MKM"]),
    ("EQUAL", "Equalities", "INVOLVE", "DDC", ["Equalities", "Community Languages"], ["CEL", "HCL"]),
    ("INVOLVE", "Community involvement and consultation", "INVOLVE", "DDC", ["Research and Intelligence"], ["RIM"]),
    ("PARTNER", "Partnership working", "INVOLVE", "DDC", ["Partnerships, Planning and Performance"], ["PPL"]),
    (
      "WARD", "Ward community meetings", "INVOLVE", "DDC", ["Democratic Services", "Community Services"],
      ["DSM", "HCS"]
    ),
    ("VOLUNTARY", "Voluntary sector", "INVOLVE", "DDC", ["VCS Engagement"], ["VCS"]),
    ("CUSTOMER", "Customer services", "PLACES", "DIC", ["Customer Services"], ["HCU"]),
  ]
  private let offices = [
    "DEPUTY": "Deputy City Mayor", "INVOLVE": "Assistant City Mayor, Community Involvement",
    "PLACES": "Assistant City Mayor, Neighbourhood Services",
  ]

  private var portfolios: [Portfolio] {
    lines.map { line in
      Portfolio(
        reference: .init(rawValue: line.0), responsibility: line.1, office: offices[line.2] ?? "",
        lead: .init(rawValue: line.2), director: .init(rawValue: line.3), services: line.4,
        officers: line.5.map(Post.Reference.init(rawValue:)))
    }
  }

  private func grounds(_ day: Day, inSpite: Bool = false) -> Grounds {
    Grounds(from: day, reason: "A test", warrant: Warrant(.decision, "The Mayor"), inSpiteOfWarnings: inSpite)
  }

  @discardableResult
  private func done<D: Deed>(_ deed: D, _ records: Records) throws -> D.Outcome {
    try records.carryOut(deed, by: .operatorAtTheMachine, at: Councils.now)
  }

  private func refusal<D: Deed>(_ deed: D, _ records: Records) -> String {
    #expect(throws: EstablishmentRefusal.self) { try done(deed, records) }?.description ?? ""
  }

  private func records(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try done(RecordAuthority(city), records)
    let unit = OrganisationUnit(reference: .init(rawValue: "CITY"), name: "City", kind: .directorate)
    try done(AddUnit(unit, at: "city", on: grounds(day)), records)
    for (reference, title) in titles {
      let post = Post(
        reference: .init(rawValue: reference), title: title, unit: unit.reference,
        status: reference == "MKM" ? .acting : .filled)
      try done(AddPost(post, at: "city", on: grounds(day, inSpite: true)), records)
    }
    let members = (offices.keys.sorted() + ["BACK"]).map {
      Member(
        reference: .init(rawValue: $0), name: "Cllr \($0)", offices: $0 == "BACK" ? [] : [Office(.executiveMember)])
    }
    try done(
      ImportBodies(
        BodyList(members: members, portfolios: portfolios), of: "city", from: day, source: "30 June 2014"), records)
    return records
  }

  private func version(_ reference: String, _ records: Records, on day: Day) throws -> Portfolio {
    try #require(
      try records.read { try $0.standing(Portfolio.self, [.init(rawValue: reference)], of: "city", on: day) }.first)
  }

  @Test(arguments: Engine.allCases)
  func `the table of the paper stands as it was published, with the manager who acts`(engine: Engine) throws {
    let records = try records(engine)
    let matrix: PortfolioMatrix = try records.read { try $0.matrix(of: city, on: day) }
    #expect(matrix.offices.map(\.portfolios.count) == [1, 5, 1] && matrix.vacancies == 0)
    #expect(matrix.findings.map(\.outcome) == [.met])
    let acting = matrix.officers(of: matrix.portfolios[0]).compactMap { named -> String? in
      guard case .post(let post) = named, post.status == .acting else { return nil }
      return post.title
    }
    #expect(acting == ["Marketing Manager"])
    #expect(try records.read { try $0.matrix(of: city, on: day.adding(days: -1)) }.portfolios.isEmpty)
    #expect(
      try done(
        ImportBodies(BodyList(portfolios: portfolios), of: "city", from: day, source: "again"), records) == 0)
  }

  @Test(arguments: Engine.allCases)
  func `contradictions are refused, each in its field`(engine: Engine) throws {
    let records = try records(engine)
    let blank = Portfolio(reference: .init(rawValue: "NEW"), responsibility: "Parks", office: "Deputy City Mayor")
    func said(_ change: (inout Portfolio) -> Void) -> String {
      var portfolio = blank
      change(&portfolio)
      return refusal(AddPortfolio(portfolio, at: "city", on: grounds(day)), records)
    }
    #expect(said { $0.responsibility = "equalities" }.contains("EQUAL"))
    #expect(said { $0.lead = .init(rawValue: "BACK") }.contains("Cllr BACK does not belong to the executive"))
    #expect(said { $0.lead = .init(rawValue: "NOBODY") }.contains("no member NOBODY"))
    #expect(said { $0.director = .init(rawValue: "GONE") }.contains("no post GONE"))
    #expect(said { $0.officers = [.init(rawValue: "HCU"), .init(rawValue: "LOST")] }.contains("no post LOST"))
    #expect(said { $0.lead = .init(rawValue: "PLACES") }.contains("DEPUTY is entered as Deputy City Mayor"))
    #expect(said { $0.office = "" }.contains("Name the office"))
    try done(AddPortfolio(blank, at: "city", on: grounds(day)), records)
  }

  @Test(arguments: Engine.allCases)
  func `a vacancy, a new lead and a deleted post each stand on their own days`(engine: Engine) throws {
    let records = try records(engine)
    let (later, last) = (day.adding(months: 6), day.adding(months: 9))
    let seen = try version("EQUAL", records, on: day)
    var vacant = seen
    vacant.lead = nil
    try done(EditPortfolio(vacant, seen: seen, at: "city", on: grounds(later)), records)
    #expect(try records.read { try $0.matrix(of: city, on: later) }.vacancies == 1)
    #expect(try records.read { try $0.matrix(of: city, on: day) }.vacancies == 0)
    let head = try #require(try records.authority("city")?.establishment(on: last).post("HCL"))
    #expect(refusal(EndPost(head, at: "city", on: grounds(last)), records).contains("Equalities (EQUAL)"))
    try done(EndPost(head, at: "city", on: grounds(last, inSpite: true)), records)
    let matrix: PortfolioMatrix = try records.read { try $0.matrix(of: city, on: last) }
    let equalities = try #require(matrix.portfolios.first { $0.reference.rawValue == "EQUAL" })
    #expect(matrix.officers(of: equalities).last == .gone(.init(rawValue: "HCL")))
    let leaving = try #require(
      try records.read { try $0.standing(Member.self, [.init(rawValue: "PLACES")], of: "city", on: last) }.first)
    let leavingRefused = refusal(EndMember(leaving, at: "city", on: grounds(last)), records)
    #expect(leavingRefused.contains("Customer services (CUSTOMER)"))
    try done(EndMember(leaving, at: "city", on: grounds(last, inSpite: true)), records)
    #expect(try records.read { try $0.matrix(of: city, on: last) }.findings.map(\.outcome).contains(.notMet))
  }
}

extension Establishment {
  fileprivate func post(_ reference: String) -> Post? { posts.first { $0.reference.rawValue == reference } }
}
