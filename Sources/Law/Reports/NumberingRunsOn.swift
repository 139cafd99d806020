/// A report's section and paragraph numbers occur once, run on and are well formed.
public enum NumberingRunsOn: DraftingRule {
  /// What the check needs to know.
  public struct Facts: Sendable {
    let numbers: [String]

    /// The numbers in the order in which the source prints them.
    public init(numbers: [String]) { self.numbers = numbers }
  }

  public static let id = "NUM-LINT"
  public static let title = "Section numbers occur once and run on"
  public static let citation = Citation(
    "Drafting practice", "on numbering", title: "What a reader of a report relies on: a number leads to one paragraph")
  public static let verification = Verification.councilPaper(
    "Kent County Council, report of 15 December 2011: 4.2.4 twice; Leicester City Council, 2014: section 5, then 8; Kent, 2011: "
      + "“12(1) a)”")
  public static let severity = Severity.info
  public static let explanation = """
    A number that occurs twice is a warning, because a reference to it leads to two paragraphs. A gap, a step back \
    and a number that is not well formed are shown and hold nothing up. Only the numbers are read; (1) and (a) stand \
    below the number before.
    """

  private static let subject = "Numbering"

  public static func check(_ facts: Facts) -> [Finding] {
    guard !facts.numbers.isEmpty else {
      return [doesNotApply(subject, title, "The report is numbered by Folkmoot.")]
    }
    var reading = Reading()
    let found = facts.numbers.flatMap { reading.take($0) }
    guard found.isEmpty else { return found }
    return [met(subject, title, "\(Wording.count(facts.numbers.count, "number", "numbers")), each once and in order.")]
  }

  // What has been read so far.
  private struct Reading {
    var seen: [[SectionNumber.Part]: Int] = [:]
    var lastChild: [[SectionNumber.Part]: Int] = [:]
    var last: [SectionNumber.Part]?
    var lastNumbered: [SectionNumber.Part]?

    mutating func take(_ printed: String) -> [Finding] {
      guard let number = SectionNumber(printed) else { return [malformed(printed)] }
      let path = number.path(after: last, lastNumbered: lastNumbered)
      if !number.isRelative { last = path }
      if case .number = number.parts.first { lastNumbered = path }
      seen[path, default: 0] += 1
      if let times = seen[path], times > 1 { return times == 2 ? [repeated(printed)] : [] }
      return order(path, printed)
    }

    private mutating func order(_ path: [SectionNumber.Part], _ printed: String) -> [Finding] {
      guard case .number(let value)? = path.last else { return [] }
      let parent = Array(path.dropLast())
      defer { lastChild[parent] = value }
      guard let before = lastChild[parent], value != before + 1 else { return [] }
      return [value > before ? gap(printed, from: before, to: value) : back(printed, after: before)]
    }
  }

  private static func malformed(_ printed: String) -> Finding {
    notMet(
      printed, "Number not well formed: \(printed)", "“\(printed)” is not a number such as 7.2.1, (3) or 4(2)(a).",
      remedy: "Write it in one of these forms.")
  }

  private static func repeated(_ printed: String) -> Finding {
    notMet(
      printed, "\(printed) occurs twice", "Two paragraphs are numbered \(printed), so a reference to it leads to both.",
      remedy: "Renumber the second.", severity: .warn)
  }

  private static func gap(_ printed: String, from: Int, to: Int) -> Finding {
    let missing = to - from == 2 ? "\(from + 1) is" : "\(from + 1) to \(to - 1) are"
    return notMet(
      printed, "Numbers jump from \(from) to \(to)", "\(printed) follows \(from); \(missing) missing.",
      remedy: "Renumber, or restore what was left out.")
  }

  private static func back(_ printed: String, after: Int) -> Finding {
    notMet(
      printed, "\(printed) is out of order", "\(printed) comes after \(after) of the same level.",
      remedy: "Renumber from here.")
  }
}
