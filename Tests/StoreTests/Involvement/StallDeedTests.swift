import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Answers that come by way of a stall, an officer or a list")
struct StallDeedTests {
  private static let questions = Questionnaire(
    [.init("One", [ActivityQuestion("q1", .choice, "What first?", options: ["Parks", "Roads"], isRequired: true)])],
    asksEquality: true)

  private func opened(_ engine: Engine) throws -> (Records, Activity.Reference) {
    let records = try engine.records()
    return (records, try OpenActivity.open(records, asking: Self.questions))
  }

  private func token(_ number: UInt8) -> Token { OpenActivity.token(number) }

  private var answer: ActivityResponse {
    ActivityResponse(receivedAt: Councils.now.moment, version: 1, answers: ["q1": Answered(chosen: ["Parks"])])
  }

  private func kept(_ records: Records, _ reference: Activity.Reference) throws -> [ActivityResponse] {
    try records.read { try $0.responses(to: reference, at: "kent", atMost: 10) }
  }

  @Test(arguments: Engine.allCases)
  func `what a tablet sends twice counts once, comes from the stall, and nothing comes once the stall is ended`(
    engine: Engine
  ) throws {
    let (records, reference) = try opened(engine)
    let stall = Stall(place: "Library", endsOn: Councils.today)
    let link = try records.carryOut(
      OpenStall(stall, for: reference, at: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    func send(_ receipt: UInt8, at day: Int = 0) throws -> Int {
      let date = Councils.today.adding(days: day)
      return try records.carryOut(
        AnswerAtStall(answer, equality: ["age": "16 to 24"], mark: token(receipt), at: link, of: "kent"),
        by: .visitor, at: Now(Moment(beginningInEnglandOf: date, minute: 600), date))
    }
    #expect(try [send(1), send(1), send(2, at: 7)] == [1, 1, 2])
    #expect(try kept(records, reference).map(\.channel) == [.stall, .stall])
    #expect(throws: InvolvementRefusal.noStall) { try send(3, at: 8) }
    try records.carryOut(EndStall(1, of: reference, at: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    #expect(throws: InvolvementRefusal.noStall) { try send(3) }
    #expect(throws: InvolvementRefusal.noStall) {
      try records.carryOut(EndStall(2, of: reference, at: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    }
  }

  private let caller = CallingDevice(network: "203.0.113.9", browser: "")

  private func find(_ code: ReceiptCode?, _ records: Records, at authority: String = "kent") throws
    -> FindStallAnswer.Outcome
  {
    try records.carryOut(
      FindStallAnswer(code, at: authority, caller: caller), by: .visitor, at: Councils.now)
  }

  @Test(arguments: Engine.allCases)
  func `the code that was shown at a stall finds the answer once it was sent, and withdraws it`(engine: Engine) throws {
    let (records, reference) = try opened(engine)
    let link = try records.carryOut(
      OpenStall(Stall(place: "Library", endsOn: Councils.today), for: reference, at: "kent"),
      by: .operatorAtTheMachine, at: Councils.now)
    let code = ReceiptCode(.system)
    #expect(try find(code, records) == .unknown)
    _ = try records.carryOut(
      AnswerAtStall(answer, mark: code.mark, at: link, of: "kent"), by: .visitor, at: Councils.now)
    guard case .found(reference, let receipt) = try find(ReceiptCode(code.text.lowercased()), records) else {
      Issue.record("the receipt finds nothing")
      return
    }
    #expect(try find(ReceiptCode(.system), records) == .unknown)
    try records.carryOut(WithdrawAnswer(receipt, at: "kent"), by: .visitor, at: Councils.now)
    #expect(try kept(records, reference).isEmpty)
    #expect(try find(code, records) == .unknown)
  }

  @Test(arguments: Engine.allCases)
  func `what a tablet keeps opens no answer, and neither does the code at another council`(engine: Engine) throws {
    let (records, reference) = try opened(engine)
    try records.carryOut(RecordAuthority(Councils.rotherham), by: .operatorAtTheMachine, at: Councils.now)
    let link = try records.carryOut(
      OpenStall(Stall(place: "Library", endsOn: Councils.today), for: reference, at: "kent"),
      by: .operatorAtTheMachine, at: Councils.now)
    let code = ReceiptCode(.system)
    _ = try records.carryOut(
      AnswerAtStall(answer, mark: code.mark, at: link, of: "kent"), by: .visitor, at: Councils.now)
    #expect(throws: InvolvementRefusal.noResponse) {
      try records.carryOut(WithdrawAnswer(code.mark, at: "kent"), by: .visitor, at: Councils.now)
    }
    #expect(try find(ReceiptCode(code.mark.text), records) == .unknown)
    #expect(try find(code, records, at: "rotherham") == .unknown)
    #expect(try kept(records, reference).count == 1)
  }

  @Test(arguments: Engine.allCases)
  func `whoever tries many codes has to wait`(engine: Engine) throws {
    let (records, _) = try opened(engine)
    let tried = try (1...101).map { _ in try find(ReceiptCode(.system), records) }
    #expect(tried.first == .unknown)
    guard case .wait = tried.last else {
      Issue.record("nobody has to wait")
      return
    }
  }

  @Test(arguments: Engine.allCases)
  func `a link that was made up opens no stall`(engine: Engine) throws {
    let (records, reference) = try opened(engine)
    #expect(throws: InvolvementRefusal.noStall) {
      try records.carryOut(
        AnswerAtStall(answer, mark: token(1), at: token(2), of: "kent"), by: .visitor, at: Councils.now)
    }
    #expect(try kept(records, reference).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a list that is entered twice counts once, a longer one adds what is new, and two who say the same are two`(
    engine: Engine
  ) throws {
    let (records, reference) = try opened(engine)
    var other = answer
    other.answers = ["q1": Answered(chosen: ["Roads"])]
    func enter(_ list: [ActivityResponse]) throws -> Int {
      try records.carryOut(ImportAnswers(list, to: reference, at: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    }
    #expect(try [enter([answer, answer]), enter([answer, answer]), enter([other, answer, answer])] == [2, 0, 1])
    #expect(try kept(records, reference).map(\.channel) == [.file, .file, .file])
    var wrong = answer
    wrong.answers = [:]
    #expect(throws: (any Error).self) { try enter([other, other, wrong]) }
    #expect(try kept(records, reference).count == 3)
  }

  @Test(arguments: Engine.allCases)
  func `a form that an officer sends twice counts once, and with other answers it is not dropped in silence`(
    engine: Engine
  ) throws {
    let (records, reference) = try opened(engine)
    var telephone = answer
    telephone.channel = .telephone
    for _ in 0..<2 {
      _ = try records.carryOut(
        EnterAnswer(telephone, receipt: token(1), to: reference, at: "kent"), by: .operatorAtTheMachine,
        at: Councils.now)
    }
    #expect(try kept(records, reference).count == 1)
    telephone.answers = ["q1": Answered(chosen: ["Roads"])]
    #expect(throws: InvolvementRefusal.sentBefore(1)) {
      try records.carryOut(
        EnterAnswer(telephone, receipt: token(1), to: reference, at: "kent"), by: .operatorAtTheMachine,
        at: Councils.now)
    }
    #expect(try kept(records, reference).count == 1)
  }
}
