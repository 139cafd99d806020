import Council
import Foundation
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Files and photographs with answers")
struct AnswerFileTests {
  private static let questions = Questionnaire([
    .init(
      "One",
      [
        ActivityQuestion("q1", .choice, "What first?", options: ["Parks", "Roads"]),
        ActivityQuestion("q2", .file, "What does it look like?"),
        ActivityQuestion("q3", .matrix, "How often?", options: ["Daily", "Never"], lines: ["Bus", "Train"]),
      ])
  ])
  private static let document = Array("%PDF-1.7\n%%EOF\n".utf8)
  private static let reference = Activity.Reference(rawValue: "A-2026-1")

  private func token(_ number: UInt8) -> Token { OpenActivity.token(number) }

  private func photograph() throws -> [UInt8] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: tests.appendingPathComponent("CouncilTests/Files/Made/photograph.jpg")))
  }

  private func open(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    #expect(try OpenActivity.open(records, asking: Self.questions) == Self.reference)
    return records
  }

  private func begin(_ records: Records, _ link: Token) throws {
    try visit(
      records, KeepBegunAnswer(["q1": Answered(chosen: ["Roads"])], version: 1, link, to: Self.reference, at: "kent"))
  }

  @discardableResult private func visit<D: Deed>(_ records: Records, _ deed: D) throws -> D.Outcome {
    try records.carryOut(deed, by: .visitor, at: Councils.now)
  }

  private func add(
    _ content: [UInt8], _ name: String, _ link: Token, to question: String = "q2", limits: FileLimits = FileLimits()
  ) -> AddAnswerFile {
    AddAnswerFile(
      content, named: FileName(name), to: question, under: link, of: Self.reference, at: "kent", limits: limits)
  }

  private func send(_ records: Records, _ link: Token) throws {
    let begun = try #require(try records.read { try $0.begunAnswer(link, at: "kent") })
    try visit(
      records,
      AnswerActivity(
        ActivityResponse(receivedAt: Councils.now.moment, version: begun.version, answers: begun.answers),
        receipt: link, to: Self.reference, at: "kent"))
  }

  private func files(_ records: Records, _ link: Token) throws -> [AnswerFile] {
    try records.read { try $0.answerFiles(of: link, at: "kent") }
  }

  @Test(arguments: Engine.allCases)
  func `a photograph is kept without its place, belongs to its answer, and goes when that is withdrawn`(engine: Engine)
    throws
  {
    let records = try open(engine)
    try begin(records, token(1))
    try visit(records, add(try photograph(), "IMG 1.JPG", token(1)))
    try visit(records, add(Self.document, "plan.pdf", token(1)))
    try send(records, token(1))
    let kept = try files(records, token(1))
    #expect(kept.map(\.name.text) == ["IMG 1.JPG", "plan.pdf"])
    let response = try #require(try records.read { try $0.response(1, to: Self.reference, at: "kent") })
    #expect(
      response.answers["q1"]?.chosen == ["Roads"]
        && response.answers["q2"]?.files.map(\.name) == ["IMG 1.JPG", "plan.pdf"])
    func content(_ number: Int) throws -> [UInt8]? {
      try records.read {
        try $0.answerFile(kept[0].id, ofResponse: number, to: Self.reference, at: "kent")?.content
      }
    }
    let held = try #require(try content(1))
    #expect(held.firstRange(of: Array("A. Resident".utf8)) == nil && held.count == kept[0].size)
    #expect(try content(2) == nil)
    try visit(records, WithdrawAnswer(token(1), at: "kent"))
    #expect(try files(records, token(1)).isEmpty && content(1) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `a file taken out of an answer that was sent is there until it is sent anew, and no other answer has it`(
    engine: Engine
  ) throws {
    let records = try open(engine)
    try begin(records, token(1))
    try visit(records, add(Self.document, "old.pdf", token(1)))
    try send(records, token(1))
    let old = try files(records, token(1))[0].id
    #expect(throws: InvolvementRefusal.noResponse) {
      try visit(records, RemoveAnswerFile(old, under: token(2), of: Self.reference, at: "kent"))
    }
    try visit(records, add(Self.document, "new.pdf", token(1)))
    try visit(records, RemoveAnswerFile(old, under: token(1), of: Self.reference, at: "kent"))
    #expect(try files(records, token(1)).map(\.name.text) == ["new.pdf", "old.pdf"])
    try send(records, token(1))
    #expect(try files(records, token(1)).map(\.name.text) == ["new.pdf"])

    // One that was never sent goes at once.
    try begin(records, token(3))
    try visit(records, add(Self.document, "gone.pdf", token(3)))
    try visit(
      records, RemoveAnswerFile(try files(records, token(3))[0].id, under: token(3), of: Self.reference, at: "kent"))
    #expect(try files(records, token(3)).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a file goes with the answer that was never sent, and not before one that somebody still changes`(engine: Engine)
    throws
  {
    let records = try open(engine)
    func after(_ days: Int) -> Now {
      let day = Councils.today.adding(days: days)
      return Now(Moment(beginningInEnglandOf: day, minute: 600), day)
    }
    func left(after days: Int) throws -> Int {
      _ = try records.carryOut(CarryOutRetention(at: "kent"), by: .folkmoot, at: after(days))
      return try files(records, token(1)).count
    }
    try begin(records, token(1))
    try visit(records, add(Self.document, "plan.pdf", token(1)))
    let begun = try #require(try records.read { try $0.begunAnswer(token(1), at: "kent") })
    _ = try records.carryOut(
      KeepBegunAnswer(begun.answers, version: 1, token(1), to: Self.reference, at: "kent"), by: .visitor, at: after(20))
    #expect(try left(after: 45) == 1)
    #expect(try left(after: 52) == 0)
    #expect(try records.read { try $0.begunAnswer(token(1), at: "kent") } == nil)
  }

  @Test(arguments: Engine.allCases)
  func `nobody makes an answer name the file of another, and a table keeps its lines`(engine: Engine) throws {
    let records = try open(engine)
    try begin(records, token(1))
    try visit(records, add(Self.document, "mine.pdf", token(1)))
    let stolen = try files(records, token(1))[0].answer
    let table = Answered(chosen: ["Bus\tDaily", "Train\tNever"])
    try visit(
      records,
      AnswerActivity(
        ActivityResponse(
          receivedAt: Councils.now.moment, version: 1, answers: ["q2": Answered(chosen: [stolen]), "q3": table]),
        receipt: token(2), to: Self.reference, at: "kent"))
    let response = try #require(try records.read { try $0.response(1, to: Self.reference, at: "kent") })
    #expect(response.answers == ["q3": table])
    #expect(try files(records, token(1)).count == 1)
  }

  @Test(arguments: Engine.allCases)
  func `too many, too large, of another kind or to another question is refused and said`(engine: Engine) throws {
    let records = try open(engine)
    try begin(records, token(1))
    func refusal(_ deed: AddAnswerFile) -> String {
      do {
        try visit(records, deed)
        return ""
      } catch { return "\(error)" }
    }
    #expect(refusal(add([1, 2], "a.heic", token(1))).contains("jpg, png, pdf, docx, odt"))
    #expect(refusal(add([0xFF, 0xD8, 0xFF, 0xE0, 1], "a.jpg", token(1))).contains("broken"))
    #expect(refusal(add(Self.document, "a.pdf", token(1), limits: FileLimits(mostBytes: 3))).contains("larger than"))
    #expect(refusal(add([], "", token(1))).contains("Choose a file"))
    #expect(refusal(add(Self.document, "a.pdf", token(1), to: "q1")).contains("no such file"))
    #expect(refusal(add(Self.document, "a.pdf", token(9))).contains("no response"))
    for number in 1...AnswerFile.mostOfOneQuestion {
      #expect(refusal(add(Self.document, "\(number).pdf", token(1))).isEmpty)
    }
    #expect(refusal(add(Self.document, "4.pdf", token(1))).contains("3 files are the most"))
  }
}
