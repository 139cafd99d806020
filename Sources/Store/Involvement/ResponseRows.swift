import Council
import DatabasePort
import Law
import Secrets

extension OpenRecords {
  /// The response somebody was given a receipt for; `nil` when there is none.
  public func response(
    _ receipt: Token, at authority: String
  ) throws -> (activity: Activity.Reference, response: ActivityResponse)? {
    try select(
      InvolvementTables.response, where: ["authority": .text(authority), "receipt": .text(receipt.digest.description)],
      orderedBy: ["receipt"]
    ) { row -> (activity: Activity.Reference, response: ActivityResponse) in
      (Activity.Reference(rawValue: try row.text("activity")), try Self.response(row))
    }.first
  }

  /// One response by its number. Whoever asks must have been allowed to.
  public func response(
    _ number: Int, to activity: Activity.Reference, at authority: String
  ) throws -> ActivityResponse? {
    try select(
      InvolvementTables.response,
      where: ["authority": .text(authority), "activity": .text(activity.rawValue), "number": .integer(number)],
      Self.response
    ).first
  }

  /// The responses after a number, in order, at most so many.
  public func responses(
    to activity: Activity.Reference, at authority: String, after number: Int = 0, atMost: Int
  ) throws -> [ActivityResponse] {
    try transaction.query(
      "select * from activity_response where authority = ? and activity = ? and number > ? order by number limit ?",
      [.text(authority), .text(activity.rawValue), .integer(number), .integer(atMost)], Self.response)
  }

  /// Every response, one after the other, in order; none is held in memory longer than it is looked at.
  public func eachResponse(
    to activity: Activity.Reference, at authority: String, after number: Int = 0,
    _ body: (ActivityResponse) throws -> Void
  ) throws {
    try transaction.each(
      "select * from activity_response where authority = ? and activity = ? and number > ? order by number",
      [.text(authority), .text(activity.rawValue), .integer(number)]
    ) { try body(try Self.response($0)) }
  }

  /// The numbers of responses that hold the same answers as another, by what they have in common.
  public func alike(to activity: Activity.Reference, at authority: String) throws -> [[Int]] {
    let rows = try transaction.query(
      """
      select likeness, number from activity_response
      where authority = ? and activity = ? and likeness <> '' and likeness in (
        select likeness from activity_response where authority = ? and activity = ? and likeness <> ''
        group by likeness having count(*) > 1)
      order by likeness, number limit 10000
      """, [.text(authority), .text(activity.rawValue), .text(authority), .text(activity.rawValue)]
    ) { (try $0.text("likeness"), try $0.integer("number")) }
    return Dictionary(grouping: rows, by: \.0).values.map { $0.map(\.1) }.sorted { $0[0] < $1[0] }
  }

  /// How many responses to an activity came in, those that were withdrawn since too.
  public func received(by activity: Activity.Reference, at authority: String) throws -> Int {
    let kept = try transaction.query(
      "select count(*) as responses from activity_response where authority = ? and activity = ?",
      [.text(authority), .text(activity.rawValue)]
    ) { try $0.integer("responses") }
    return try kept.reduce(0, +) + recounts(of: activity, at: authority).withdrawn
  }

  /// The number for the next response to an activity.
  public func nextResponse(to activity: Activity.Reference, at authority: String) throws -> Int {
    // Written so that PostgreSQL goes to the end of the key, and not through all of it, before it knows how many there are.
    let last = try transaction.query(
      "select number as last from activity_response where authority = ? and activity = ? order by number desc limit 1",
      [.text(authority), .text(activity.rawValue)]
    ) { try $0.integer("last") }.first
    return (last ?? 0) + 1
  }

  /// Keeps a response with its receipt, until a day. One that is new has the number that ``nextResponse(to:at:)`` gave.
  public func save(
    _ response: ActivityResponse, to activity: Activity, _ receipt: Token, isNew: Bool = false, at authority: String
  ) throws {
    let row = try row(response, to: activity, receipt.digest.description, at: authority)
    if isNew { try add(row) } else { try put(row) }
  }

  /// Keeps what was said of a response: whether it is set aside, and what is blacked out.
  public func change(_ response: ActivityResponse, to activity: Activity, at authority: String) throws {
    let kept = try rows(
      InvolvementTables.response,
      where: [
        "authority": .text(authority), "activity": .text(activity.reference.rawValue),
        "number": .integer(response.number),
      ]
    ).first
    guard case .text(let receipt) = kept?["receipt"] else { return }
    try put(row(response, to: activity, receipt, at: authority))
  }

  private func row(
    _ response: ActivityResponse, to activity: Activity, _ receipt: String, at authority: String
  ) throws -> TableRow {
    let answers = try JSONText.write(response.answers)
    return try TableRow(
      InvolvementTables.response,
      [
        "authority": .text(authority), "activity": .text(activity.reference.rawValue),
        "number": .integer(response.number), "channel": .text(response.channel.rawValue),
        "received_at": .text(response.receivedAt.description), "version": .integer(response.version),
        "language": .text(response.language), "answers": .text(answers),
        "may_be_published": .integer(response.mayBePublished ? 1 : 0), "set_aside": .text(response.setAside),
        "redactions": .text(try JSONText.write(response.redactions)), "receipt": .text(receipt),
        "likeness": .text(response.isLong ? keeping.keyed("likeness", answers) : ""),
        "erase_on": .text(activity.erasedOn.iso),
      ])
  }

  /// Takes a response out, with what was coded of it: the person withdrew it.
  public func withdraw(_ number: Int, to activity: Activity.Reference, at authority: String) throws {
    let (council, name) = (DatabaseValue.text(authority), DatabaseValue.text(activity.rawValue))
    try remove(
      InvolvementTables.response, where: ["authority": council, "activity": name, "number": .integer(number)])
    try forgetCodings(number, of: activity, at: authority)
    let again = try recounts(of: activity, at: authority)
    try noteRecount(of: activity, at: authority, withdrawn: again.withdrawn + 1)
  }

  /// Notes that responses changed which were counted already.
  public func noteRecount(of activity: Activity.Reference, at authority: String, withdrawn: Int? = nil) throws {
    let again = try recounts(of: activity, at: authority)
    try put(
      try TableRow(
        InvolvementTables.recount,
        [
          "authority": .text(authority), "activity": .text(activity.rawValue), "times": .integer(again.times + 1),
          "withdrawn": .integer(withdrawn ?? again.withdrawn),
        ]))
  }

  /// How often answers changed that were counted already, and how many were withdrawn.
  public func recounts(of activity: Activity.Reference, at authority: String) throws -> (times: Int, withdrawn: Int) {
    try select(
      InvolvementTables.recount, where: ["authority": .text(authority), "activity": .text(activity.rawValue)]
    ) { (try $0.integer("times"), try $0.integer("withdrawn")) }.first ?? (0, 0)
  }

  private static func response(_ row: Row) throws -> ActivityResponse {
    ActivityResponse(
      number: try row.integer("number"), try row.word("channel"), receivedAt: try row.moment("received_at"),
      version: try row.integer("version"), language: try row.text("language"),
      answers: try AnswersText.read(try row.text("answers")),
      mayBePublished: try row.integer("may_be_published") == 1, setAside: try row.text("set_aside"),
      redactions: try redactions(try row.text("redactions")))
  }

  private static func redactions(_ text: String) throws -> [String: Redaction] {
    text == "{}" ? [:] : try JSONText.read([String: Redaction].self, text)
  }

  /// Responses whose words may be published and of which an officer has read some, in an order that tells nothing of when they came; `place` is where the next piece goes on.
  public func responsesForEverybody(
    to activity: Activity.Reference, at authority: String, after place: String, atMost: Int
  ) throws -> [(place: String, response: ActivityResponse)] {
    // The receipt is a digest of chance. Its beginning is enough to go on from; “g” is behind every digit.
    try transaction.query(
      """
      select * from activity_response
      where authority = ? and activity = ? and may_be_published = 1 and set_aside = '' and redactions <> '{}'
        and receipt > ?
      order by receipt limit ?
      """, [.text(authority), .text(activity.rawValue), .text(place.isEmpty ? "" : place + "g"), .integer(atMost)]
    ) { (String(try $0.text("receipt").prefix(16)), try Self.response($0)) }
  }

  // MARK: Equality

  /// Keeps what somebody answered on equality, under a name of chance, apart from their response.
  public func saveEquality(_ answers: [String: String], to activity: Activity, at authority: String) throws {
    try put(
      try TableRow(
        InvolvementTables.equality,
        [
          "authority": .text(authority), "id": .text(Token(keeping.random).text),
          "activity": .text(activity.reference.rawValue), "answers": .text(try JSONText.write(answers)),
          "erase_on": .text(activity.erasedOn.iso),
        ]))
  }

  /// How often each answer was given to each question on equality.
  public func equalityCounts(of activity: Activity.Reference, at authority: String) throws -> [String: [String: Int]] {
    var counts: [String: [String: Int]] = [:]
    try transaction.each(
      """
      select answers, count(*) as people from equality_answer where authority = ? and activity = ? group by answers
      """, [.text(authority), .text(activity.rawValue)]
    ) { row in
      let people = try row.integer("people")
      for (question, answer) in try JSONText.read([String: String].self, try row.text("answers")) {
        counts[question, default: [:]][answer, default: 0] += people
      }
    }
    return counts
  }

  // MARK: What is not sent yet

  /// What somebody has begun to answer; `nil` when there is nothing under this link.
  public func begunAnswer(
    _ token: Token, at authority: String
  ) throws -> (activity: Activity.Reference, version: Int, answers: [String: Answered])? {
    try select(
      InvolvementTables.begun, where: ["authority": .text(authority), "digest": .text(token.digest.description)]
    ) { row -> (activity: Activity.Reference, version: Int, answers: [String: Answered]) in
      (
        Activity.Reference(rawValue: try row.text("activity")), try row.integer("version"),
        try JSONText.read([String: Answered].self, try row.text("answers"))
      )
    }.first
  }

  /// Keeps what somebody has begun to answer.
  public func saveBegun(
    _ answers: [String: Answered], to activity: Activity.Reference, version: Int, _ token: Token, at authority: String,
    _ now: Moment
  ) throws {
    try put(
      try TableRow(
        InvolvementTables.begun,
        [
          "authority": .text(authority), "digest": .text(token.digest.description),
          "activity": .text(activity.rawValue), "version": .integer(version),
          "answers": .text(try JSONText.write(answers)), "changed_at": .text(now.description),
        ]))
  }

  /// Forgets what somebody had begun, once it was sent.
  public func forgetBegun(_ token: Token, at authority: String) throws {
    try remove(
      InvolvementTables.begun, where: ["authority": .text(authority), "digest": .text(token.digest.description)])
  }

  // MARK: Paper

  /// What was typed in once from a sheet of paper, and the account that did.
  public func paperAnswer(
    _ sheet: String, to activity: Activity.Reference, at authority: String
  ) throws -> (answers: [String: Answered], version: Int, by: String)? {
    try select(
      InvolvementTables.paper,
      where: ["authority": .text(authority), "activity": .text(activity.rawValue), "sheet": .text(sheet)]
    ) { row -> (answers: [String: Answered], version: Int, by: String) in
      (
        try JSONText.read([String: Answered].self, try row.text("answers")), try row.integer("version"),
        try row.text("typed_by")
      )
    }.first
  }

  /// The sheets that wait to be typed in a second time.
  public func paperSheets(of activity: Activity.Reference, at authority: String) throws -> [String] {
    try transaction.query(
      "select sheet from paper_answer where authority = ? and activity = ? order by sheet",
      [.text(authority), .text(activity.rawValue)]
    ) { try $0.text("sheet") }
  }

  /// Keeps what was typed in from a sheet.
  public func savePaper(
    _ answers: [String: Answered], sheet: String, to activity: Activity.Reference, version: Int, by account: String,
    at authority: String, _ now: Moment
  ) throws {
    try put(
      try TableRow(
        InvolvementTables.paper,
        [
          "authority": .text(authority), "activity": .text(activity.rawValue), "sheet": .text(sheet),
          "version": .integer(version), "answers": .text(try JSONText.write(answers)), "typed_by": .text(account),
          "typed_at": .text(now.description),
        ]))
  }

  /// Forgets a sheet once both have typed the same.
  public func forgetPaper(_ sheet: String, of activity: Activity.Reference, at authority: String) throws {
    try remove(
      InvolvementTables.paper,
      where: ["authority": .text(authority), "activity": .text(activity.rawValue), "sheet": .text(sheet)])
  }
}

extension ActivityResponse {
  /// Whether it says enough that the same from somebody else is worth a look: two people tick alike, but do not write alike.
  fileprivate var isLong: Bool { answers.values.contains { $0.text.count >= 40 } }
}
