/// A number the paper states is the number of the posts it speaks of.
public enum NumbersAgreeWithTheList: DraftingRule {
  /// What the check needs to know about one number.
  public struct Facts: Sendable {
    let says: String
    let of: String
    let source: String
    let list: String
    let counted: Int
    let inPosts: Bool
    let examples: [String]
    let on: Day

    /// The number as written and what it is of; where the paper says so; the list counted, in words; the count, in
    /// millionths; whether posts are counted and not working time; titles of what was counted; the day of the
    /// decision.
    public init(
      says: String, of: String, source: String, list: String, counted: Int, inPosts: Bool, examples: [String], on: Day
    ) {
      self.says = says
      self.of = of
      self.source = source
      self.list = list
      self.counted = counted
      self.inPosts = inPosts
      self.examples = examples
      self.on = on
    }
  }

  public static let id = "NUM-WORDS"
  public static let title = "Numbers in the paper agree with the list of posts"
  public static let citation = Citation(
    "Drafting practice", "on numbers", title: "What a reader of a report relies on: its numbers agree with each other")
  public static let verification = Verification.councilPaper(
    "Kent County Council, report of 23 March 2010: two temporary posts in the text, three in the list")
  public static let explanation = """
    Numbers in words or digits are compared with a count of the posts they speak of, before or after the change, in \
    posts or in full-time equivalents.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    let place = facts.source.isEmpty ? "The paper" : Wording.sentence(facts.source)
    guard let said = NumberInWords.millionths(facts.says) else {
      return [
        forJudgement(
          facts.of, "A number that cannot be read",
          "\(place) says “\(facts.says)” \(facts.of). \(counted(facts, words: false)).",
          judge: "Whoever writes the report", remedy: "State the number.")
      ]
    }
    let inWords = facts.says.contains(where: \.isLetter)
    guard said != facts.counted else {
      return [
        met(
          facts.of, "\(Wording.sentence(facts.says)) \(facts.of), in the text and in the list",
          counted(facts, words: inWords) + ".")
      ]
    }
    let number = figure(facts, words: inWords)
    return [
      notMet(
        facts.of, "The paper says \(facts.says) \(facts.of), the list has \(number)",
        "\(place) says \(facts.says) \(facts.of). \(counted(facts, words: inWords))"
          + (facts.examples.isEmpty ? "." : ": \(Wording.list(facts.examples))."),
        remedy: "Settle which is right and change the other before \(facts.on.long).")
    ]
  }

  private static func counted(_ facts: Facts, words: Bool) -> String {
    "\(Wording.sentence(facts.list)) has \(figure(facts, words: words))" + (facts.inPosts ? "" : " FTE")
  }

  private static func figure(_ facts: Facts, words: Bool) -> String {
    let (whole, rest) = facts.counted.quotientAndRemainder(dividingBy: 1_000_000)
    if rest == 0 { return words ? NumberInWords.written(whole) : String(whole) }
    var decimals = String(String(1_000_000 + rest).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(whole).\(decimals)"
  }
}
