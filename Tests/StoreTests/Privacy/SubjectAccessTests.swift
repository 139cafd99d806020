import Actions
import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@Suite("Everything held about a person")
struct SubjectAccessTests {
  @Test(arguments: Engine.allCases)
  func `it tells of every table that has a row about them, and of nobody else`(engine: Engine) throws {
    let people = try People(engine)
    let holdings = try people.records.carryOut(
      AnswerSubjectAccess(people.resident.id, of: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    #expect(
      Set(holdings.parts.map(\.table)) == [
        "account", "account_person", "account_secret", "recovery_code", "linked_identity", "role_grant",
        "sign_in_link", "session", "code_used", "letter", "access_token", "request_key",
      ])
    let values = holdings.parts.flatMap { $0.rows.flatMap { $0.compactMap(\.value) } }
    #expect(values.contains(People.marker))
    #expect(values.contains(People.email))
    #expect(values.contains("A browser"))
    #expect(!values.contains { $0.contains("clerk") || $0.contains("admin") })
  }

  @Test(arguments: Engine.allCases)
  func `what lets somebody in is said to be there and not given out`(engine: Engine) throws {
    let people = try People(engine)
    let holdings = try people.records.carryOut(
      TakeOwnData(at: "kent"), by: people.person(people.resident, .resident), at: Councils.now)
    let everything = try people.everything()
    let values = Set(holdings.parts.flatMap { $0.rows.flatMap { $0.compactMap(\.value) } })
    for column in [
      "account_secret.code_key", "recovery_code.digest", "session.digest", "sign_in_link.digest",
      "linked_identity.subject_key", "account_person.email_key", "account_person.salt", "letter.plain", "session.seal",
      "access_token.digest", "request_key.request_key",
    ] {
      let kept = try #require(everything[column])
      #expect(!kept.isEmpty && values.isDisjoint(with: kept), "\(column)")
    }
    let fields = holdings.parts.flatMap { $0.rows.flatMap { $0 } }
    #expect(fields.contains { $0.name == "code_key" && $0.value == nil })
  }

  @Test(arguments: Engine.allCases)
  func `it lists the entries they made and those about their account, with none of other people`(engine: Engine) throws
  {
    let people = try People(engine)
    let resident = people.person(people.resident, .resident)
    try people.records.carryOut(TakeOwnData(at: "kent"), by: resident, at: Councils.now)
    try people.records.carryOut(
      AnswerSubjectAccess(people.clerk.id, of: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    let holdings = try people.records.carryOut(TakeOwnData(at: "kent"), by: resident, at: Councils.now)
    #expect(holdings.deeds.map(\.matter.deed) == ["test", "take-own-data"])
    #expect(holdings.deeds.map(\.isOwn) == [false, true])
  }

  @Test(arguments: Engine.allCases)
  func `each answer is kept as a receipt without the data`(engine: Engine) throws {
    let people = try People(engine)
    try people.records.carryOut(
      AnswerSubjectAccess(people.resident.id, of: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    let receipt = try #require(try people.records.read { try $0.privacyReceipts(of: "kent") }.first)
    #expect(receipt.kind == .subjectAccess)
    #expect(receipt.counts["letter"] == 1)
  }

  @Test(arguments: Engine.allCases)
  func `of another council’s account nothing is said`(engine: Engine) throws {
    let people = try People(engine)
    try people.records.carryOut(RecordAuthority(Councils.rotherham), by: .operatorAtTheMachine, at: Councils.now)
    #expect(throws: PrivacyRefusal.noSuchAccount) {
      try people.records.carryOut(
        AnswerSubjectAccess(people.resident.id, of: "rotherham"), by: .operatorAtTheMachine, at: Councils.now)
    }
  }
}
