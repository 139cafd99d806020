import Counting

/// Opinion groups for a terminal: what all agree on first, then the groups and what tells each from the others.
public enum OpinionText {
  /// Writes the answer for a terminal of a width in characters (40 to 120 are used), with or without colour.
  public static func write(_ telling: OpinionTelling, width: Int = 80, colour: Bool = false) -> [UInt8] {
    var lines = TerminalLines(width: min(120, max(40, width)), showsColour: colour)
    let groups = telling.groups
    lines.wrapped(
      "\(telling.answers) answers of \(telling.people) people to \(telling.statements.count) statements; \(groups.taking) answered \(groups.threshold) or more and take part.",
      .bold)
    if !groups.attempts.isEmpty || groups.sizes.isEmpty { lines.wrapped(telling.finding) }
    let consensus = groups.consensus
    let common = consensus.filter { $0.common != nil }
    lines.blank()
    lines.wrapped(
      groups.sizes.isEmpty ? "What most people think the same of" : "What all groups think the same of", .bold)
    if common.isEmpty { lines.wrapped("Nothing, beyond chance.") }
    for one in common.prefix(10) {
      let side = one.common ?? .agree
      lines.item(
        side == .agree ? "Agree" : "Disagree",
        "\(telling.statements[one.statement]) (\(telling.shares(one.statement, side)))",
        side == .agree ? .green : .brick)
    }
    if common.count > 10 { lines.wrapped("And \(common.count - 10) more: --format json has them all.") }
    for group in groups.sizes.indices {
      lines.blank()
      lines.wrapped(
        "Group \(OpinionTelling.letter(group)), \(groups.sizes[group]) people: what it thinks more than the others",
        .bold)
      for one in groups.representative(of: group) {
        lines.item(
          one.side == .agree ? "Agrees" : "Disagrees",
          "\(telling.statements[one.statement]) (\(telling.shares(one.statement, one.side)))",
          one.side == .agree ? .green : .brick)
      }
    }
    if !groups.attempts.isEmpty {
      lines.blank()
      lines.wrapped("Numbers of groups that were looked for", .bold)
      for one in groups.attempts {
        lines.item(
          "\(one.groups)",
          "stability \(OpinionTelling.twoDecimals(one.stability)), silhouette \(OpinionTelling.twoDecimals(one.silhouette))",
          .soft)
      }
    }
    return lines.bytes
  }
}
