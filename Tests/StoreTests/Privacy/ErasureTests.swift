import Actions
import Council
import DatabasePort
import Law
import Secrets
import Store
import TestEngines
import Testing

@Suite("Erasing an account")
struct ErasureTests {
  @Test(arguments: Engine.allCases)
  func `nothing personal is left in any table, and the account stays as a random identifier`(engine: Engine) throws {
    let people = try People(engine)
    let before = try people.everything()
    #expect(before["account_person.name"]?.contains(People.marker) == true)
    let receipt = try people.records.carryOut(
      EraseAccount(people.resident.id, of: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    for (place, texts) in try people.everything() {
      for text in texts {
        let folded = text.lowercased()
        #expect(!folded.contains("zephyrine") && !folded.contains("quillfeather"), "\(place) still says \(text)")
      }
    }
    let kept = try #require(try people.records.read { try $0.account(people.resident.id, of: "kent") })
    #expect(kept.state == .erased)
    #expect(kept.holder == nil)
    #expect(kept.closedAt == Councils.now.moment)
    for table in [
      "account_person", "account_secret", "recovery_code", "linked_identity", "role_grant", "sign_in_link", "session",
      "code_used", "letter", "access_token", "request_key",
    ] {
      #expect(receipt.counts[table] == 1, "\(table)")
    }
    #expect(receipt.stays.contains { $0.hasPrefix("record_entry: ") })
    #expect(try people.records.read { try $0.privacyReceipts(of: "kent") }.map(\.counts) == [receipt.counts])
  }

  @Test(arguments: Engine.allCases)
  func `a letter to their address from before there was an account goes too`(engine: Engine) throws {
    let people = try People(engine)
    let text = LetterText(subject: "Your link", plain: "Words", html: "<p>Words</p>")
    let email = try #require(EmailAddress(People.email.uppercased()))
    try people.change {
      try $0.post(OutgoingLetter(authority: "kent", account: nil, to: email, text: text, madeAt: Councils.now.moment))
    }
    let receipt = try people.records.carryOut(
      EraseAccount(people.resident.id, of: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    #expect(receipt.counts["letter"] == 2)
  }

  @Test(arguments: Engine.allCases)
  func `others lose nothing by it`(engine: Engine) throws {
    let people = try People(engine)
    func rows(_ account: Account) throws -> [Table: [TableRow]] {
      try people.records.read { try $0.personalRows(of: account.id, email: account.holder?.email, at: "kent") }
    }
    let before = try rows(people.clerk)
    #expect(before.count == 12)
    try people.records.carryOut(
      EraseAccount(people.resident.id, of: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    #expect(try rows(people.clerk) == before)
  }

  @Test(arguments: Engine.allCases)
  func `what the record committed to can be opened before, and by nobody afterwards`(engine: Engine) throws {
    let people = try People(engine)
    func opens() throws -> Bool {
      let everything = try people.everything()
      let committed = Set(
        (everything["record_entry.private_part"] ?? []).flatMap { part in
          part.matches(of: #/salted ([0-9a-f]{64})/#).map { String($0.output.1) }
        })
      let texts = everything.values.flatMap { $0 }.filter { $0.utf8.count == 32 }
      return texts.contains { salt in
        committed.contains(Digest(of: "\(salt)\u{0}name\u{0}\(People.marker)").description)
      }
    }
    #expect(try opens())
    try people.records.carryOut(
      EraseAccount(people.resident.id, of: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    #expect(try !opens())
  }

  @Test(arguments: Engine.allCases)
  func `the entries made before stand as they were, and their chain holds`(engine: Engine) throws {
    let people = try People(engine)
    let before = try people.everything()["record_entry.heading"] ?? []
    try people.records.carryOut(
      EraseAccount(people.resident.id, of: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    let after = try people.everything()["record_entry.heading"] ?? []
    #expect(after.count == before.count + 1)
    #expect(Set(after).isSuperset(of: before))
    var previous = RecordHeading.beginning
    for heading in after.compactMap(RecordHeading.init).sorted(by: { $0.number < $1.number }) {
      #expect(heading.previous == previous)
      previous = Digest(of: heading.text).description
    }
  }

  @Test(arguments: Engine.allCases)
  func `the last administrator cannot be erased, one of two can`(engine: Engine) throws {
    let people = try People(engine)
    let deed = EraseAccount(people.administrator.id, of: "kent")
    #expect(throws: PrivacyRefusal.lastAdministrator) {
      try people.records.carryOut(deed, by: .operatorAtTheMachine, at: Councils.now)
    }
    let second = RoleGrant(authority: "kent", role: .administrator)
    try people.change { try $0.save(HeldRole(id: "second", account: people.clerk.id, grant: second)) }
    #expect(try people.records.carryOut(deed, by: .operatorAtTheMachine, at: Councils.now).total > 0)
    #expect(throws: PrivacyRefusal.lastAdministrator) {
      try people.records.carryOut(
        EraseAccount(people.clerk.id, of: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a receipt erases again what a copy from before brought back, the last administrator too`(engine: Engine) throws
  {
    let people = try People(engine)
    let file = try PrivacyReceipt(
      .erasure, number: "receipt-1", authority: "kent", account: people.administrator.id, at: Councils.now.moment,
      counts: ["session": 1]
    ).file
    let receipt = try #require(PrivacyReceipt(file: file))
    try people.records.carryOut(EraseAccount(again: receipt), by: .operatorAtTheMachine, at: Councils.now)
    #expect(
      try people.records.read { try $0.account(people.administrator.id, of: "kent") }?.state == .erased)
    #expect(throws: PrivacyRefusal.erasedAlready) {
      try people.records.carryOut(EraseAccount(again: receipt), by: .operatorAtTheMachine, at: Councils.now)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a resident erases their own account and nobody else’s; an officer without a password asks the council`(
    engine: Engine
  ) throws {
    let people = try People(engine)
    let resident = people.person(people.resident, .resident)
    #expect(throws: ActionRefusal.notAllowed) {
      try people.records.carryOut(EraseAccount(people.clerk.id, of: "kent"), by: resident, at: Councils.now)
    }
    #expect(throws: PrivacyRefusal.noPassword) {
      try people.records.carryOut(
        EraseOwnAccount(at: "kent"), by: people.person(people.clerk, .democraticServices), at: Councils.now)
    }
    try people.records.carryOut(EraseOwnAccount(at: "kent"), by: resident, at: Councils.now)
    #expect(try people.records.read { try $0.account(people.resident.id, of: "kent") }?.holder == nil)
  }
}
