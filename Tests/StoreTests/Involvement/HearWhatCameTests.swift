import Council
import DatabasePort
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Telling those who asked what came of it")
struct HearWhatCameTests {
  private let bag = Postbag()
  private let caller = CallingDevice(network: "203.0.113.9", browser: "A browser")

  private func open(_ engine: Engine) throws -> (DecisionTown, Activity.Reference, ForwardPlanEntry.Reference) {
    let town = try DecisionTown(engine)
    let entry = try town.done(
      AnnounceDecision(
        ForwardPlanEntry(
          title: "A contract", matter: "Award.", taker: .body(.init(rawValue: "CABINET")),
          from: Councils.today.adding(days: 130), to: Councils.today.adding(days: 130), documents: "None",
          copiesFrom: "The office", otherDocuments: "Ask.", publishedAt: town.now.moment, publishedOn: town.now.day),
        at: "kent", inSpiteOfWarnings: true))
    let reference = try town.done(
      PrepareActivity(
        Activity(
          .consult, title: "Who should run it?", reasons: "It ends.", openToChange: "All.", setAside: "Nothing.",
          use: "It is read.", papers: [.init("Figures", address: "/kent")], opensOn: Councils.today,
          closesOn: Councils.today.adding(days: 90), announcement: entry), at: "kent"))
    try town.done(
      PrepareQuestions(
        Questionnaire([.init("One", [ActivityQuestion("q1", .line, "Who?")])]), of: reference, at: "kent"))
    try town.done(PublishActivity(reference, inSpiteOfWarnings: true, at: "kent"))
    return (town, reference, entry)
  }

  private func ask(_ email: String, _ town: DecisionTown, _ reference: Activity.Reference) throws -> Int? {
    try town.done(
      AskToHear(
        of: reference, email: try #require(EmailAddress(email)), at: "kent", caller: caller, post: bag.post),
      by: .visitor)
  }

  private func follow(_ email: String, _ town: DecisionTown, _ reference: Activity.Reference) throws -> Token {
    #expect(try ask(email, town, reference) == nil)
    let link = try #require(bag.lastToken)
    try town.done(ConfirmHearing(link, at: "kent"), by: .visitor)
    return link
  }

  private func send(_ town: DecisionTown) throws -> [WhatCameLetter] {
    let before = bag.letters.count
    let count = try town.records.sendWhatCame(bag.post, at: town.now)
    let letters = bag.letters.dropFirst(before).compactMap { letter -> WhatCameLetter? in
      if case .whatCame(let told) = letter.matter { told } else { nil }
    }
    #expect(letters.count == count)
    return letters
  }

  private func kept(_ town: DecisionTown) throws -> [[String: String]] {
    try town.records.database.read { transaction in
      try transaction.query("select * from activity_listener", []) { row in
        ["id": try row.text("id"), "email": try row.text("email")]
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `who said yes is told of the report and of the decision, each once, and is forgotten with the last`(
    engine: Engine
  ) throws {
    var (town, reference, entry) = try open(engine)
    _ = try follow("ada@home.example", town, reference)
    #expect(try ask("never@home.example", town, reference) == nil)
    #expect(try send(town).isEmpty)
    town.wait(until: Councils.today.adding(days: 100))
    try town.done(ReportActivity("Most would.", of: reference, inSpiteOfWarnings: true, at: "kent"))
    let first = try send(town)
    #expect(first.map(\.tellsReport) == [true] && first.allSatisfy { !$0.isLast && $0.decisions.isEmpty })
    #expect(try send(town).isEmpty)
    town.wait(until: Councils.today.adding(days: 131))
    var decision = town.decision(.body(.init(rawValue: "CABINET")))
    decision.announcement = entry
    let decided = try town.done(RecordDecision(decision, at: "kent", inSpiteOfWarnings: true))
    let last = try send(town)
    #expect(last.map(\.isLast) == [true] && last.first?.tellsReport == false)
    #expect(last.first?.decisions.map(\.reference) == [decided])
    #expect(try send(town).isEmpty)
    #expect(try kept(town).map { $0["email"] } == ["never@home.example"])
    #expect(
      town.refusal(
        AskToHear(
          of: reference, email: try #require(EmailAddress("late@home.example")), at: "kent", caller: caller,
          post: bag.post),
        by: .visitor
      ).contains("everything is told"))
  }

  @Test(arguments: Engine.allCases)
  func `without a yes nothing more is sent, and after four days the address is forgotten`(engine: Engine) throws {
    var (town, reference, _) = try open(engine)
    #expect(try ask("ada@home.example", town, reference) == nil)
    let link = try #require(bag.lastToken)
    town.wait(until: Councils.today.adding(days: 5))
    #expect(throws: AccountRefusal.self) { try town.done(ConfirmHearing(link, at: "kent"), by: .visitor) }
    town.wait(until: Councils.today.adding(days: 6))
    _ = try town.done(CarryOutRetention(at: "kent"), by: .folkmoot)
    #expect(try kept(town).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `it is stopped by the link in any letter, and a second time changes nothing`(engine: Engine) throws {
    let (town, reference, _) = try open(engine)
    let link = try follow("ada@home.example", town, reference)
    #expect(try town.done(StopHearing(link, at: "kent"), by: .visitor))
    #expect(try !town.done(StopHearing(link, at: "kent"), by: .visitor))
    #expect(try kept(town).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `whoever asks often waits, for an address that is known as for one that is not`(engine: Engine) throws {
    let (town, reference, _) = try open(engine)
    _ = try follow("ada@home.example", town, reference)
    let known = try (0..<12).map { _ in try ask("ada@home.example", town, reference) == nil }
    let unknown = try (0..<13).map { _ in try ask("bob@home.example", town, reference) == nil }
    #expect(known.contains(false) && unknown.contains(false))
    #expect(try kept(town).count <= 2)
  }

  @Test(arguments: Engine.allCases)
  func `the link to an answer is sent once and nothing of the address stays beside the answer`(engine: Engine) throws {
    let (town, reference, _) = try open(engine)
    let receipt = Token(RandomBytes { Array(repeating: 5, count: $0) })
    let email = try #require(EmailAddress("ada@home.example"))
    func letter(_ token: Token) -> SendAnswerLink {
      SendAnswerLink(token, to: reference, email: email, at: "kent", caller: caller, post: bag.post)
    }
    #expect(town.refusal(letter(receipt), by: .visitor).contains("no response under this link"))
    _ = try town.done(
      AnswerActivity(
        ActivityResponse(receivedAt: town.now.moment, version: 1, answers: ["q1": Answered(text: "We do.")]),
        receipt: receipt, to: reference, at: "kent"), by: .visitor)
    #expect(try town.done(letter(receipt), by: .visitor) == nil)
    #expect(bag.lastToken == receipt && bag.letters.last?.to == email)
    #expect(try kept(town).isEmpty)
    let told = try town.records.database.read { transaction in
      try transaction.query("select answers, receipt, likeness from activity_response", []) {
        try "\($0.text("answers")) \($0.text("receipt")) \($0.text("likeness"))"
      }
    }
    #expect(told.allSatisfy { !$0.contains("ada") && !$0.contains(receipt.text) })
  }
}
