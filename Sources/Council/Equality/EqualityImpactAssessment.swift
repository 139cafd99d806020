import Law

/// An equality impact assessment: what a proposal would mean for people of each protected characteristic (Equality Act 2010 s.149(7)).
public struct EqualityImpactAssessment: Hashable, Sendable, Codable {
  /// A protected characteristic.
  public typealias Characteristic = EqualityDutyRegarded.Characteristic

  /// An assessment’s lasting name at its council: `EIA-2026-1`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// What it would mean for those people.
  public enum Impact: String, Sendable, Codable, CaseIterable {
    case positive, negative, none
    case notKnown = "not-known"

    /// The impact in words.
    public var words: String {
      switch self {
      case .positive: "positive"
      case .negative: "negative"
      case .none: "none"
      case .notKnown: "not known"
      }
    }
  }

  /// What was found for people of one characteristic.
  public struct Answer: Hashable, Sendable, Codable {
    /// The characteristic.
    public var characteristic: Characteristic
    /// What is known: figures, research, what people said.
    public var evidence: String
    /// What it would mean for them; `nil` while nobody has answered.
    public var impact: Impact?
    /// Why there is no impact, what is done about a negative one, or how more will be known.
    public var words: String

    /// An answer from its parts.
    public init(_ characteristic: Characteristic, evidence: String = "", impact: Impact? = nil, words: String = "") {
      (self.characteristic, self.evidence, self.impact, self.words) = (characteristic, evidence, impact, words)
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { evidence.isEmpty && impact == nil && words.isEmpty }
  }

  /// The assessment’s reference; given when it is first saved.
  public var reference: Reference
  /// Which version, from 1. Each is signed off by itself and stays as it was.
  public var version: Int
  /// What is proposed, in a line.
  public var title: String
  /// What it is for.
  public var matter: EqualityMatter
  /// What was found, characteristic by characteristic.
  public var answers: [Answer]
  /// Who was asked, and how.
  public var asked: String
  /// The post that answers for it.
  public var responsible: Post.Reference
  /// The day on which it is looked at again.
  public var reviewOn: Day?
  /// The day on which it was signed off; `nil` while it is in the making.
  public var signedOn: Day?
  /// The post that signed it off; empty while it is in the making.
  public var signedBy: String

  /// An assessment from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), version: Int = 1, title: String, matter: EqualityMatter,
    answers: [Answer] = [], asked: String = "", responsible: Post.Reference, reviewOn: Day? = nil,
    signedOn: Day? = nil, signedBy: String = ""
  ) {
    (self.reference, self.version, self.title, self.matter) = (reference, version, title, matter)
    (self.answers, self.asked, self.responsible) = (answers, asked, responsible)
    (self.reviewOn, self.signedOn, self.signedBy) = (reviewOn, signedOn, signedBy)
  }

  /// What was found for people of a characteristic; an empty answer where nothing was.
  public func answer(_ characteristic: Characteristic) -> Answer {
    answers.first { $0.characteristic == characteristic } ?? Answer(characteristic)
  }

  /// Whether an answer is asked for: of marriage and civil partnership only the first limb of the duty speaks, so there it is not.
  public static func isAsked(_ characteristic: Characteristic) -> Bool {
    characteristic != .marriageAndCivilPartnership
  }

  /// It as the rule on the equality duty asks of it, with what it is for attached and so before those who decide.
  public var judged: EqualityDutyRegarded.Assessment {
    let answered = answers.filter { $0.impact != nil }
    let without = answered.filter { $0.impact == Impact.none }
    return EqualityDutyRegarded.Assessment(
      day: signedOn, findsNoImpact: !answered.isEmpty && without.count == answered.count,
      reason: without.map(\.words).filter { !$0.isEmpty }.joined(separator: " "),
      named: Set(answered.map(\.characteristic)),
      unreasoned: Set(without.filter { $0.words.isEmpty }.map(\.characteristic)), inPack: true)
  }

  /// What is wrong with it as it is stated, in the making. The fields are those of its form.
  public var objections: [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Say in a line what is proposed.")) }
    if responsible.rawValue.isEmpty { found.append(.refusal("responsible", "Choose the post that answers for it.")) }
    if asked.count > TextLimit.paragraph {
      found.append(.refusal("asked", "This may have \(TextLimit.paragraph) characters; here are \(asked.count)."))
    }
    for answer in answers {
      for (part, text) in [("evidence", answer.evidence), ("words", answer.words)]
      where text.count > TextLimit.paragraph {
        found.append(
          .refusal(
            answer.characteristic.field(part),
            "This may have \(TextLimit.paragraph) characters; here are \(text.count)."))
      }
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
  }

  /// What is missing before it can be signed off on a day.
  public func gaps(today: Day) -> [Objection] {
    var found = Characteristic.allCases.flatMap { gaps(answer($0)) }
    if asked.isEmpty { found.append(.refusal("asked", "Say who was asked, or why nobody was.")) }
    guard let reviewOn else {
      return found + [.refusal("review", "Write the day on which it is looked at again.")]
    }
    if reviewOn <= today {
      found.append(.refusal("review", "\(reviewOn.long) is past. Write a day to come on which it is looked at again."))
    }
    return found
  }

  private func gaps(_ answer: Answer) -> [Objection] {
    let (name, field) = (answer.characteristic.words, answer.characteristic.field)
    guard let impact = answer.impact else {
      return Self.isAsked(answer.characteristic) || !answer.isEmpty
        ? [.refusal(field("impact"), "Say what it would mean for people by \(name).")] : []
    }
    var found: [Objection] = []
    if answer.evidence.isEmpty {
      found.append(.refusal(field("evidence"), "Say what is known of people by \(name), or that nothing is."))
    }
    guard answer.words.isEmpty else { return found }
    switch impact {
    case .none: found.append(.refusal(field("words"), "Say why it has no impact by \(name)."))
    case .negative: found.append(.refusal(field("words"), "Say what is done about the negative impact by \(name)."))
    case .notKnown: found.append(.refusal(field("words"), "Say how more will be known of the impact by \(name)."))
    case .positive: break
    }
    return found
  }
}

extension EqualityDutyRegarded.Characteristic {
  /// The name of a field of its form: `age-impact`.
  public func field(_ part: String) -> String { "\(rawValue)-\(part)" }
}
