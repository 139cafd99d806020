import Counting

/// The result of a count for a terminal.
public enum CountText {
  /// Writes the result for a terminal of a width in characters (40 to 120 are used), with or without colour.
  ///
  /// - Parameters:
  ///   - explaining: whether every round and the story of every project follow.
  ///   - digests: what it was counted from.
  ///   - choices: every choice, so that it can be counted so again.
  public static func write(
    _ telling: CountTelling, explaining: Bool = false, digests: CountDigests? = nil, choices: CountChoices? = nil,
    width: Int = 80, colour: Bool = false
  ) -> [UInt8] {
    var lines = TerminalLines(width: min(120, max(40, width)), showsColour: colour)
    lines.wrapped(telling.headline, .bold)
    funded(telling, &lines)
    notFunded(telling, &lines)
    section("How it was counted", telling.rule, &lines)
    section("Who has a funded project", telling.voters, &lines)
    section("Beside the order of votes", telling.comparison, &lines)
    section("Level projects", telling.ties, &lines)
    section("Ballots that were not counted", telling.refusals, &lines)
    if explaining { explain(telling, &lines) }
    if digests != nil || choices != nil {
      lines.blank()
      lines.wrapped("To count it again", .bold)
    }
    if let digests {
      lines.wrapped("SHA-256 of the file: \(digests.ballots)", indent: 2)
      lines.wrapped("SHA-256 of the rule: \(digests.rule)", indent: 2)
      if let root = digests.receipts { lines.wrapped("Root of the receipts: \(root)", indent: 2) }
      if let lot = digests.lot {
        lines.wrapped("SHA-256 of the words of the lot: \(lot)", indent: 2)
      }
    }
    if let choices { lines.wrapped("Choices: \(choices.command)", indent: 2, hanging: 2) }
    return lines.bytes
  }

  /// Writes the stories of some projects, with what would have made them win.
  public static func stories(_ telling: CountTelling, of places: [Int], width: Int = 80, colour: Bool = false)
    -> [UInt8]
  {
    var lines = TerminalLines(width: min(120, max(40, width)), showsColour: colour)
    for (number, place) in places.enumerated() {
      if number > 0 { lines.blank() }
      tell(telling.project(place), &lines)
    }
    return lines.bytes
  }

  private static func funded(_ telling: CountTelling, _ lines: inout TerminalLines) {
    guard !telling.record.rounds.isEmpty else { return }
    lines.blank()
    lines.wrapped("Funded, in the order chosen", .bold)
    for (number, round) in telling.record.rounds.enumerated() {
      var text = "\(number + 1). \(telling.words.name(round.project)): \(telling.words.amount(round.cost)), "
      text += telling.words.count(telling.record.votes[round.project], "vote")
      if case .share(let payment) = round.reason {
        text += " (\(telling.words.figure(payment.effectiveVotes)) effective)"
      }
      if case .filling = round.reason { text += " (filled in)" }
      lines.wrapped(text, indent: 2, hanging: 4, .green)
    }
  }

  private static func notFunded(_ telling: CountTelling, _ lines: inout TerminalLines) {
    let funded = Set(telling.record.winners)
    let others = telling.election.projects.indices.filter { !funded.contains($0) }
      .sorted {
        telling.record.votes[$0] == telling.record.votes[$1]
          ? $0 < $1 : telling.record.votes[$0] > telling.record.votes[$1]
      }
    guard !others.isEmpty else { return }
    lines.blank()
    lines.wrapped("Not funded, the one with the most votes first", .bold)
    for place in others {
      let price = telling.words.amount(telling.election.projects[place].price)
      lines.wrapped(
        "\(telling.words.name(place)): \(price), \(telling.words.count(telling.record.votes[place], "vote")); \(telling.brief(place))",
        indent: 2, hanging: 4)
    }
  }

  private static func explain(_ telling: CountTelling, _ lines: inout TerminalLines) {
    section(
      "Round by round", telling.record.rounds.indices.map { "\($0 + 1). \(telling.round($0))" }, &lines)
    let funded = Set(telling.record.winners)
    let others = telling.election.projects.indices.filter { !funded.contains($0) }
    guard !others.isEmpty else { return }
    lines.blank()
    lines.wrapped("Why the others are not funded", .bold)
    for place in others { tell(telling.fate(place), &lines) }
  }

  /// A story: what it is about, and the rest below it.
  private static func tell(_ story: [String], _ lines: inout TerminalLines) {
    for (number, sentence) in story.enumerated() {
      if number == 0 { lines.wrapped(sentence, indent: 2, hanging: 2) } else { lines.wrapped(sentence, indent: 4) }
    }
  }

  private static func section(_ title: String, _ sentences: [String], _ lines: inout TerminalLines) {
    guard !sentences.isEmpty else { return }
    lines.blank()
    lines.wrapped(title, .bold)
    for sentence in sentences { lines.wrapped(sentence, indent: 2, hanging: 2) }
  }
}
