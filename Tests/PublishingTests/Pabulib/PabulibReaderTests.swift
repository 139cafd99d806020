import Counting
import Testing

@testable import Publishing

@Suite("Reading Pabulib")
struct PabulibReaderTests {
  private static let plain = """
    META
    key;value
    description;Ward fund of Market Ward
    num_projects;3
    num_votes;4
    budget;1000.50
    vote_type;approval
    rule;greedy
    currency;GBP
    PROJECTS
    project_id;cost;votes;name;category;selected
    7;400;3;"Benches; and ""a"" table";green,culture;1
    8;600.25;2;Swings;play;0
    12;999999999;0;Gone;play;0
    VOTES
    voter_id;vote;age
    1;7,8;31
    2;7;
    x-3;8,7;60
    4;;12

    """

  private func read(_ text: String, _ options: PabulibOptions = PabulibOptions()) throws -> PabulibFile {
    try PabulibReader.read(Array(text.utf8), file: "vote.pb", options: options)
  }

  private func refusal(_ text: String) -> InputMessage? {
    do {
      _ = try read(text)
      return nil
    } catch { return (error as? PabulibRefusal)?.message }
  }

  @Test func `a file becomes an election`() throws {
    let file = try read(Self.plain)
    #expect(file.election.budget == 100_050)
    #expect(file.election.money == MoneyScale(places: 2, currency: "GBP"))
    #expect(file.election.projects.map(\.id) == ["7", "8", "12"])
    #expect(file.election.projects.map(\.cost) == [40_000, 60_025, 99_999_999_900])
    #expect(file.election.projects.map(\.isWithdrawn) == [false, false, true])
    #expect(file.election.projects[0].name == "Benches; and \"a\" table")
    #expect(file.election.projects[0].categories == ["green", "culture"])
    #expect(file.election.votes == [3, 2, 0])
    #expect(file.election.ballots.count == 4)
    #expect(file.election.ballots.groups == 3)
    #expect(file.recordedSelection == [0])
    #expect(file["currency"] == "GBP")
    #expect(file.messages.isEmpty)
  }

  /// Rows that are read many at a time, with one of every kind that wants a closer look between them.
  @Test func `rows are read the same many at a time and one by one`() throws {
    let ids = ["7", "8", "eight-88", "1234567\u{1}", "longer-than-eight"]
    var rows: [String] = []
    for voter in 1...3000 {
      let marks = (0..<(voter % 4)).map { ids[(voter * 7 + $0 * 3) % ids.count] }
      let number =
        voter % 977 == 0
        ? "\(voter - 1)" : voter % 311 == 0 ? "0\(voter)" : voter % 173 == 0 ? "98765432109\(voter)" : "\(voter)"
      let rest = voter % 401 == 0 ? "\"a\nb\"" : String(repeating: "x", count: voter % 45)
      rows.append(number + ";" + marks.joined(separator: voter % 211 == 0 ? ", " : ",") + ";" + rest)
    }
    let head =
      "META\nkey;value\nbudget;9\nvote_type;approval\nPROJECTS\nproject_id;cost\n"
      + ids.map { $0 + ";5\n" }.joined() + "VOTES\nvoter_id;vote;age\n"
    let text = head + rows.joined(separator: "\n") + "\n"
    let whole = try read(text)
    let quoted = try read(
      head + rows.map { "\"" + $0.prefix { $0 != ";" } + "\"" + $0.drop { $0 != ";" } }.joined(separator: "\n"))
    #expect(whole.election == quoted.election)
    #expect(whole.refused == quoted.refused)
    #expect(whole.refused == [.secondBallotOfVoter: 3])
    #expect(whole.messages.map(\.line) == quoted.messages.map(\.line))
    #expect(whole.election.ballots.count == 2997)
  }

  @Test func `a carriage return within a row ends no field`() throws {
    let head =
      "META\nkey;value\nbudget;9\nvote_type;approval\nPROJECTS\nproject_id;cost\na;5\nb;5\nVOTES\nvoter_id;vote\n"
    let rest = ";some more words, so that rows are read many at a time\n"
    let file = try read(head + "1;a\r\n2;a\rx" + rest + "3;b" + rest + "4;b" + rest)
    #expect(file.refused == [.unknownProject: 1])
    #expect(file.election.votes == [1, 2])
  }

  @Test func `a second mark on a ballot for one project is told, with its line`() throws {
    let text =
      "META\nkey;value\nbudget;9\nvote_type;choose-1\nPROJECTS\nproject_id;cost\na;5\nb;5\nVOTES\nvoter_id;vote;comment\n"
      + (1...9).map {
        "\($0);\($0 == 3 ? "a,b" : "a");a comment of some length, so that rows are read many at a time\n"
      }.joined()
    let file = try read(text)
    #expect(file.refused == [.tooManyChoices: 1])
    #expect(file.election.votes == [8, 0])
    #expect(file.messages.contains { $0.line == 13 && $0.field == "vote" })
  }

  @Test func `where the file is cut into pieces does not matter`() throws {
    let whole = try read(Self.plain)
    let bytes = Array(Self.plain.utf8)
    for size in [1, 2, 3, 7, 50] {
      var reader = PabulibReader(file: "vote.pb")
      for start in stride(from: 0, to: bytes.count, by: size) {
        try reader.take(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      let file = try reader.finish()
      #expect(file.election == whole.election, "\(size)")
      #expect(file.projectRows == whole.projectRows, "\(size)")
    }
  }

  @Test(arguments: ["\r\n", "\n"], [";", ",", "\t"])
  func `other line endings and separators say the same`(ending: String, separator: String) throws {
    let lines = [
      "META", "key|value", "budget|10", "vote_type|choose-1", "PROJECTS", "project_id|cost", "a|5", "b|6", "VOTES",
      "voter_id|vote", "1|a", "2|\"b\"",
    ]
    let text = lines.joined(separator: ending).split(separator: "|").joined(separator: separator)
    let file = try read("\u{FEFF}" + text)
    #expect(file.election.votes == [1, 1])
    #expect(file.election.kind == .chooseOne)
  }

  @Test func `points, scores and orders are read by what the vote type says`() throws {
    func file(_ type: String) throws -> PabulibFile {
      try read(
        "META\nkey;value\nbudget;10\nvote_type;\(type)\nPROJECTS\nproject_id;cost\na;5\nb;6\nc;1\nVOTES\nvoter_id;vote;points\n1;c,a;3,1\n2;a;2\n"
      )
    }
    #expect(try file("cumulative").election.scores() == [3, 0, 3])
    #expect(try file("scoring").election.kind == .scores)
    #expect(try file("ordinal").election.scores() == [2, 0, 2])
    #expect(try file("approval").election.scores() == [2, 0, 1])
  }

  @Test func `what is wrong with a ballot is told with its line, and the others count`() throws {
    let text = """
      META
      key;value
      budget;10
      vote_type;cumulative
      max_length;1
      PROJECTS
      project_id;cost
      a;5
      b;6
      VOTES
      voter_id;vote;points
      1;a;3
      1;b;3
      2;z;3
      3;a;2,2
      4;b;NaN
      5;a,a;1,2
      6
      7;a,b;1,1
      """
    let file = try read(text)
    #expect(file.election.ballots.count == 2)
    #expect(file.refused == [.secondBallotOfVoter: 1, .unknownProject: 1, .unreadable: 3, .sameProjectTwice: 1])
    #expect(file.messages.prefix(6).map(\.line) == [13, 14, 15, 16, 17, 18])
    let strict = try read(text, PabulibOptions(enforcesRules: true))
    #expect(strict.refused[.tooManyChoices] == 1)
    #expect(strict.election.ballots.count == 1)
  }

  private func measured(_ facts: String, kind: String = "approval") throws -> (file: PabulibFile, strict: PabulibFile) {
    let text = """
      META
      key;value
      budget;1000
      vote_type;\(kind)
      \(facts)
      PROJECTS
      project_id;cost;category
      a;100;play
      b;200.50;play,green
      c;300;green
      d;50;
      VOTES
      voter_id;vote
      1;a
      2;a,b
      3;b,c
      4;a,b,c,d
      5;d
      """
    return (try read(text), try read(text, PabulibOptions(enforcesRules: true)))
  }

  @Test(arguments: [
    ("max_sum_cost;300.50", BallotFault.costsTooMuch, [1, 2, 5]), ("min_sum_cost;100", .costsTooLittle, [1, 2, 3, 4]),
    ("categories;play,green\nmax_sum_cost_per_category;300.49,501", .categoryCostsTooMuch, [1, 3, 5]),
    ("categories;[play, green, none]\nmax_sum_cost_per_category;[300.49, 500.49, 0]", .categoryCostsTooMuch, [1, 5]),
    ("max_sum_cost_per_category;500", .categoryCostsTooMuch, [1, 2, 5]),
    ("categories;green\nmin_sum_cost_per_category;300", .categoryCostsTooLittle, [3, 4]),
    ("categories;play,green\nmax_length_per_category;1", .tooManyOfCategory, [1, 5]),
    ("categories;play,green\nmin_length_per_category;1,0", .tooFewOfCategory, [1, 2, 3, 4]),
  ])
  func `ballots are measured by what they cost together, and by each category`(
    facts: String, fault: BallotFault, kept: [Int]
  ) throws {
    let (file, strict) = try measured(facts)
    let broken = 5 - kept.count
    #expect(file.election.ballots.count == 5)
    #expect(file.refused.isEmpty)
    #expect(file.messages.map(\.text).contains { $0.hasPrefix("\(broken) ballots break the rules of the file") })
    #expect(strict.refused == [fault: broken])
    let first = 12 + facts.split(separator: "\n").count
    let lines = strict.messages.filter { $0.field == "vote" }.map(\.line)
    #expect(lines == (1...5).filter { !kept.contains($0) }.map { first + $0 })
    #expect(strict.election.ballots.count == kept.count)
  }

  @Test(arguments: [
    ("max_sum_cost;much", "max_sum_cost"), ("max_length;2.5", "max_length"), ("min_points;NaN", "min_points"),
    ("categories;play,green\nmax_sum_cost_per_category;1,2,3", "max_sum_cost_per_category"),
    ("categories;play,green\nmax_length_per_category;1,x", "max_length_per_category"),
    (
      "categories;\((0...100).map(String.init).joined(separator: ","))\nmax_length_per_category;1",
      "max_length_per_category"
    ),
    ("max_sum_cost;\(String(repeating: "9", count: 40))", "max_sum_cost"),
  ])
  func `a rule for ballots that is no figure is told, and no ballot is left out by it`(facts: String, key: String)
    throws
  {
    let (file, strict) = try measured(facts)
    #expect(file.messages.map(\.field) == [key])
    #expect(strict.election.ballots.count == 5)
    #expect(strict.refused.isEmpty)
  }

  @Test func `a project named twice to the same effect counts once`() throws {
    let file = try read(
      "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\na;5\nVOTES\nvoter_id;vote\n1;a, a ,\n"
    )
    #expect(file.election.votes == [1])
    #expect(file.repeating == 1)
  }

  @Test(arguments: [
    ("", 1), ("hello", 1), ("META\nkey;value\nbudget;10\n", 4), ("META\nnonsense;value\n", 2),
    ("META\nkey;value\nbudget;ten\nPROJECTS\nproject_id;cost\na;5\nVOTES\nvoter_id;vote\n", 0),
    ("META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\na;-5\nVOTES\nvoter_id;vote\n", 6),
    ("META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\na;NaN\nVOTES\nvoter_id;vote\n", 6),
    ("META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\na;5\na;6\nVOTES\nvoter_id;vote\n", 7),
    ("META\nkey;value\nbudget;10\nPROJECTS\nproject_id;price\na;5\n", 5),
    ("META\nkey;value\nbudget;10\nVOTES\nvoter_id;vote\n", 4),
    ("META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\na;\"5\nVOTES\nvoter_id;vote\n", 6),
  ])
  func `what is no election is refused with the line`(text: String, line: Int) throws {
    let message = try #require(refusal(text))
    #expect(message.line == line, "\(message)")
  }

  @Test func `figures of the file that its ballots do not bear out are told, and the ballots count`() throws {
    let file = try read(Self.plain.replacing("num_votes;4", with: "num_votes;5").replacing("7;400;3", with: "7;400;9"))
    #expect(file.messages.count == 2)
    #expect(file.messages.map(\.field) == ["num_votes", "votes"])
    #expect(file.election.votes == [3, 2, 0])
  }

  @Test func `letters in another encoding are told once, and ids still match byte by byte`() throws {
    let head =
      Array("META\nkey;value\nunit;".utf8) + [0xA3, 0xF3] + Array("d\nbudget;10\nPROJECTS\nproject_id;cost\n".utf8)
    let bytes = head + [0xB3] + Array(";5\nVOTES\nvoter_id;vote\n1;".utf8) + [0xB3, 10]
    let file = try PabulibReader.read(bytes, file: "a.pb")
    #expect(file.messages.map(\.line) == [3])
    #expect(file.election.votes == [1])
    #expect(refusal("\u{FFFE}") != nil)
    #expect(throws: PabulibRefusal.self) { try PabulibReader.read([0xFF, 0xFE, 77, 0], file: "a.pb") }
    #expect(throws: PabulibRefusal.self) { try PabulibReader.read([0x50, 0x4B, 3, 4], file: "a.pb") }
  }

  @Test(arguments: [
    ("31.03.2024", true), ("2024", true), ("30.02.2024", false), ("29.02.2024", true), ("soon", false),
    ("31.3.24", false),
  ])
  func `a date that is none is told, and nothing hangs on it`(date: String, isDate: Bool) throws {
    let file = try read(Self.plain.replacing("rule;greedy", with: "rule;greedy\ndate_end;\(date)"))
    #expect(file.messages.isEmpty == isDate)
  }

  @Test func `a cost of forty digits is refused as too long`() throws {
    let text = Self.plain.replacing("7;400;", with: "7;" + String(repeating: "4", count: 40) + ";")
    #expect(try #require(refusal(text)).text.contains("18 digits"))
  }

  @Test func `bytes that are no text, in any order, are read or refused and never more`() {
    let parts: [[UInt8]] =
      [
        "META\n", "key;value\n", "budget;10\n", "PROJECTS\n", "project_id;cost\n", "a;5\n", "VOTES\n",
        "voter_id;vote\n", "1;a\n", "\"", ";",
        ",", "\n", "\r\n", "vote_type;ordinal\n",
      ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xC3], [0], [0xEF, 0xBB, 0xBF]]
    var state: UInt64 = 7
    for _ in 0..<5000 {
      var bytes: [UInt8] = []
      for _ in 0..<16 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += parts[Int(state >> 33) % parts.count]
      }
      if let file = try? PabulibReader.read(bytes, file: "x.pb") { #expect(file.election.projects.count > 0) }
    }
  }
}
