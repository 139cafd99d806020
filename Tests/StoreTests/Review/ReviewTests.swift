import Actions
import Council
import DatabasePort
import Store
import TestEngines
import Testing

@Suite("The review of a draft")
struct ReviewTests {
  @Test(arguments: Engine.allCases)
  func `a draft is put forward, comes back with reasons, is put forward again and becomes a proposal`(
    engine: Engine
  ) throws {
    let desk = try Desk(engine)
    try desk.submit(neededBy: Councils.day(2026, 1, 9))
    #expect(try desk.state == .submitted)
    try desk.act(
      ReturnDraft(desk.draft.id, reasons: "Who answers the telephone?", of: "kent", letters: desk.letters.post),
      Desk.officer)
    #expect(try desk.state == .returned)
    let first = try desk.records.read { try $0.reviews(of: desk.draft.id, at: "kent") }
    #expect(first.map(\.state).sorted { $0.rawValue < $1.rawValue } == [.returned, .settled])
    #expect(first.first { $0.reviewer == "officer" }?.reasons == "Who answers the telephone?")
    try desk.submit(to: ["clerk"])
    let number = try desk.act(desk.approval(), Desk.clerk)
    #expect(try desk.state == .approved)
    let proposal = try #require(try desk.records.authority("kent")?.proposal("kent-2026"))
    #expect(proposal.establishment == Desk.restructure.establishment)
    let heading = try #require(try desk.records.authority("kent")?.lastEntry(about: "proposal kent-2026")?.heading)
    #expect(heading.number == number && heading.matter?.by == "Democratic Services Officer")
    #expect(heading.matter?.warrant.words == "Scheme of delegation, 4.2")
    #expect(try Verification(key: Engine.keeping.key).verify(desk.records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `what somebody did last is found however much others did since`(engine: Engine) throws {
    let desk = try Desk(engine)
    for number in 1...9 {
      try desk.act(CommentOnDraft("Remark \(number)", on: desk.draft.id, of: "kent"), Desk.officer)
    }
    func last(_ account: String, _ count: Int) throws -> [String] {
      try desk.records.read { try $0.lastDeeds(by: account, at: "kent", atMost: count, readingAtOnce: 2) }
        .map(\.matter.deed)
    }
    #expect(try last("author", 5) == ["start-draft"])
    #expect(try last("officer", 5) == Array(repeating: "comment-on-draft", count: 5))
    #expect(try last("officer", 20).count == 9)
    #expect(try last("nobody", 5).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `nobody who worked on a draft answers its review, and none of them can be asked to`(engine: Engine) throws {
    let desk = try Desk(engine)
    let clerks = try desk.act(StartDraft(Desk.restructure), Desk.clerk)
    let place = DraftPlace(clerks.id, .init(rawValue: "A"), version: 1)
    #expect(throws: ReviewRefusal.ownDraft) {
      try desk.act(SubmitDraft(place, to: ["clerk"], neededBy: nil, of: "kent", letters: desk.letters.post), Desk.clerk)
    }
    try desk.act(SubmitDraft(place, to: ["officer"], neededBy: nil, of: "kent", letters: desk.letters.post), Desk.clerk)
    let approval = ApproveDraft(
      place, as: "own", under: "4.2", inSpiteOfWarnings: true, of: "kent", letters: desk.letters.post)
    #expect(throws: ReviewRefusal.ownDraft) { try desk.act(approval, Desk.clerk) }
    #expect(throws: ReviewRefusal.ownDraft) {
      try desk.act(ReturnDraft(clerks.id, reasons: "No", of: "kent", letters: desk.letters.post), Desk.clerk)
    }
    #expect(throws: ReviewRefusal.nobodyKnown) { try desk.act(approval, .operatorAtTheMachine) }
    #expect(try desk.records.authority("kent")?.proposals().isEmpty == true)
    try desk.act(approval, Desk.officer)
  }

  @Test(arguments: Engine.allCases)
  func `whoever worked on a draft stays its author, though nothing of their work is left`(engine: Engine) throws {
    let desk = try Desk(engine)
    try desk.act(RenameDraft(desk.draft.id, to: "Ten posts", of: "kent"), Desk.clerk)
    try desk.act(AddAlternative("My own", from: .own(Desk.restructure), in: desk.draft.id, of: "kent"), Desk.second)
    let own = DraftPlace(desk.draft.id, .init(rawValue: "B"), version: 1)
    try desk.act(RemoveAlternative(own, of: "kent"), Desk.author)
    let draft = try #require(try desk.records.read { try $0.draft(desk.draft.id, of: "kent") })
    #expect(draft.authors == ["author", "clerk", "second"])
    #expect(throws: ReviewRefusal.ownDraft) { try desk.submit() }
    try desk.submit(to: ["officer"])
    #expect(throws: ReviewRefusal.ownDraft) { try desk.act(desk.approval(), Desk.clerk) }
    try desk.act(desk.approval(), Desk.officer)
    #expect(try desk.records.read { try $0.draft(desk.draft.id, of: "kent") }?.authors == draft.authors)
  }

  @Test(arguments: Engine.allCases)
  func `the authors of a draft from before they were written on it are its owner and who took its steps`(
    engine: Engine
  ) throws {
    let desk = try Desk(engine)
    var renamed = Desk.restructure
    renamed.title = "Ten posts"
    let place = DraftPlace(desk.draft.id, .init(rawValue: "A"), version: 1)
    try desk.act(TakeStep(.facts(renamed, words: "Title"), at: place, of: "kent"), Desk.clerk)
    try desk.records.database.write { try $0.run("update draft set authors = null") }
    #expect(try desk.records.read { try $0.draft(desk.draft.id, of: "kent") }?.authors == ["author", "clerk"])
  }

  @Test(arguments: Engine.allCases)
  func `what a rule blocks is not approved, and what needs attention only when somebody has read it`(
    engine: Engine
  ) throws {
    let blocked = try Desk(engine, Desk.blocked)
    try blocked.submit()
    #expect { try blocked.act(blocked.approval(), Desk.officer) } throws: {
      if case ReviewRefusal.blocked(let titles) = $0 { !titles.isEmpty } else { false }
    }
    #expect(try blocked.state == .submitted)
    let desk = try Desk(engine)
    try desk.submit()
    #expect(Desk.restructure.assess().verdict == .needsAttention)
    #expect { try desk.act(desk.approval(inSpite: false), Desk.officer) } throws: {
      if case ReviewRefusal.warnings(let titles) = $0 { !titles.isEmpty } else { false }
    }
    try desk.act(desk.approval(), Desk.officer)
  }

  @Test(arguments: Engine.allCases)
  func `an approval never takes another proposal’s name, and a refused one leaves no trace`(engine: Engine) throws {
    let desk = try Desk(engine)
    try desk.act(ImportCase(Councils.kent2010), .operatorAtTheMachine)
    try desk.submit()
    let (head, letters) = (try desk.head, desk.letters.letters.count)
    for name in ["kent-2010", "", "a b", "../x", String(repeating: "x", count: 41)] {
      #expect(throws: ReviewRefusal.self, "\(name)") { try desk.act(desk.approval(as: name), Desk.officer) }
    }
    #expect(try desk.head == head && desk.letters.letters.count == letters)
    #expect(try desk.records.authority("kent")?.proposal("kent-2010")?.title == "Title of kent-2010")
  }

  @Test(arguments: Engine.allCases)
  func `letters go to those concerned and say nothing of what the draft says`(engine: Engine) throws {
    let desk = try Desk(engine)
    try desk.submit()
    #expect(Set(desk.letters.letters.map(\.to.text)) == ["clerk@kent.example", "officer@kent.example"])
    try desk.act(
      ReturnDraft(desk.draft.id, reasons: "Secret reasons", of: "kent", letters: desk.letters.post), Desk.officer)
    let after = desk.letters.letters.dropFirst(2)
    #expect(Set(after.map(\.to.text)) == ["clerk@kent.example", "author@kent.example"])
    #expect(!desk.letters.letters.contains { "\($0.matter)".contains("Secret") || "\($0.matter)".contains("Title of") })
  }

  @Test(arguments: Engine.allCases)
  func `comments can be answered, changed and settled, and what they said before stays`(engine: Engine) throws {
    let desk = try Desk(engine)
    let comment = try desk.act(
      CommentOnDraft("Why\u{0} ten?\u{202E}", on: desk.draft.id, about: .post("MAN"), of: "kent"), Desk.officer)
    #expect(comment.text == "Why ten?")
    let answer = try desk.act(
      CommentOnDraft("Seven and three.", on: desk.draft.id, answers: comment.id, of: "kent"), Desk.author)
    #expect(answer.about == .post("MAN") && answer.answers == comment.id)
    #expect(throws: ReviewRefusal.notYours) {
      try desk.act(EditComment(comment.id, on: desk.draft.id, to: "Nothing", of: "kent"), Desk.author)
    }
    try desk.act(EditComment(comment.id, on: desk.draft.id, to: "Why ten posts?", of: "kent"), Desk.officer)
    try desk.act(ResolveComment(comment.id, on: desk.draft.id, isDone: true, of: "kent"), Desk.author)
    let all = try desk.records.read { try $0.comments(on: desk.draft.id, at: "kent") }
    let kept = try #require(all.first { $0.id == comment.id })
    #expect(all.count == 2)
    #expect(kept.versions.map(\.text) == ["Why ten?", "Why ten posts?"])
    #expect(!kept.isOpen && kept.resolvedBy == "Head of Service")
    for words in ["", " \n ", String(repeating: "x", count: DraftComment.most + 1)] {
      #expect(throws: ReviewRefusal.self) {
        try desk.act(CommentOnDraft(words, on: desk.draft.id, of: "kent"), Desk.officer)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `nothing of a draft’s review stands in the public part of the record until it is approved`(
    engine: Engine
  ) throws {
    let desk = try Desk(engine)
    try desk.act(CommentOnDraft("Unsaid outside", on: desk.draft.id, of: "kent"), Desk.officer)
    try desk.submit()
    try desk.act(
      ReturnDraft(desk.draft.id, reasons: "Unsaid outside", of: "kent", letters: desk.letters.post), Desk.officer)
    try desk.records.database.read { transaction in
      let open = try transaction.query("select heading, changes from record_entry") {
        try $0.text("heading") + $0.text("changes")
      }.joined()
      #expect(!open.contains(desk.draft.id) && !open.contains("Unsaid") && !open.contains("Title of kent-2026"))
    }
  }
}
