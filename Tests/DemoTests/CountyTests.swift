import Actions
import Council
import Demo
import Foundation
import Law
import Store
import TestEngines
import Testing

@Suite("The county of the demonstration")
struct CountyTests {
  private static let today = Day(iso: "2026-11-21") ?? Day(number: 0)
  private static let leapDay = Day(iso: "2028-02-29") ?? Day(number: 0)

  private static func told(_ engine: Engine, on day: Day = today) throws -> Records {
    let records = try engine.records()
    try DemoCounty.tell(into: records, today: day)
    return records
  }

  @Test(arguments: Engine.allCases)
  func `everything in it was done by deeds, and its record adds up`(engine: Engine) throws {
    let records = try Self.told(engine)
    let report = try Verification(key: try Engine.keeping.key).verify(records.database)
    #expect(report.isSound)
    #expect(try records.purpose() == .demonstration)
  }

  @Test(arguments: [today, leapDay, today.adding(days: 41), today.adding(days: 133)])
  func `it can be told on any day, and nothing of it happens after that day`(day: Day) throws {
    let records = try Self.told(.sqlite, on: day)
    for council in County.councils {
      let head = try records.read { try $0.recordHead(of: council.id) }
      #expect(head.number >= 3)
      #expect(try #require(head.at).dayUTC < day)
    }
  }

  @Test func `a county and a district have the posts the law asks for`() throws {
    let records = try Self.told(.sqlite)
    let county = try #require(try records.authority(County.eddershire.id)).establishment(on: Self.today)
    let district = try #require(try records.authority(County.stellbridge.id)).establishment(on: Self.today)
    let hats = Set(county.posts.flatMap(\.designations))
    let topTier: Set<Designation> = [
      .headOfPaidService, .monitoringOfficer, .chiefFinanceOfficer, .scrutinyOfficer, .directorOfChildrensServices,
      .directorOfAdultSocialServices, .directorOfPublicHealth, .dataProtectionOfficer,
    ]
    #expect(hats.isSuperset(of: topTier))
    #expect(
      Set(district.posts.flatMap(\.designations)).isSuperset(of: [
        .headOfPaidService, .monitoringOfficer, .chiefFinanceOfficer, .electoralRegistrationOfficer,
      ]))
    #expect((120...300).contains(county.positions))
    #expect((30...80).contains(district.positions))
  }

  @Test func `nothing in either structure hangs in the air`() throws {
    let records = try Self.told(.sqlite)
    for council in County.councils {
      let standing = try #require(try records.authority(council.id)).establishment(on: Self.today)
      let (units, posts) = (standing.unitsByReference, standing.postsByReference)
      for post in standing.posts {
        #expect(units[post.unit] != nil, "\(post.title) works nowhere")
        #expect(post.reportsTo.map { posts[$0] != nil } ?? true, "\(post.title) reports to nobody")
      }
      #expect(standing.posts.filter { $0.reportsTo == nil }.count == 1)
    }
  }

  @Test func `the decision of last year was carried out as it was taken, and the next one is only proposed`() throws {
    let records = try Self.told(.sqlite)
    let county = try #require(try records.authority(County.eddershire.id))
    let now = try county.establishment(on: Self.today)
    let decided = try #require(try county.proposal("one-front-door"))
    #expect(decided.decisionDay < Self.today && decided.effectiveDay < Self.today)
    let after = decided.assess().comparison.after
    for post in after.posts { #expect(now.postsByReference[post.reference]?.title == post.title) }
    #expect(now.postsByReference[.init(rawValue: "WMO")] == nil)
    let decisions = try records.read { try $0.decisions(on: "one-front-door", at: County.eddershire.id) }
    #expect(ImplementationState(decisions, on: Self.today).approval?.effect?.on == decided.effectiveDay)
    let proposed = try #require(try county.proposal("five-areas"))
    #expect(proposed.decisionDay > Self.today)
    #expect(now.postsByReference[.init(rawValue: "AEL")] == nil)
    #expect(decided.assess().verdict != .blocked)
  }

  @Test func `every person has an account that one click opens, and no more than their role`() throws {
    let records = try Self.told(.sqlite)
    for persona in Persona.allCases {
      let email = try #require(EmailAddress(persona.email))
      let found = try records.read { open in
        try open.account(at: email, of: persona.authority).map {
          ($0, try open.roles(of: $0.id, at: persona.authority))
        }
      }
      let (account, roles) = try #require(found)
      #expect(account.state == .active && roles.count == 1 && email.text.hasSuffix("@example.org"))
    }
  }
}
