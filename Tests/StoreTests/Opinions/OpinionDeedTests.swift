import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Open questions: answering, adding, moderating")
struct OpinionDeedTests {
  private func token(_ number: UInt8) -> Token { Token(RandomBytes { Array(repeating: number, count: $0) }) }

  private func started(_ engine: Engine) throws -> (Records, OpenQuestion.Reference) {
    let records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    let question = OpenQuestion(
      title: "The square?", about: "It is mended.", from: Councils.today, to: Councils.today.adding(days: 7),
      startedAt: Councils.now.moment)
    let reference = try records.carryOut(
      StartQuestion(question, statements: ["One.", "Two.", "Three."], at: "kent"), by: .operatorAtTheMachine,
      at: Councils.now)
    return (records, reference)
  }

  private func refusal<D: Deed>(_ deed: D, _ records: Records, at now: Now = Councils.now) -> String {
    #expect(throws: EstablishmentRefusal.self) {
      try records.carryOut(deed, by: .operatorAtTheMachine, at: now)
    }?.description ?? ""
  }

  @Test(arguments: Engine.allCases)
  func `one browser has one answer to a statement, the last one, and is another in another question`(engine: Engine)
    throws
  {
    let (records, question) = try started(engine)
    for (number, statement, vote) in [(1, 1, 1), (1, 2, 0), (2, 1, -1), (1, 1, -1)] as [(UInt8, Int, Int)] {
      try records.carryOut(
        AnswerStatement(statement, of: question, vote, by: token(number), at: "kent"), by: .visitor, at: Councils.now)
    }
    try records.read { open in
      let all = try open.opinions(on: question, at: "kent")
      #expect(all.count == 3 && Set(all.map(\.person)) == [0, 1])
      #expect(
        try open.opinions(of: open.voter(token(1), on: question, at: "kent"), on: question, at: "kent") == [
          1: -1, 2: 0,
        ])
      #expect(
        open.voter(token(1), on: question, at: "kent") != open.voter(token(1), on: .init(rawValue: "O-1-1"), at: "kent")
      )
      #expect(try open.countsOfOpinions(on: question, at: "kent") == [1: 2, 2: 1])
    }
    #expect(
      refusal(AnswerStatement(9, of: question, 1, by: token(1), at: "kent"), records).contains("no such statement"))
    #expect(
      refusal(AnswerStatement(1, of: question, 2, by: token(1), at: "kent"), records).contains("no such statement"))
  }

  @Test(arguments: Engine.allCases)
  func `statements that are shown are kept, as only rejected ones are past their time some day`(engine: Engine) throws {
    let (records, question) = try started(engine)
    try records.carryOut(CarryOutRetention(at: "kent"), by: .folkmoot, at: Councils.now)
    #expect(try records.read { try $0.opinionStatements(of: question, at: "kent") }.count == 3)
  }

  @Test(arguments: Engine.allCases)
  func `a statement waits for a moderator, and is answered only when it is shown`(engine: Engine) throws {
    let (records, question) = try started(engine)
    let number = try records.carryOut(AddStatement("Four.", to: question, at: "kent"), by: .visitor, at: Councils.now)
    let answer = AnswerStatement(number, of: question, 1, by: token(1), at: "kent")
    #expect(refusal(answer, records).contains("no such statement"))
    #expect(try records.read { try $0.heldStatements(of: question, at: "kent") } == 1)
    #expect(
      refusal(SettleStatement(number, of: question, rejectedFor: "", at: "kent"), records).contains(
        "Say why it is not shown"))
    try records.carryOut(
      SettleStatement(number, of: question, at: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    try records.carryOut(answer, by: .visitor, at: Councils.now)
    #expect(refusal(SettleStatement(number, of: question, at: "kent"), records).contains("settled already"))
    #expect(refusal(AddStatement("four.", to: question, at: "kent"), records).contains("is there already"))
    let other = try records.carryOut(AddStatement("Five.", to: question, at: "kent"), by: .visitor, at: Councils.now)
    try records.carryOut(
      SettleStatement(other, of: question, rejectedFor: "Off the subject.", at: "kent"), by: .operatorAtTheMachine,
      at: Councils.now)
    let states = try records.read { try $0.opinionStatements(of: question, at: "kent") }.map(\.state)
    #expect(states.prefix(4).allSatisfy { $0 == .accepted })
    #expect(states.last == .rejected(reason: "Off the subject.", at: Councils.now.moment))
  }

  @Test(arguments: Engine.allCases)
  func `outside its days nothing is taken`(engine: Engine) throws {
    let (records, question) = try started(engine)
    func now(_ days: Int) -> Now {
      Now(Councils.now.moment.adding(seconds: days * 86_400), Councils.today.adding(days: days))
    }
    #expect(
      refusal(AnswerStatement(1, of: question, 1, by: token(1), at: "kent"), records, at: now(8)).contains(
        "It closed on"))
    #expect(refusal(AddStatement("Four.", to: question, at: "kent"), records, at: now(-1)).contains("It opens on"))
    #expect(
      refusal(AddStatement("Four.", to: .init(rawValue: "O-1-1"), at: "kent"), records).contains("no such question"))
  }
}
