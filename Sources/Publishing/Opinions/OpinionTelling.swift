import Counting

/// What was found in the answers, in words that follow from the figures.
public struct OpinionTelling: Sendable {
  /// The groups, or that there are none.
  public let groups: OpinionGroups
  /// The statements’ words, or their marks where nobody gave words.
  public let statements: [String]
  /// How many people answered.
  public let people: Int
  /// How many answers there are.
  public let answers: Int

  /// A telling from its parts.
  public init(_ groups: OpinionGroups, statements: [String], people: Int, answers: Int) {
    (self.groups, self.statements, self.people, self.answers) = (groups, statements, people, answers)
  }

  /// The letter by which a group is called: A for the largest.
  public static func letter(_ group: Int) -> String { String(UnicodeScalar(UInt8(65 + group % 26))) }

  /// A vote as it is written.
  public static func word(_ vote: OpinionVote) -> String {
    switch vote {
    case .agree: "agree"
    case .disagree: "disagree"
    case .pass: "pass"
    }
  }

  /// A share as whole per cent.
  public static func percent(_ part: Double) -> String { "\(Int((part * 100).rounded()))%" }

  /// A figure with two decimals, such as 0.87.
  public static func twoDecimals(_ figure: Double) -> String {
    let hundredths = Int((abs(figure) * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    return (figure < 0 && hundredths > 0 ? "−" : "") + "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Whether there are groups, and how sure that is, in two or three sentences.
  public var finding: String {
    guard let chosen = groups.chosen else { return noGroups }
    return
      "There are \(chosen.groups) groups who answer alike: \(sizes). Two halves of the people, drawn by lot, find them without each other with an agreement of "
      + "\(Self.twoDecimals(chosen.stability)), where 1 is the same each time and 0 is chance; below \(Self.twoDecimals(OpinionGroups.leastStability)) none would be shown."
  }

  /// Why no groups are shown.
  private var noGroups: String {
    guard groups.taking > 2, let best = groups.attempts.map(\.stability).max() else {
      let asked = groups.threshold == 1 ? "one statement" : "\(groups.threshold) statements"
      return
        "No stable groups. Groups are looked for among people who answered \(asked) or more and differ; \(groups.taking) did answer so many."
    }
    return
      "No stable groups. Two halves of the people, drawn by lot, do not find the same groups: their agreement is \(Self.twoDecimals(best)) at best, where 1 is "
      + "the same each time and 0 is chance, and \(Self.twoDecimals(OpinionGroups.leastStability)) is asked."
  }

  /// The sizes of the groups: “A 512, B 301”.
  public var sizes: String {
    groups.sizes.enumerated().map { "\(Self.letter($0.offset)) \($0.element)" }.joined(separator: ", ")
  }

  /// How a group answered a statement: “81% of 62 agree”.
  public static func share(_ tally: OpinionTally, _ side: OpinionVote) -> String {
    guard tally.answers > 0 else { return "nobody answered" }
    let part = Double(tally.count(side)) / Double(tally.answers)
    return "\(percent(part)) of \(tally.answers) \(side == .agree ? "agree" : "disagree")"
  }

  /// How each group answered a statement, or everybody where there are no groups.
  public func shares(_ statement: Int, _ side: OpinionVote) -> String {
    guard !groups.tallies.isEmpty else { return Self.share(groups.overall[statement], side) }
    return groups.tallies.enumerated().map { "\(Self.letter($0.offset)) \(Self.share($0.element[statement], side))" }
      .joined(separator: "; ")
  }
}
