import Counting

/// Writes an election and its outcome as a Pabulib file, so that others can count it again.
public enum PabulibWriter {
  /// A file that was read, with the outcome of a count in the column `selected`, `votes` and `score` as its ballots give them.
  ///
  /// Everything else is kept as it was written. Who voted is not: voters are numbered from 1, and only the marks are written.
  ///
  /// - Parameters:
  ///   - file: what was read. Ballots that were not counted are left out.
  ///   - winners: the funded projects, by their place in the election.
  ///   - rule: Pabulib’s name of the rule, such as `equalshares/add1`; `nil` to keep the file’s own.
  public static func text(_ file: PabulibFile, winners: [Int], rule: String? = nil) -> String {
    var meta = file.meta.filter { $0.key != "key" }
    set("num_projects", String(file.election.projects.count), in: &meta)
    set("num_votes", String(file.election.ballots.count), in: &meta)
    if let rule { set("rule", rule, in: &meta) }
    let ordered = inOrder(meta.map(\.key), metaOrder).map { meta[$0] }
    var text = "META\nkey;value\n" + ordered.map { row([$0.key, $0.value]) }.joined()
    text += "PROJECTS\n" + projects(file, winners)
    text += "VOTES\n" + votes(file.election)
    return text
  }

  /// An election that was held in Folkmoot, with its outcome.
  ///
  /// - Parameter facts: the rows of META that the election itself does not hold: description, country, unit, instance, rule, dates.
  public static func text(_ election: Election, facts: [PabulibFile.Entry], winners: [Int]) -> String {
    var meta = facts
    set("budget", election.money.text(election.purse), in: &meta)
    set("vote_type", voteType(election.kind), in: &meta)
    if !election.money.currency.isEmpty { set("currency", election.money.currency, in: &meta) }
    let columns = ["project_id", "cost", "name", "category", "neighborhood"]
    let rows = election.projects.map { project in
      [
        project.id, election.money.text(project.cost), project.name, project.categories.joined(separator: ","),
        project.places.first ?? "",
      ]
    }
    let used = columns.indices.filter { place in place < 2 || rows.contains { !$0[place].isEmpty } }
    let file = PabulibFile(
      meta: meta, projectColumns: used.map { columns[$0] }, projectRows: rows.map { row in used.map { row[$0] } },
      voteColumns: [], election: election, rules: BallotRules(), refused: [:], repeating: 0, messages: [],
      messageCount: 0)
    return text(file, winners: winners)
  }

  /// Pabulib’s name for a kind of ballot.
  public static func voteType(_ kind: BallotKind) -> String {
    switch kind {
    case .chooseOne: "choose-1"
    case .approval, .knapsack: "approval"
    case .points: "cumulative"
    case .scores: "scoring"
    case .ranking: "ordinal"
    }
  }

  private static func set(_ key: String, _ value: String, in meta: inout [PabulibFile.Entry]) {
    if let place = meta.firstIndex(where: { $0.key == key }) {
      meta[place].value = value
    } else {
      meta.append(PabulibFile.Entry(key, value))
    }
  }

  private static func projects(_ file: PabulibFile, _ winners: [Int]) -> String {
    let funded = Set(winners)
    var figures: [(String, [String])] = []
    // The authors’ checker asks for names.
    if !file.projectColumns.contains("name") { figures.append(("name", file.election.projects.map(\.id))) }
    figures.append(("votes", file.election.votes.map(String.init)))
    if file.election.kind.hasValues { figures.append(("score", file.election.scores().map(String.init))) }
    figures.append(("selected", file.projectRows.indices.map { funded.contains($0) ? "1" : "0" }))
    var (columns, rows) = (file.projectColumns, file.projectRows)
    for (name, values) in figures {
      if let place = columns.firstIndex(of: name) {
        for row in rows.indices { rows[row][place] = values[row] }
      } else {
        columns.append(name)
        for row in rows.indices { rows[row].append(values[row]) }
      }
    }
    let order = inOrder(columns, projectOrder)
    return row(order.map { columns[$0] }) + rows.map { cells in row(order.map { cells[$0] }) }.joined()
  }

  /// The places of names in the order of the format; names it does not know come last, as they stood.
  private static func inOrder(_ names: [String], _ known: [String]) -> [Int] {
    let ranks = names.map { known.firstIndex(of: $0) ?? known.count }
    return names.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  // As in pabulib-checker 1.0.8.
  private static let metaOrder = [
    "description", "country", "unit", "district", "subunit", "instance", "num_projects", "num_votes", "budget",
    "vote_type", "rule", "date_begin", "date_end", "min_length", "max_length", "min_sum_cost", "max_sum_cost",
    "min_points", "max_points", "min_sum_points", "max_sum_points", "default_score", "min_project_cost",
    "max_project_cost", "min_project_score_threshold", "neighborhoods", "subdistricts", "categories", "edition",
    "language", "currency", "fully_funded", "experimental", "comment", "acknowledgments", "leftover_budget",
    "budget_per_category", "budget_per_neighborhood", "min_length_per_category", "max_length_per_category",
    "min_sum_cost_per_category", "max_sum_cost_per_category",
  ]
  private static let projectOrder = [
    "project_id", "cost", "votes", "score", "name", "category", "beneficiaries", "selected", "neighborhood", "subunit",
    "district", "description", "proposer", "public_id", "latitude", "longitude",
  ]

  private static func votes(_ election: Election) -> String {
    let (ballots, kind) = (election.ballots, election.kind)
    let hasPoints = kind == .points || kind == .scores
    var text = hasPoints ? "voter_id;vote;points\n" : "voter_id;vote\n"
    // Equal ballots are written once and numbered each.
    let marks = (0..<ballots.groups).map { group -> String in
      var entries = Array(ballots.entries(of: group))
      if kind == .ranking { entries.sort { ballots.values[$0] < ballots.values[$1] } }
      // The authors’ checker asks for the most points first.
      if hasPoints { entries.sort { (ballots.values[$1], $0) < (ballots.values[$0], $1) } }
      let ids = entries.map { election.projects[Int(ballots.projects[$0])].id }.joined(separator: ",")
      guard hasPoints else { return ";" + field(ids) + "\n" }
      return ";" + field(ids) + ";" + entries.map { String(ballots.values[$0]) }.joined(separator: ",") + "\n"
    }
    for (place, group) in ballots.groupOfBallot.enumerated() { text += String(place + 1) + marks[Int(group)] }
    return text
  }

  private static func row(_ fields: [String]) -> String { fields.map(field).joined(separator: ";") + "\n" }

  /// A field with quotation marks where it needs them.
  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x3B, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
