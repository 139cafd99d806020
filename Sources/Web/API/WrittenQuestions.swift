import Council
import Law
import Publishing

/// What is asked in an activity, as the API writes it: the same definition as that of the form.
enum WrittenQuestions {
  static let schema = Schema.object(
    "Questions", "What is asked, in the version that stands.",
    [
      .must("version", .whole(1...1_000_000, "Name it in an answer: it is measured by the version it was made from.")),
      .must(
        "asksEquality",
        Schema.flag.said("Whether questions on equality follow. They are asked on the site only, and kept apart.")),
      .must("areas", .list(.text(), "The names that a place can have as its area.")), .must("pages", .list(page)),
    ])

  private static let page = Schema.object(
    "PageOfQuestions", "Questions that are asked together.",
    [
      .must("title", .text()), .must("introduction", .text("In Markdown.")), .must("questions", .list(question)),
    ])

  private static let question = Schema.object(
    "Question", "One question, and what can be answered.",
    [
      .must("id", .text("Its lasting name within the activity: q1.")),
      .must("kind", .choice(ActivityQuestion.Kind.self)),
      .must("text", .text("What is asked.")), .must("material", .text("What helps to answer it, in Markdown.")),
      .must("options", .list(.text())), .must("lines", .list(.text(), "The lines of a matrix.")),
      .must("takesOther", Schema.flag.said("Whether Other can be chosen, with what else in text.")),
      .must("isRequired", .flag),
      .must(
        "most",
        Schema.whole(
          1...1_000_000_000, "How many options may be chosen, the greatest number, or the whole of a budget."
        ).orNull),
      .must("shape", Schema.choice(ActivityQuestion.Shape.self, "What of a place is marked on the map.").orNull),
      .must("condition", condition.orNull),
    ])

  private static let condition = Schema.object(
    "Condition", "A question is asked only where an earlier one was answered with one of these.",
    [.must("question", .text("Its id.")), .must("options", .list(.text()))])

  static func value(_ questions: Questionnaire, areas: [String]) -> JSONText.Value {
    .object([
      ("version", .whole(questions.version)), ("asksEquality", .flag(questions.asksEquality)),
      ("areas", .texts(areas)), ("pages", .list(questions.pages.map(value))),
    ])
  }

  private static func value(_ page: Questionnaire.Page) -> JSONText.Value {
    .object([
      ("title", .text(page.title)), ("introduction", .text(page.introduction)),
      ("questions", .list(page.questions.map(value))),
    ])
  }

  private static func value(_ question: ActivityQuestion) -> JSONText.Value {
    let most = question.kind == .budget ? question.whole : question.most
    return .object([
      ("id", .text(question.id)), ("kind", .text(question.kind.rawValue)), ("text", .text(question.text)),
      ("material", .text(question.material)), ("options", .texts(question.options)),
      ("lines", .texts(question.lines)), ("takesOther", .flag(question.takesOther)),
      ("isRequired", .flag(question.isRequired)), ("most", most.map { .whole($0) } ?? .null),
      ("shape", .optional(question.shape?.rawValue)),
      (
        "condition",
        question.condition.map {
          .object([("question", .text($0.question)), ("options", .texts($0.options))])
        } ?? .null
      ),
    ])
  }
}
