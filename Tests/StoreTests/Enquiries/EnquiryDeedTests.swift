import Council
import Law
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

@testable import Actions

@Suite("Enquiries at a point of contact that officers share")
struct EnquiryDeedTests {
  private let caller = CallingDevice(network: "203.0.113.9", browser: "")
  private let email = EmailAddress("zephyrine@marker.example")

  private func office(_ engine: Engine) throws -> (records: Records, officers: [ActingPerson]) {
    let records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    try records.carryOut(BeginDemonstration(Councils.rotherham), by: .operatorAtTheMachine, at: Councils.now)
    let grant = RoleGrant(authority: "rotherham", role: .businessSupport)
    let officers = try ["First", "Second"].map { name in
      let account = try records.carryOut(
        MakeDemonstrationAccount(
          authority: "rotherham", holder: .init(name: name, email: try Reception.email("\(name)@r.example")),
          post: "\(name) Officer", roles: [grant]), by: .operatorAtTheMachine, at: Councils.now)
      return ActingPerson(.account(account.id), post: "\(name) Officer", grants: [grant])
    }
    return (records, officers)
  }

  private func now(_ days: Int = 0) -> Now {
    Now(Councils.now.moment.adding(seconds: days * 86_400), Councils.today.adding(days: days))
  }

  private func asked(_ wish: Enquirer.Wish = .email) -> Enquiry {
    Enquiry(
      .web, .streets, receivedOn: Councils.today,
      enquirer: Enquirer(subject: "A lamp", name: "Zephyrine", email: email, wish: wish))
  }

  private func send(_ records: Records, days: Int = 0) throws -> (Enquiry.Reference, ReceiptCode) {
    let deed = SendEnquiry(asked(), "Zephyrine asks: when?", at: "rotherham", caller: caller)
    guard case .received(let reference, let code) = try records.carryOut(deed, by: .visitor, at: now(days)) else {
      throw ActionRefusal.notAllowed
    }
    return (reference, code)
  }

  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch { return "\(error)" }
  }

  /// A post that keeps what it is given.
  private final class Bag: Sendable {
    let letters = Mutex<[(EmailAddress, String)]>([])
    var post: AccountPost {
      AccountPost { [self] letter, _ in
        guard case .enquiryAnswered(_, _, let words) = letter.matter else { return }
        letters.withLock { $0.append((letter.to, words)) }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `it is taken, handed over, answered by letter, read with the receipt, closed and opened again`(engine: Engine)
    throws
  {
    let (records, officers) = try office(engine)
    let (reference, code) = try send(records)
    #expect(reference.rawValue == "Q-\(Councils.today.year)-1")
    func act(_ deed: some Deed, as officer: Int = 0) throws {
      _ = try records.carryOut(deed, by: officers[officer], at: now())
    }
    try act(TakeEnquiry(reference, at: "rotherham"))
    try act(TakeEnquiry(reference, at: "rotherham"))
    #expect(
      refusal { try act(TakeEnquiry(reference, at: "rotherham"), as: 1) }.contains("First Officer has it already"))
    let second = try #require(officers[1].account)
    func hand(_ account: String, _ note: String) -> HandOverEnquiry {
      HandOverEnquiry(reference, to: account, note: note, at: "rotherham")
    }
    #expect(refusal { try act(hand(second, "")) }.contains("what they should know"))
    #expect(refusal { try act(hand("nobody", "x")) }.contains("Choose a colleague"))
    try act(hand(second, "It is your lane."))
    let bag = Bag()
    func answer(_ words: String, seen: Int) -> AnswerEnquiry {
      AnswerEnquiry(reference, words, seen: seen, closing: false, at: "rotherham", letters: bag.post)
    }
    #expect(refusal { try act(answer("Soon.", seen: 1), as: 1) }.contains("since you opened the page"))
    #expect(refusal { try act(CloseEnquiry(reference, at: "rotherham"), as: 1) }.contains("Answer it first"))
    try act(answer("Soon.", seen: 2), as: 1)
    #expect(bag.letters.withLock { $0.map(\.0) } == [email] && bag.letters.withLock { $0.map(\.1) } == ["Soon."])
    let (kept, messages) = try records.read { open in
      (
        try #require(try open.enquiry(by: code, at: "rotherham")),
        try open.enquiryMessages(of: reference, at: "rotherham")
      )
    }
    #expect(kept.owner?.post == "Second Officer" && kept.answeredOn == Councils.today && kept.isInTime == true)
    #expect(messages.map(\.kind) == [.asked, .handedOver, .answer])
    #expect(messages.filter(\.kind.isForEnquirer).map(\.words) == ["Zephyrine asks: when?", "Soon."])
    try act(CloseEnquiry(reference, at: "rotherham"))
    #expect(refusal { try act(NoteOnEnquiry("x", on: reference, at: "rotherham")) }.contains("Open it again"))
    for _ in 1...2 { try act(ReopenEnquiry(reference, at: "rotherham")) }
    try act(NoteOnEnquiry("x", on: reference, at: "rotherham"))
    #expect(try records.read { try $0.enquiry(reference, at: "rotherham") }?.closedOn == nil)
    #expect(try Verification(key: Engine.keeping.key).verify(records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `who asked stands in no entry of the record, and goes two years after it is closed; the count stays`(
    engine: Engine
  )
    throws
  {
    let (records, officers) = try office(engine)
    let (reference, code) = try send(records)
    let declared = ["enquirer.name", "enquirer.email", "enquiry_message.words"]
    for (place, texts) in try Everything.texts(in: records.database) where !declared.contains(place) {
      #expect(!texts.contains { $0.lowercased().contains("zephyrine") || $0.contains(code.text) }, "\(place)")
    }
    let answer = AnswerEnquiry(
      reference, "Soon.", seen: 1, closing: true, at: "rotherham", letters: AccountPost { _, _ in })
    try records.carryOut(answer, by: officers[0], at: now())
    func kept(after days: Int) throws -> Enquiry? {
      try records.carryOut(CarryOutRetention(at: "rotherham"), by: .folkmoot, at: now(days))
      return try records.read { try $0.enquiry(reference, at: "rotherham") }
    }
    #expect(try kept(after: 729)?.enquirer != nil)
    let later = try #require(try kept(after: 735))
    #expect(later.enquirer == nil && later.title == reference.rawValue && later.isInTime == true)
    #expect(try records.read { try $0.enquiryMessages(of: reference, at: "rotherham") }.isEmpty)
    #expect(try records.read { try $0.enquiry(by: code, at: "rotherham") } == nil)
    #expect(try kept(after: 6 * 366) == nil)
    #expect(try Verification(key: Engine.keeping.key).verify(records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `a letter that names an enquiry joins it only from the address of whoever asked`(engine: Engine) throws {
    let (records, officers) = try office(engine)
    let (reference, _) = try send(records)
    func letter(_ from: String, _ subject: String, _ words: String) throws -> ReceiveEnquiryLetter.Outcome {
      let deed = ReceiveEnquiryLetter(
        from: try Reception.email(from), called: "A", subject: subject, words, at: "rotherham")
      return try records.carryOut(deed, by: .operatorAtTheMachine, at: now())
    }
    let answer = AnswerEnquiry(
      reference, "Soon.", seen: 1, closing: true, at: "rotherham", letters: AccountPost { _, _ in })
    try records.carryOut(answer, by: officers[0], at: now())
    let subject = "Re: A lamp [\(reference.rawValue)]"
    let other = try letter("other@marker.example", subject, "Me too.")
    #expect(other == .received(.init(rawValue: "Q-\(Councils.today.year)-2")))
    #expect(
      try letter("other@marker.example", subject, "Me too.") == .known(.init(rawValue: "Q-\(Councils.today.year)-2")))
    #expect(try letter("Zephyrine@MARKER.example", subject, "Still dark.") == .joined(reference))
    #expect(try letter("zephyrine@marker.example", subject, "Still dark.") == .known(reference))
    let kept = try #require(try records.read { try $0.enquiry(reference, at: "rotherham") })
    #expect(kept.closedOn == nil && kept.answeredOn == nil)
    #expect(try records.read { try $0.enquiryMessages(of: reference, at: "rotherham") }.last?.words == "Still dark.")
    #expect(refusal { _ = try letter("zephyrine@marker.example", subject, "") }.contains("says nothing"))
  }

  @Test(arguments: Engine.allCases)
  func `many from one network wait, and so does whoever tries receipts`(engine: Engine) throws {
    let (records, _) = try office(engine)
    for _ in 1...10 { _ = try send(records) }
    let deed = SendEnquiry(asked(), "Again?", at: "rotherham", caller: caller)
    guard case .wait(let seconds) = try records.carryOut(deed, by: .visitor, at: now()) else {
      Issue.record("the eleventh was taken")
      return
    }
    #expect(seconds == 60)
    #expect(try records.read { try $0.countEnquiries(.all, of: "", on: Councils.today, at: "rotherham") } == 10)
    _ = try send(records, days: 2)
    var waits = false
    for _ in 1...101 {
      let find = FindByReceipt(nil, at: "rotherham", caller: caller)
      if case .wait = try records.carryOut(find, by: .visitor, at: now()) { waits = true }
    }
    #expect(waits)
  }

  @Test(arguments: Engine.allCases)
  func `lists tell what is nobody’s, mine and overdue`(engine: Engine) throws {
    let (records, officers) = try office(engine)
    let (reference, _) = try send(records)
    _ = try send(records)
    try records.carryOut(TakeEnquiry(reference, at: "rotherham"), by: officers[0], at: now())
    let account = try #require(officers[0].account)
    func counts(_ days: Int) throws -> [Int] {
      try EnquiryList.allCases.map { list in
        try records.read {
          let found = try $0.enquiries(list, of: account, on: now(days).day, at: "rotherham", atMost: 9)
          let number = try $0.countEnquiries(list, of: account, on: now(days).day, at: "rotherham")
          #expect(found.count == number)
          return number
        }
      }
    }
    #expect(try counts(0) == [1, 1, 2, 0, 0])
    #expect(try counts(30) == [1, 1, 2, 2, 0])
  }

  @Test(arguments: Engine.allCases)
  func `what comes by telephone is entered with its day, and no place that is not there`(engine: Engine) throws {
    let (records, officers) = try office(engine)
    func enter(_ change: (inout Enquiry) -> Void) throws {
      var enquiry = asked()
      enquiry.way = .telephone
      change(&enquiry)
      _ = try records.carryOut(EnterEnquiry(enquiry, "When?", at: "rotherham"), by: officers[0], at: now())
    }
    #expect(refusal { try enter { $0.receivedOn = Councils.today.adding(days: 1) } }.contains("still to come"))
    #expect(refusal { try enter { $0.place = .init(rawValue: "MARS") } }.contains("There is no place “MARS”"))
    try enter { $0.receivedOn = Councils.today.adding(days: -20) }
    let kept = try records.read {
      try $0.enquiries(.overdue, of: "", on: Councils.today, at: "rotherham", atMost: 9)
    }
    #expect(kept.map(\.way) == [.telephone])
  }
}
