import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@Suite("Entering a case")
struct ImportCaseTests {
  private func records(_ engine: Engine, holding cases: [RestructureCase]) throws -> Records {
    let records = try engine.records()
    for restructure in cases {
      try records.carryOut(ImportCase(restructure), by: .operatorAtTheMachine, at: Councils.now)
    }
    return records
  }

  private func kent(_ records: Records) throws -> AuthorityRecords { try #require(try records.authority("kent")) }

  @Test(arguments: Engine.allCases)
  func `each day shows what the papers of that day say`(engine: Engine) throws {
    let kent = try kent(records(engine, holding: [Councils.kent2010, Councils.kent2011]))
    let in2010 = try kent.establishment(on: Councils.day(2010, 3, 23))
    #expect(in2010.posts.map(\.reference.rawValue) == ["MAN", "CLO"])
    #expect(in2010.postsByReference[.init(rawValue: "MAN")]?.grade == "KR8")
    #expect(in2010.units.map(\.reference.rawValue) == ["CE"])

    let in2011 = try kent.establishment(on: Councils.day(2011, 12, 15))
    #expect(Set(in2011.posts.map(\.reference.rawValue)) == ["MAN", "CLO", "MD"])
    #expect(in2011.postsByReference[.init(rawValue: "MAN")]?.grade == "KR12")
    #expect(try kent.establishment(on: Councils.day(2010, 3, 22)).posts.isEmpty)
    #expect(try kent.daysOfChange() == [Councils.day(2010, 3, 23), Councils.day(2011, 12, 15)])
  }

  @Test(arguments: Engine.allCases)
  func `the order in which cases are entered does not matter`(engine: Engine) throws {
    let forwards = try kent(records(engine, holding: [Councils.kent2010, Councils.kent2011]))
    let backwards = try kent(records(engine, holding: [Councils.kent2011, Councils.kent2010]))
    for day in [Councils.day(2010, 3, 23), Councils.day(2011, 12, 14), Councils.day(2011, 12, 15)] {
      let (one, other) = (try forwards.establishment(on: day), try backwards.establishment(on: day))
      #expect(Set(one.posts) == Set(other.posts))
      #expect(Set(one.units) == Set(other.units))
    }
  }

  @Test(arguments: Engine.allCases)
  func `two papers of one day complete each other, in either order`(engine: Engine) throws {
    var lined = Councils.post("CD", "Corporate Director", grade: "")
    var graded = Councils.post("CD", "Corporate Director")
    (lined.reportsTo, lined.duties) = (.init(rawValue: "MD"), ["Chairs the management team"])
    graded.funding = [FundingShare(.general, basisPoints: 10_000)]
    let day = Councils.day(2011, 12, 15)
    let papers = [lined, graded].enumerated().map { Councils.proposal("p\($0)", decided: day, posts: [$1]) }
    for order in [papers, papers.reversed()] {
      let records = try records(engine, holding: order)
      let post = try #require(try kent(records).establishment(on: day).posts.first)
      #expect(post.reportsTo == lined.reportsTo)
      #expect(post.duties == lined.duties)
      #expect(post.grade == graded.grade)
      #expect(post.funding == graded.funding)
      for paper in order {
        #expect(try records.carryOut(ImportCase(paper), by: .operatorAtTheMachine, at: Councils.now).changedNothing)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `entering a case twice changes nothing`(engine: Engine) throws {
    let records = try records(engine, holding: [Councils.kent2010, Councils.kent2011])
    let before = try records.read { try $0.enteredEstablishment(of: "kent") }
    let later = Now(Councils.now.moment.adding(seconds: 86_400), Councils.today.adding(days: 1))
    for restructure in [Councils.kent2010, Councils.kent2011] {
      #expect(try records.carryOut(ImportCase(restructure), by: .operatorAtTheMachine, at: later).changedNothing)
    }
    #expect(try records.read { try $0.enteredEstablishment(of: "kent") } == before)
  }

  @Test(arguments: Engine.allCases)
  func `a corrected case takes the place of the first, on its own days only`(engine: Engine) throws {
    let records = try records(engine, holding: [Councils.kent2010, Councils.kent2011])
    var corrected = Councils.kent2011
    corrected.title = "Corrected"
    corrected.establishment.posts = [Councils.post("MD", "Group Managing Director", unit: "CX")]
    let outcome = try records.carryOut(ImportCase(corrected), by: .operatorAtTheMachine, at: Councils.now)
    #expect(outcome == ImportOutcome(proposalEntered: true, postsEntered: 2))

    let in2011 = try kent(records).establishment(on: Councils.day(2011, 12, 15)).postsByReference
    #expect(in2011[.init(rawValue: "MD")]?.title == "Group Managing Director")
    #expect(in2011[.init(rawValue: "MAN")]?.grade == "KR8")
    #expect(try kent(records).proposal("kent-2011") == corrected)
  }

  @Test(arguments: Engine.allCases)
  func `a case of the whole council ends what it does not list`(engine: Engine) throws {
    var whole = Councils.kent2011
    whole.extent = .whole
    let kent = try kent(records(engine, holding: [Councils.kent2010, whole]))
    #expect(try kent.establishment(on: Councils.day(2011, 12, 14)).posts.count == 2)
    let left = try kent.establishment(on: Councils.day(2011, 12, 15)).posts
    #expect(left.map(\.reference.rawValue).sorted() == ["MAN", "MD"])
  }

  @Test(arguments: Engine.allCases)
  func `a proposal comes back whole, and the list tells the latest decision first`(engine: Engine) throws {
    var proposal = Councils.kent2011
    proposal.summary = "One post fewer"
    proposal.decidedBy = "County Council"
    proposal.changes = [Change(id: "1", action: .deletePost(.init(rawValue: "MD")), because: "No longer needed")]
    proposal.contextPosts = [.init(rawValue: "MAN"), .init(rawValue: "MD")]
    let kent = try kent(records(engine, holding: [Councils.kent2010, proposal]))
    #expect(try kent.proposal("kent-2011") == proposal)
    #expect(try kent.proposal("kent-1999") == nil)
    let summaries = try kent.proposals()
    #expect(summaries.map(\.id) == ["kent-2011", "kent-2010"])
    #expect(summaries.first?.summary == "One post fewer")
    #expect(summaries.first?.decidedBy == "County Council")
    #expect(summaries.first?.effectiveDay == Councils.day(2012, 1, 15))
  }

  @Test(arguments: Engine.allCases)
  func `the latest papers say what the council is called, whichever are entered last`(engine: Engine) throws {
    var older = Councils.kent2010
    older.authority.settings.mostTiers = 4
    let records = try records(engine, holding: [Councils.kent2011, older])
    #expect(try kent(records).authority == Councils.kent)
  }

  @Test(arguments: Engine.allCases)
  func `one council’s records do not show in another’s`(engine: Engine) throws {
    let day = Councils.day(2014, 6, 16)
    let other = Councils.proposal(
      "rotherham-2014", of: Councils.rotherham, decided: day,
      posts: [Councils.post("MAN", "Housing Manager", unit: "APT")], units: [Councils.unit("APT", "Area Partnerships")])
    let records = try records(engine, holding: [Councils.kent2010, other])
    #expect(try records.authorities() == [Councils.kent, Councils.rotherham])
    let rotherham = try #require(try records.authority("rotherham"))
    #expect(try rotherham.establishment(on: day).posts.map(\.title) == ["Housing Manager"])
    #expect(try rotherham.proposal("kent-2010") == nil)
    #expect(try records.authority("atlantis") == nil)
  }
}
