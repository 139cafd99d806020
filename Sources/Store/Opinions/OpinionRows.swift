import Council
import DatabasePort
import Law
import Secrets

extension OpenRecords {
  /// One question; `nil` when the council has none of this reference.
  public func openQuestion(_ reference: OpenQuestion.Reference, at authority: String) throws -> OpenQuestion? {
    try select(
      OpinionTables.question, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.openQuestion
    ).first
  }

  /// The questions of a council, those that close last first, at most so many after leaving some out.
  public func openQuestions(at authority: String, atMost: Int, after passed: Int = 0) throws -> [OpenQuestion] {
    try transaction.query(
      "select * from open_question where authority = ? order by closes_on desc, reference desc limit ? offset ?",
      [.text(authority), .integer(atMost), .integer(passed)], Self.openQuestion)
  }

  /// The statements of a question, in the order in which they came.
  public func opinionStatements(of question: OpenQuestion.Reference, at authority: String) throws -> [OpinionStatement]
  {
    try transaction.query(
      "select * from opinion_statement where authority = ? and question = ? order by number",
      [.text(authority), .text(question.rawValue)]
    ) { row in
      var state = OpinionStatement.State.held
      switch try row.text("state") {
      case "accepted": state = .accepted
      case "rejected": state = .rejected(reason: try row.text("reason"), at: try row.moment("rejected_at"))
      default: break
      }
      return OpinionStatement(
        try row.integer("number"), try row.text("content"), isSeed: try row.integer("is_seed") == 1, state: state,
        cameAt: try row.moment("came_at"))
    }
  }

  /// How many statements wait for a moderator.
  public func heldStatements(of question: OpenQuestion.Reference, at authority: String) throws -> Int {
    try transaction.query(
      "select count(*) as number from opinion_statement where authority = ? and question = ? and state = 'held'",
      [.text(authority), .text(question.rawValue)]
    ) { try $0.integer("number") }.first ?? 0
  }

  /// What a browser answered, by the number of the statement.
  public func opinions(of voter: String, on question: OpenQuestion.Reference, at authority: String) throws -> [Int: Int]
  {
    let rows = try transaction.query(
      "select statement, vote from opinion_vote where authority = ? and question = ? and voter = ?",
      [.text(authority), .text(question.rawValue), .text(voter)]
    ) { (try $0.integer("statement"), try $0.integer("vote")) }
    return Dictionary(rows) { $1 }
  }

  /// All answers to a question. People are numbered afresh each time.
  public func opinions(on question: OpenQuestion.Reference, at authority: String) throws -> [GivenOpinion] {
    var (last, person) = ("", -1)
    return try transaction.query(
      "select voter, statement, vote from opinion_vote where authority = ? and question = ? order by voter, statement",
      [.text(authority), .text(question.rawValue)]
    ) { row in
      let voter = try row.text("voter")
      if voter != last { (last, person) = (voter, person + 1) }
      return GivenOpinion(person: person, statement: try row.integer("statement"), vote: try row.integer("vote"))
    }
  }

  /// What changes when any answer to a question does: how many there are, and when the last one was given.
  public func stateOfOpinions(on question: OpenQuestion.Reference, at authority: String) throws -> String {
    try transaction.query(
      "select count(*) as number, max(given_at) as last from opinion_vote where authority = ? and question = ?",
      [.text(authority), .text(question.rawValue)]
    ) { "\(try $0.integer("number")) \(try $0.optionalText("last") ?? "")" }.first ?? ""
  }

  /// How many answers each statement of a question has.
  public func countsOfOpinions(on question: OpenQuestion.Reference, at authority: String) throws -> [Int: Int] {
    let rows = try transaction.query(
      "select statement, count(*) as number from opinion_vote where authority = ? and question = ? group by statement",
      [.text(authority), .text(question.rawValue)]
    ) { (try $0.integer("statement"), try $0.integer("number")) }
    return Dictionary(rows) { $1 }
  }

  /// By what a browser’s answers to one question are known; its token is no use for another.
  public func voter(_ token: Token, on question: OpenQuestion.Reference, at authority: String) -> String {
    keeping.keyed("opinion-voter", "\(authority) \(question.rawValue) \(token.text)")
  }

  /// Keeps a question.
  public func save(_ question: OpenQuestion, at authority: String) throws {
    try put(
      try TableRow(
        OpinionTables.question,
        [
          "authority": .text(authority), "reference": .text(question.reference.rawValue),
          "title": .text(question.title), "about": .text(question.about), "opens_on": DatabaseValue(question.opensOn),
          "closes_on": DatabaseValue(question.closesOn), "activity": DatabaseValue(question.activity),
          "started_at": .text(question.startedAt.description),
        ]))
  }

  /// Keeps a statement.
  public func save(_ statement: OpinionStatement, of question: OpenQuestion.Reference, at authority: String) throws {
    var (reason, rejected) = ("", "")
    if case .rejected(let why, let at) = statement.state { (reason, rejected) = (why, at.description) }
    try put(
      try TableRow(
        OpinionTables.statement,
        [
          "authority": .text(authority), "question": .text(question.rawValue), "number": .integer(statement.number),
          "content": .text(statement.words), "is_seed": .integer(statement.isSeed ? 1 : 0),
          "state": .text(statement.state.word), "reason": .text(reason),
          "came_at": .text(statement.cameAt.description), "rejected_at": .text(rejected),
        ]))
  }

  /// Keeps an answer; an earlier one of the same browser to the same statement is replaced.
  public func save(
    _ vote: Int, to statement: Int, of voter: String, on question: OpenQuestion.Reference, at authority: String,
    given: Moment
  ) throws {
    try put(
      try TableRow(
        OpinionTables.vote,
        [
          "authority": .text(authority), "question": .text(question.rawValue), "statement": .integer(statement),
          "voter": .text(voter), "vote": .integer(vote), "given_at": .text(given.description),
        ]))
  }

  static func openQuestion(_ row: Row) throws -> OpenQuestion {
    OpenQuestion(
      .init(rawValue: try row.text("reference")), title: try row.text("title"), about: try row.text("about"),
      from: try row.day("opens_on"), to: try row.day("closes_on"), activity: try row.optionalText("activity"),
      startedAt: try row.moment("started_at"))
  }
}
