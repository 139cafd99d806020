import Law

/// The questions of an activity: one definition for the web, paper, telephone and the files.
public struct Questionnaire: Hashable, Sendable, Codable {
  /// A page of it.
  public struct Page: Hashable, Sendable, Codable {
    /// Its heading.
    public var title: String
    /// What introduces it, in Markdown.
    public var introduction: String
    /// Its questions, in order.
    public var questions: [ActivityQuestion]

    /// A page from its parts.
    public init(_ title: String, introduction: String = "", _ questions: [ActivityQuestion] = []) {
      (self.title, self.introduction, self.questions) = (title, introduction, questions)
    }
  }

  /// Its version at the activity, from 1; 0 while it was never published.
  public var version: Int
  /// Its pages, in order.
  public var pages: [Page]
  /// Whether the questions on equality are asked at the end; their answers are kept apart.
  public var asksEquality: Bool

  /// A questionnaire from its parts.
  public init(version: Int = 0, _ pages: [Page] = [], asksEquality: Bool = false) {
    (self.version, self.pages, self.asksEquality) = (version, pages, asksEquality)
  }

  /// The most questions of one activity.
  public static let most = 200

  /// All questions, in order.
  public var questions: [ActivityQuestion] { pages.flatMap(\.questions) }

  /// A question by its name.
  public subscript(id: String) -> ActivityQuestion? { questions.first { $0.id == id } }

  /// The name for the next question: never one that was used before, here or in an earlier version.
  public func nextID(after versions: [Questionnaire]) -> String {
    let used = ([self] + versions).flatMap(\.questions).compactMap { Int($0.id.dropFirst()) }.max() ?? 0
    return "q\(used + 1)"
  }

  /// Whether a question is asked of somebody who answered so far.
  public func asks(_ question: ActivityQuestion, after answers: [String: Answered]) -> Bool {
    guard let condition = question.condition else { return true }
    guard let earlier = self[condition.question], asks(earlier, after: answers) else { return false }
    return !Set(answers[condition.question]?.chosen ?? []).isDisjoint(with: condition.options)
  }

  /// The pages somebody sees who answered so far, by their places: those on which something is asked.
  public func pagesAsked(after answers: [String: Answered]) -> [Int] {
    pages.indices.filter { place in pages[place].questions.contains { asks($0, after: answers) } }
  }

  /// Puts a question in the place of the one of its name.
  public mutating func replace(_ question: ActivityQuestion) { _ = change(question.id) { $0 = question } }

  /// All that was ever asked, with all that was ever offered: the last of several versions, then what only earlier ones have.
  public static func united(_ versions: [Questionnaire]) -> Questionnaire {
    guard var all = versions.last else { return Questionnaire() }
    func add(_ new: [String], to old: inout [String]) { old += new.filter { !old.contains($0) } }
    var gone: [ActivityQuestion] = []
    for question in versions.dropLast().reversed().flatMap(\.questions) {
      if let place = gone.firstIndex(where: { $0.id == question.id }) {
        add(question.options, to: &gone[place].options)
        add(question.lines, to: &gone[place].lines)
      } else if !all.change(
        question.id,
        { old in
          add(question.options, to: &old.options)
          add(question.lines, to: &old.lines)
          old.takesOther = old.takesOther || question.takesOther
        })
      {
        gone.append(question)
      }
    }
    if !gone.isEmpty { all.pages.append(Page("", gone)) }
    return all
  }

  /// Changes a question where it stands; false where it is not there.
  private mutating func change(_ id: String, _ body: (inout ActivityQuestion) -> Void) -> Bool {
    for page in pages.indices {
      if let place = pages[page].questions.firstIndex(where: { $0.id == id }) {
        body(&pages[page].questions[place])
        return true
      }
    }
    return false
  }

  /// What is wrong with it: options that are missing or stand twice, conditions that can never hold.
  public func objections() -> [Objection] {
    if questions.isEmpty { return [.refusal("questions", "Add a question: nobody can answer nothing.")] }
    if questions.count > Self.most {
      return [.refusal("questions", "This may have \(Self.most) questions; there are \(questions.count).")]
    }
    var found: [Objection] = []
    var earlier: [String: ActivityQuestion] = [:]
    for (number, page) in pages.enumerated() {
      if page.questions.isEmpty {
        found.append(
          .refusal("questions", "Page \(number + 1), “\(page.title)”, asks nothing. Add a question or remove it."))
      }
      for question in page.questions { found += objections(question, earlier) }
      for question in page.questions { earlier[question.id] = question }
    }
    return found
  }

  private func objections(_ question: ActivityQuestion, _ earlier: [String: ActivityQuestion]) -> [Objection] {
    question.objections() + (question.condition.map { conditionObjections(question, $0, earlier) } ?? [])
  }

  private func conditionObjections(
    _ question: ActivityQuestion, _ condition: ActivityQuestion.Condition, _ earlier: [String: ActivityQuestion]
  ) -> [Objection] {
    guard let asked = earlier[condition.question] else {
      return [
        .refusal(
          "questions",
          "“\(question.text)” depends on a question that does not stand on an earlier page, so it would never be asked."
        )
      ]
    }
    guard asked.kind == .choice || asked.kind == .choices else {
      return [.refusal("questions", "“\(question.text)” depends on “\(asked.text)”, which offers nothing to choose.")]
    }
    let unknown = condition.options.filter {
      !asked.options.contains($0) && !(asked.takesOther && $0 == ActivityQuestion.other)
    }
    guard condition.options.isEmpty || !unknown.isEmpty else { return [] }
    let what = unknown.first.map { "the answer “\($0)”, which “\(asked.text)” does not offer" } ?? "no answer at all"
    return [.refusal("questions", "“\(question.text)” waits for \(what), so it would never be asked.")]
  }
}

extension ActivityQuestion {
  /// What is wrong with the question by itself.
  public func objections() -> [Objection] {
    var found = TextLimit.objections("text", text, most: TextLimit.item, what: "A question")
    if text.isEmpty { found.append(.refusal("text", "Write what is asked.")) }
    if kind.hasOptions, options.count < 2 {
      found.append(.refusal("options", "“\(text)” needs at least two options, each on a line of its own."))
    }
    if options.count > Self.mostOptions || lines.count > Self.mostOptions {
      found.append(.refusal("options", "“\(text)” may have \(Self.mostOptions) options."))
    }
    found += TextLimit.objections("options", options, what: "Options")
    if takesOther, options.contains(Self.other) {
      found.append(.refusal("options", "“Other” is there by itself where something else can be written. Leave it out."))
    }
    if kind == .matrix {
      if lines.isEmpty { found.append(.refusal("lines", "“\(text)” needs the lines of its table.")) }
      found += TextLimit.objections("lines", lines, what: "Lines")
    }
    if shape != nil, kind != .place {
      found.append(
        .refusal("shape", "Only a place is marked on the map. Choose that it is a place, or leave this out."))
    }
    if kind == .passage, material.isEmpty {
      found.append(.refusal("material", "“\(text)” needs the passage on which people comment."))
    }
    if kind == .file, isRequired {
      found.append(
        .refusal("required", "A file cannot be demanded: on paper, by telephone and at a stall nobody can give one."))
    }
    if let most, most < 1 || most > 1_000_000_000 {
      found.append(.refusal("most", "Write a whole number from 1 to 1,000,000,000."))
    }
    if material.count > 5 * TextLimit.paragraph {
      found.append(
        .refusal("material", "This may have \(5 * TextLimit.paragraph) characters; here are \(material.count)."))
    }
    return found
  }
}
