import Law

/// What one person, household or group answered to an activity.
public struct ActivityResponse: Hashable, Sendable {
  /// How it came in.
  public enum Channel: String, Sendable, Codable, CaseIterable {
    case web, paper, telephone, stall, letter, file

    /// The channel in words.
    public var words: String {
      switch self {
      case .web: "on this site"
      case .paper: "on paper"
      case .telephone: "by telephone"
      case .stall: "at a stall"
      case .letter: "by letter or e-mail"
      case .file: "from a file"
      }
    }
  }

  /// Its number at its activity, from 1, in the order in which they came.
  public var number: Int
  /// How it came in.
  public var channel: Channel
  /// When it came in.
  public var receivedAt: Moment
  /// The version of the questions it answers.
  public var version: Int
  /// The language it was answered in, as BCP 47 has it.
  public var language: String
  /// The answers, by question.
  public var answers: [String: Answered]
  /// Whether its words may be published.
  public var mayBePublished: Bool
  /// Why it is left out of the filtered count; empty where it is counted. It is never dropped.
  public var setAside: String
  /// What was decided of publishing its words, by question.
  public var redactions: [String: Redaction]

  /// How many days an answer that was begun and not sent is kept after it was last changed.
  public static let daysBegun = 30

  /// A response from its parts.
  public init(
    number: Int = 0, _ channel: Channel = .web, receivedAt: Moment, version: Int, language: String = "en-GB",
    answers: [String: Answered], mayBePublished: Bool = false, setAside: String = "",
    redactions: [String: Redaction] = [:]
  ) {
    (self.number, self.channel, self.receivedAt, self.version) = (number, channel, receivedAt, version)
    (self.language, self.answers, self.mayBePublished) = (language, answers, mayBePublished)
    (self.setAside, self.redactions) = (setAside, redactions)
  }
}

extension Questionnaire {
  /// The answers that count: those of questions that were asked after the others.
  public func heard(_ answers: [String: Answered]) -> [String: Answered] {
    var kept: [String: Answered] = [:]
    for question in questions where asks(question, after: kept) {
      if let answer = answers[question.id], !answer.isEmpty { kept[question.id] = answer }
    }
    return kept
  }

  /// What stands against taking these answers as a whole. A form that changed meanwhile is measured by the version it was made from.
  public func objections(to answers: [String: Answered]) -> [Objection] {
    let heard = heard(answers)
    return questions.filter { asks($0, after: heard) }.flatMap { $0.objections(to: answers[$0.id] ?? Answered()) }
  }
}
