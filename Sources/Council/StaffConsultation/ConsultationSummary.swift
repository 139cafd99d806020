import Law

/// A theme of what was said in a consultation, with the management’s answer. Private until the summary is published.
public struct ConsultationTheme: Hashable, Sendable, Identifiable, Codable {
  /// Its number, from 1.
  public var id: Int
  /// What was said, in a line that names nobody.
  public var title: String
  /// What the management answers; empty while it has not.
  public var answer: String

  /// A theme from its parts.
  public init(id: Int, _ title: String, answer: String = "") {
    (self.id, self.title, self.answer) = (id, title, answer)
  }

  /// What is missing or too long.
  public var objections: [Objection] {
    (title.isEmpty ? [.refusal("theme-\(id)", "Say in a line what was said.")] : [])
      + TextLimit.objections("theme-\(id)", title, most: TextLimit.item, what: "A theme")
      + (answer.count > TextLimit.paragraph
        ? [.refusal("answer-\(id)", "An answer may have \(TextLimit.paragraph) characters; this has \(answer.count).")]
        : [])
  }
}

/// What came of a consultation, as it may be published: counts of which the small ones are withheld, themes and answers; nobody’s words.
public struct ConsultationSummary: Hashable, Sendable, Codable {
  /// How many; withheld when it is from one to four, as that could point to somebody.
  public struct Count: Hashable, Sendable, Codable {
    /// The number; `nil` when it is withheld.
    public var number: Int?

    /// A number, or that it is withheld.
    public init(of number: Int) { self.number = Self.withheld.contains(number) ? nil : number }

    private static let withheld = 1...4
  }

  /// One theme with its answer.
  public struct Theme: Hashable, Sendable, Codable {
    /// What was said.
    public var title: String
    /// How many members of staff said it.
    public var staff: Count
    /// Which unions said it.
    public var unions: [String]
    /// What the management answers.
    public var answer: String
  }

  /// The unions that responded.
  public var unions: [String]
  /// How many members of staff responded.
  public var staff: Count
  /// The themes, in order.
  public var themes: [Theme]
  /// The day it was published.
  public var publishedOn: Day

  /// The summary of what was said, on a day.
  public init(of responses: [ConsultationResponse], themes: [ConsultationTheme], on day: Day) {
    func unions(_ these: [ConsultationResponse]) -> [String] {
      Set(these.filter { $0.source == .union }.map(\.name)).sorted()
    }
    let staff = responses.filter { $0.source == .staff }
    self.unions = unions(responses)
    self.staff = Count(of: staff.count)
    self.themes = themes.map { theme in
      let said = staff.count { $0.themes.contains(theme.id) }
      // All but a few is as telling as a few.
      let count = Count(of: staff.count - said).number == nil ? Count(of: 1) : Count(of: said)
      return Theme(
        title: theme.title, staff: count, unions: unions(responses.filter { $0.themes.contains(theme.id) }),
        answer: theme.answer)
    }
    publishedOn = day
  }
}
