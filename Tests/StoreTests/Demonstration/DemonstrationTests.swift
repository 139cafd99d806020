import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@Suite("A demonstration and a real council")
struct DemonstrationTests {
  private let caller = CallingDevice(network: "", browser: "")
  private static let grant = RoleGrant(authority: "kent", role: .finance)

  private func account(at records: Records) throws -> Account {
    try records.carryOut(
      MakeDemonstrationAccount(
        authority: "kent", holder: .init(name: "Ada", email: try Reception.email("ada@example.org")), post: "Clerk",
        roles: [Self.grant]), by: .operatorAtTheMachine, at: Councils.now)
  }

  private func signIn(_ records: Records, _ email: String = "ada@example.org") throws -> OpenedSession {
    try records.carryOut(
      SignInAtDemonstration(authority: "kent", email: try Reception.email(email), caller: caller), by: .visitor,
      at: Councils.now
    ).opened
  }

  @Test(arguments: Engine.allCases)
  func `nobody signs in to a real council without a proof, whatever address they name`(engine: Engine) throws {
    let reception = try Reception(engine)
    _ = try reception.officer()
    #expect(throws: DemonstrationRefusal.isReal) { try signIn(reception.records, "ada@kent.example") }
    #expect(throws: DemonstrationRefusal.isReal) { try account(at: reception.records) }
  }

  @Test(arguments: Engine.allCases)
  func `a council that was entered cannot be made a demonstration`(engine: Engine) throws {
    let records = try Reception(engine).records
    #expect(throws: DemonstrationRefusal.isThere(Councils.kent.name)) {
      try records.carryOut(BeginDemonstration(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    }
    #expect(try records.purpose() == .real)
  }

  @Test(arguments: Engine.allCases)
  func `somebody of a demonstration is signed in whole, as themselves`(engine: Engine) throws {
    let records = try engine.records()
    #expect(try records.purpose() == .open)
    try records.carryOut(BeginDemonstration(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    let made = try account(at: records)
    let opened = try signIn(records)
    let holder = try #require(try records.holder(of: opened.token, at: "kent", now: Councils.now))
    #expect(holder.account.id == made.id && holder.roles.map(\.grant) == [Self.grant])
    #expect(try records.purpose() == .demonstration)
    #expect(throws: AccountRefusal.unknownAccount) { try signIn(records, "somebody@example.org") }
  }

  @Test(arguments: Engine.allCases)
  func `one real council among those of a demonstration makes the whole database real`(engine: Engine) throws {
    let records = try engine.records()
    try records.carryOut(BeginDemonstration(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    try records.carryOut(RecordAuthority(Councils.rotherham), by: .operatorAtTheMachine, at: Councils.now)
    #expect(try records.purpose() == .real)
  }
}
