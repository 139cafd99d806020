import Law

/// Political balance for a terminal: the seats, how they were worked out, and what the rules say of seats that are given.
public enum BalanceText {
  /// Writes the answer for a terminal of a width in characters (40 to 120 are used), with or without colour.
  public static func write(
    _ balance: PoliticalBalance, findings: [Finding] = [], width: Int = 80, colour: Bool = false
  ) -> [UInt8] {
    var lines = TerminalLines(width: min(120, max(40, width)), showsColour: colour)
    lines.wrapped("Political balance of \(balance.members) members", .bold)
    for row in balance.rows {
      lines.blank()
      lines.item("\(row.body.name), \(row.body.seats) seats", seats(row.seats, balance), .bold)
      lines.wrapped("Exactly \(shares(row.shares, balance))", indent: 2)
    }
    if let totals = balance.totals {
      lines.blank()
      lines.item("Ordinary committees, \(totals.all) seats", seats(totals.seats, balance), .bold)
      lines.wrapped("Exactly \(shares(totals.shares, balance))", indent: 2)
    }
    lines.blank()
    lines.wrapped("How it was worked out", .bold)
    for step in balance.steps { lines.item(step.principle.mark, step.words, .soft) }
    for finding in findings { write(finding, &lines) }
    return lines.bytes
  }

  private static func write(_ finding: Finding, _ lines: inout TerminalLines) {
    lines.blank()
    let (word, tone): (String, TerminalLines.Tone) =
      switch finding.outcome {
      case .met: ("Met", .green)
      case .notMet: ("Not met", .brick)
      case .forJudgement: ("For judgement", .plum)
      case .doesNotApply: ("Does not apply", .soft)
      }
    lines.item(word, "\(finding.message) \(finding.rule)", tone)
    if let judge = finding.judge { lines.wrapped("Who judges: \(judge).", indent: 2) }
    if let remedy = finding.remedy { lines.wrapped(remedy, indent: 2) }
  }

  private static func seats(_ seats: [Int], _ balance: PoliticalBalance) -> String {
    zip(balance.parties, seats).map { "\($0.name) \($1)" }.joined(separator: ", ")
  }

  private static func shares(_ shares: [Share], _ balance: PoliticalBalance) -> String {
    zip(balance.parties, shares).map { "\($0.name) \($1.decimal)" }.joined(separator: ", ")
  }
}

extension BalanceStep.Principle {
  /// What stands before a step: the letter of the principle, or whose it is.
  public var mark: String { self == .council ? "For the council" : "(\(rawValue))" }
}
