/// How far up the ladder of involvement an activity goes, and what that promises.
public enum InvolvementLevel: String, Sendable, Codable, CaseIterable {
  case inform, gather, consult, partner, delegate, control

  /// The level in words.
  public var words: String {
    switch self {
    case .inform: "inform"
    case .gather: "gather information"
    case .consult: "consult"
    case .partner: "work as partners"
    case .delegate: "delegate"
    case .control: "give control"
    }
  }

  /// What people may expect, in a sentence.
  public var expectation: String {
    switch self {
    case .inform: "We tell you what is decided and why."
    case .gather: "We ask what you know and need, before anything is proposed."
    case .consult: "We ask what you think while it can still change, and consider what you say before we decide."
    case .partner: "We work it out together with you, and decide with what was worked out."
    case .delegate: "You decide within limits that we name beforehand."
    case .control: "You decide, and we do it."
    }
  }

  /// What an activity of this level is held to, in the order in which it falls due.
  public var promises: [InvolvementPromise] {
    switch self {
    case .inform: [.information]
    case .gather: [.information, .time, .report]
    case .consult: [.openToChange, .information, .time, .report, .answers, .beforeDecision]
    case .partner: [.openToChange, .information, .time, .partners, .report, .answers, .beforeDecision]
    case .delegate: [.limits, .information, .time, .partners, .report, .answers]
    case .control: [.limits, .information, .time, .report, .carriedOut]
    }
  }

  /// Whether people are asked something.
  public var asks: Bool { self != .inform }
}

/// Something a level of involvement promises.
public enum InvolvementPromise: String, Sendable, Codable, CaseIterable {
  case openToChange = "open-to-change"
  case information, time, partners, limits, report, answers
  case beforeDecision = "before-decision"
  case carriedOut = "carried-out"

  /// The promise in words.
  public var words: String {
    switch self {
    case .openToChange: "It can still change, and we say what"
    case .information: "You get what you need to know"
    case .time: "You have time enough"
    case .partners: "We name with whom we work"
    case .limits: "We name beforehand what you decide, and within what limits"
    case .report: "We publish what was said"
    case .answers: "We say what we did about each theme, or why not"
    case .beforeDecision: "It is considered before the decision"
    case .carriedOut: "We say what was carried out"
    }
  }

  /// How a promise stands on a day.
  public enum State: String, Sendable, Codable, CaseIterable {
    case kept, open, broken

    /// The state in words.
    public var words: String {
      switch self {
      case .kept: "kept"
      case .open: "still to come"
      case .broken: "not kept"
      }
    }
  }
}
