import Law

/// A review that compares ways of meeting residents: which models, which bodies follow each, over which days, and by when it is due.
public struct ModelReview: Hashable, Sendable, Codable {
  /// A review’s lasting name at its council: `MR-2026-1`.
  public struct Reference: Hashable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// One way of meeting residents, with the bodies that meet so.
  public struct Model: Hashable, Sendable, Codable {
    /// What it is called: `Neighbourhood fora`.
    public var name: String
    /// The bodies that follow it.
    public var bodies: [Body.Reference]

    /// A model from its name and its bodies.
    public init(_ name: String, _ bodies: [Body.Reference]) { (self.name, self.bodies) = (name, bodies) }
  }

  /// What an officer makes of the figures.
  public struct Judgement: Hashable, Sendable, Codable {
    /// Of each model, in the order of the models.
    public var models: [String]
    /// Altogether, and what is proposed.
    public var conclusion: String

    /// A judgement from its parts.
    public init(models: [String] = [], conclusion: String = "") {
      (self.models, self.conclusion) = (models, conclusion)
    }
  }

  /// The most models in one review.
  public static let mostModels = 8

  /// Its reference; given when it is opened.
  public var reference: Reference
  /// What it is called.
  public var title: String
  /// Which body or post asked for it.
  public var askedBy: String
  /// The day by which it is due.
  public var due: Day
  /// The first day that counts.
  public var from: Day
  /// The last day that counts.
  public var to: Day
  /// The models that are compared.
  public var models: [Model]
  /// The day on which the report was published; `nil` while it is not.
  public var publishedOn: Day?
  /// What was made of the figures; empty while it is not published.
  public var judgement: Judgement
  /// The figures as they were published; `nil` while they are not.
  public var comparison: ModelComparison?

  /// A review from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), title: String, askedBy: String = "", due: Day, from: Day, to: Day,
    models: [Model], publishedOn: Day? = nil, judgement: Judgement = Judgement(), comparison: ModelComparison? = nil
  ) {
    (self.reference, self.title, self.askedBy, self.due) = (reference, title, askedBy, due)
    (self.from, self.to, self.models, self.publishedOn) = (from, to, models, publishedOn)
    (self.judgement, self.comparison) = (judgement, comparison)
  }

  /// Whether it is late on a day.
  public func isLate(on day: Day) -> Bool { publishedOn == nil && due < day }

  /// The body names that are in more than one model.
  private var shared: [Body.Reference] {
    let all = models.flatMap(\.bodies)
    return Set(all.filter { one in all.count { $0 == one } > 1 }).sorted()
  }

  /// What is wrong with it as it is stated. The fields are those of its form.
  public var objections: [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Say what the review is called.")) }
    if to < from { found.append(.refusal("to", "\(to.long) is before the first day, \(from.long).")) }
    if due < to {
      found.append(.refusal("due", "It is due on \(due.long), before the last day that counts, \(to.long)."))
    }
    if models.count < 2 { found.append(.refusal("models", "Name at least two models, one on each line.")) }
    if models.count > Self.mostModels {
      found.append(.refusal("models", "A review compares at most \(Self.mostModels) models; here are \(models.count)."))
    }
    for (place, model) in models.enumerated() {
      if model.name.isEmpty { found.append(.refusal("models", "Line \(place + 1) names no model before the colon.")) }
      if model.bodies.isEmpty {
        found.append(.refusal("models", "Line \(place + 1) names no bodies after the colon."))
      }
      if models[..<place].contains(where: { $0.name.lowercased() == model.name.lowercased() }) {
        found.append(.refusal("models", "“\(model.name)” stands twice. Put its bodies on one line."))
      }
      found += TextLimit.objections("models", model.name, most: TextLimit.short, what: "The name of a model")
    }
    for body in shared {
      found.append(.refusal("models", "\(body.rawValue) stands in more than one model. A meeting counts once."))
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + TextLimit.objections("asked", askedBy, most: TextLimit.title, what: "This")
  }

  /// What is wrong with a judgement of it. The fields are those of its form.
  public func objections(to judgement: Judgement, isForPublication: Bool) -> [Objection] {
    var found: [Objection] = []
    for (place, model) in models.enumerated() {
      let words = place < judgement.models.count ? judgement.models[place] : ""
      if isForPublication, words.isEmpty {
        found.append(.refusal("model-\(place + 1)", "Say what you make of “\(model.name)”."))
      }
      if words.count > TextLimit.paragraph {
        found.append(
          .refusal("model-\(place + 1)", "This may have \(TextLimit.paragraph) characters; here are \(words.count)."))
      }
    }
    if isForPublication, judgement.conclusion.isEmpty {
      found.append(.refusal("conclusion", "Say what you conclude, and what you propose."))
    }
    if judgement.conclusion.count > 2 * TextLimit.paragraph {
      found.append(
        .refusal(
          "conclusion", "This may have \(2 * TextLimit.paragraph) characters; here are \(judgement.conclusion.count)."))
    }
    return found
  }
}
