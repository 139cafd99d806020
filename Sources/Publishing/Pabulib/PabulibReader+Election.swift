import Counting

extension PabulibReader {
  /// When VOTES begins everything else is known: what projects cost, and what ballots must keep to.
  mutating func beginVotes(_ columns: [String]) throws(PabulibRefusal) {
    guard !projectRows.isEmpty else { throw refusal("PROJECTS has no rows, so there is nothing to vote on.") }
    try checkProjectIDs()
    let header = try PabulibHeader(meta: meta, file: file)
    let costs = try amounts(header)
    let kind = header.kind(hasPoints: columns.contains("points"))
    let rules = header.rules(costs.scale, categories: projectRows.map(categories(of:))) { key, value, text in
      messages.add(text, line: 0, field: key, value: value)
    }
    var gathering = BallotGathering(
      kind: kind, rules: options.enforcesRules ? rules : BallotRules(), prices: costs.prices)
    // What the file says of itself may be wrong by any factor: room is made for a million at most.
    gathering.reserve(min(header["num_votes"].flatMap { Int($0) } ?? 0, 1_000_000))
    if kind == .points || kind == .scores, !columns.contains("points") {
      throw refusal("The vote type asks for points, and VOTES has no column points.", field: "points")
    }
    votes = PabulibVotes(
      columns: columns, kind: kind, table: ProjectTable(projectIDs), gathering: gathering,
      rules: rules, prices: costs.prices, separator: separator, options: options, limits: limits, header: header,
      scale: costs.scale,
      budget: costs.budget)
  }

  private mutating func checkProjectIDs() throws(PabulibRefusal) {
    var lines: [[UInt8]: Int] = [:]
    for (place, id) in projectIDs.enumerated() {
      if id.isEmpty { throw refusal("This project has no project_id.", field: "project_id", line: projectLines[place]) }
      if let first = lines[id] {
        throw refusal(
          "Two projects have this project_id, here and on line \(first). Nobody can tell which of them a ballot means.",
          field: "project_id", value: text(id), line: projectLines[place])
      }
      lines[id] = projectLines[place]
    }
  }

  private struct Costs {
    var scale: MoneyScale
    var budget: Int64
    var prices: [Int64]
  }

  private func amounts(_ header: PabulibHeader) throws(PabulibRefusal) -> Costs {
    guard let place = projectColumns.firstIndex(of: "cost") else { throw refusal("PROJECTS has no column cost.") }
    var numbers: [DecimalNumber] = []
    for (row, fields) in projectRows.enumerated() {
      let number = try header.number(fields[place], field: "cost", line: projectLines[row])
      if number.digits < 0 {
        throw refusal("A cost cannot be below zero.", field: "cost", value: fields[place], line: projectLines[row])
      }
      numbers.append(number)
    }
    let places = max(header.places, numbers.map(\.places).max() ?? 0)
    let scale = MoneyScale(places: places, currency: header.currency)
    var prices: [Int64] = []
    for (row, number) in numbers.enumerated() {
      guard let amount = number.digits(at: places) else {
        throw refusal(
          "Amounts of this file have up to \(places) digits behind the point; with so many this one has more than 18.",
          field: "cost", value: projectRows[row][place], line: projectLines[row])
      }
      prices.append(amount)
    }
    guard let budget = header.budget.digits(at: places) else {
      throw refusal("The budget has more than 18 digits at \(places) places.", field: "budget", line: 0)
    }
    return Costs(scale: scale, budget: budget, prices: prices)
  }

  /// Puts everything together at the end of the file.
  mutating func conclude() throws(PabulibRefusal) -> PabulibFile {
    if votes == nil {
      throw refusal(
        section == .none
          ? "The file is empty. A Pabulib file has META, PROJECTS and VOTES."
          : "The file ends before VOTES. Perhaps it was cut off on its way.")
    }
    guard let votes else { throw refusal("The file has no VOTES.") }
    let ballots = votes.gathering.ballots
    var election = Election(
      money: votes.scale, budget: votes.budget, projects: projects(votes), kind: votes.kind,
      ballots: ballots)
    election.parts = votes.header.parts(votes.scale)
    tellDates()
    tellCounts(election, votes)
    return PabulibFile(
      meta: meta, projectColumns: projectColumns, projectRows: projectRows,
      voteColumns: votes.columns,
      voters: votes.voters, election: election,
      rules: votes.rules, refused: votes.gathering.refused, repeating: votes.gathering.repeating,
      messages: messages.kept,
      messageCount: messages.count)
  }

  private func projects(_ votes: PabulibVotes) -> [Project] {
    let withdrawn = PabulibHeader.withdrawnCost.multipliedReportingOverflow(by: votes.scale.unit).partialValue
    return projectRows.enumerated().map { place, row in
      Project(
        id: text(projectIDs[place]), name: field("name", of: row), cost: votes.prices[place],
        categories: categories(of: row),
        places: [field("neighborhood", of: row), field("district", of: row)].filter { !$0.isEmpty },
        isWithdrawn: votes.prices[place] == withdrawn && withdrawn > votes.budget)
    }
  }

  private func field(_ name: String, of row: [String]) -> String {
    projectColumns.firstIndex(of: name).map { row[$0] } ?? ""
  }

  private func categories(of row: [String]) -> [String] { PabulibHeader.list(field("category", of: row)) }

  /// Tells of dates that are none: Pabulib writes 31.03.2024, or the year alone.
  private mutating func tellDates() {
    for key in ["date_begin", "date_end"] {
      guard let written = self[key], !written.isEmpty, !Self.isDate(written) else { continue }
      messages.add(
        "This is no date. Pabulib writes 31.03.2024, or 2024. It is kept as it is; nothing is counted by it.", line: 0,
        field: key, value: written)
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ part in part.utf8.allSatisfy { (48...57).contains($0) } }) else { return false }
    if parts.count == 1 { return text.utf8.count == 4 }
    guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), (1...12).contains(month)
    else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// Tells where the file’s own figures differ from what is in it.
  private mutating func tellCounts(_ election: Election, _ votes: PabulibVotes) {
    let (found, told) = (votes.rows, Int(self["num_votes"] ?? ""))
    if let told, told != found {
      messages.add("META says \(told) votes; VOTES has \(found). What is in VOTES counts.", line: 0, field: "num_votes")
    }
    if let told = Int(self["num_projects"] ?? ""), told != projectRows.count {
      messages.add(
        "META says \(told) projects; PROJECTS has \(projectRows.count). What is in PROJECTS counts.", line: 0,
        field: "num_projects")
    }
    tell("votes", election.votes)
    if election.kind.hasValues { tell("score", election.scores()) }
    if votes.broken > 0 {
      messages.add(
        options.enforcesRules
          ? "\(votes.broken) ballots break the rules of the file and are left out."
          : "\(votes.broken) ballots break the rules of the file; they are counted, as the file was published with them.",
        line: 0)
    }
  }

  private mutating func tell(_ column: String, _ counted: [Int64]) {
    guard let place = projectColumns.firstIndex(of: column) else { return }
    for (row, fields) in projectRows.enumerated() where !fields[place].isEmpty {
      guard let told = try? DecimalNumber(fields[place]), told.places == 0, told.digits == counted[row]
      else {
        messages.add(
          "The file says \(fields[place]) \(column) for project \(fields[0]); its ballots give \(counted[row]). The ballots count.",
          line: projectLines[row], field: column, value: fields[place])
        continue
      }
    }
  }

  private subscript(key: String) -> String? { meta.first { $0.key == key }?.value }
}
