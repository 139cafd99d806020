import Law

/// What several people said in their own ways, and what is done about it.
public struct ActivityTheme: Hashable, Sendable {
  /// What is done.
  public enum Outcome: String, Sendable, Codable, CaseIterable {
    case done, partly
    case notDone = "not-done"

    /// The outcome in words.
    public var words: String {
      switch self {
      case .done: "we did"
      case .partly: "we did in part"
      case .notDone: "we did not"
      }
    }
  }

  /// Its lasting number at its activity, from 1.
  public var number: Int
  /// Its name, in a few words.
  public var title: String
  /// What people said, in a sentence or two.
  public var said: String
  /// What is done; `nil` until somebody says it.
  public var outcome: Outcome?
  /// What was done and when, or why it was not.
  public var answer: String
  /// Who considered it: a post or a body.
  public var consideredBy: String
  /// The day on which they did; `nil` until then.
  public var consideredOn: Day?

  /// A theme from its parts.
  public init(
    number: Int = 0, _ title: String, said: String = "", outcome: Outcome? = nil, answer: String = "",
    consideredBy: String = "", consideredOn: Day? = nil
  ) {
    (self.number, self.title, self.said, self.outcome) = (number, title, said, outcome)
    (self.answer, self.consideredBy, self.consideredOn) = (answer, consideredBy, consideredOn)
  }

  /// Whether people were answered: what is done or why not, and who considered it when.
  public var isAnswered: Bool { outcome != nil && !answer.isEmpty && !consideredBy.isEmpty && consideredOn != nil }

  /// What stands against it. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found = TextLimit.objections("title", title, most: TextLimit.short, what: "A theme")
    if title.isEmpty { found.append(.refusal("title", "Name the theme in a few words.")) }
    if outcome != nil, answer.isEmpty { found.append(.refusal("answer", "Say what was done, or why it was not.")) }
    if outcome == nil, !answer.isEmpty { found.append(.refusal("outcome", "Choose whether it was done.")) }
    if outcome != nil, consideredBy.isEmpty { found.append(.refusal("by", "Say which post or body considered it.")) }
    if outcome != nil, consideredOn == nil { found.append(.refusal("on", "Write the day on which it was considered.")) }
    if let consideredOn, consideredOn > today {
      found.append(.refusal("on", "\(consideredOn.long) is still to come."))
    }
    for (field, text) in [("said", said), ("answer", answer)] where text.count > TextLimit.paragraph {
      found.append(.refusal(field, "This may have \(TextLimit.paragraph) characters; here are \(text.count)."))
    }
    return found
  }
}

/// Which themes two people found in the same texts, and how far they agree beyond chance.
public struct CodingAgreement: Hashable, Sendable {
  /// How many texts both read.
  public let read: Int
  /// In how many they said the same of the theme.
  public let same: Int
  /// Cohen’s kappa in thousandths: 1000 for full agreement, 0 for no more than chance; `nil` where chance alone would always agree.
  public let kappa: Int?

  /// The agreement of two coders on one theme over the texts both read (Cohen 1960).
  ///
  /// - Parameters:
  ///   - both: texts in which both found it.
  ///   - first: texts in which only the first did.
  ///   - second: texts in which only the second did.
  ///   - neither: texts in which neither did.
  public init(both: Int, first: Int, second: Int, neither: Int) {
    read = both + first + second + neither
    same = both + neither
    // kappa = (po − pe) / (1 − pe), over n² so that whole numbers suffice.
    let expected = (both + first) * (both + second) + (neither + first) * (neither + second)
    let (left, whole) = (same * read - expected, read * read - expected)
    kappa = whole == 0 ? nil : (left * 1000 - (left < 0 ? whole : -whole) / 2) / whole
  }
}
