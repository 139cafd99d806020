import Council
import Law
import Publishing

/// What was answered, as the API writes it: every figure is one that ``PublishedTally`` tells, as on the page.
enum WrittenTally {
  static let schema = Schema.object(
    "Results", "How often each answer was given, once the activity is reported. What would tell on few people is null.",
    [.must("questions", .list(question))])

  private static let question = Schema.object(
    "ResultOfQuestion", "What was answered to one question.",
    [
      .must("id", .text()), .must("text", .text()), .must("kind", .choice(ActivityQuestion.Kind.self)),
      .must("answered", Schema.count.orNull), .must("answers", .list(answer)),
      .must("mean", Schema.count.said("Of ratings and numbers, in hundredths.").orNull),
      .must("means", .list(mean, "Of each option: its place in an order of preference, or its amount of a budget.")),
      .must("squares", .list(square, "Where at least five people marked a place.")),
    ])

  private static let answer = Schema.object(
    "ResultOfAnswer", "How many gave an answer.",
    [
      .must("line", Schema.text("The line of a matrix.").orNull), .must("answer", .text()),
      .must("people", Schema.count.orNull),
    ])

  private static let mean = Schema.object(
    "MeanOfOption", "", [.must("option", .text()), .must("hundredths", Schema.count.orNull)])

  private static let square = Schema.object(
    "MarkedSquare", "A square of about a kilometre, by its middle.",
    [.must("middle", .text("Latitude and longitude: 53.43012 -1.35716.")), .must("people", .count)])

  static func value(_ questions: Questionnaire, _ figures: PublishedTally) -> JSONText.Value {
    let told = questions.questions.filter {
      !figures.answers(to: $0).isEmpty || figures.tally.sums[$0.id] != nil
    }
    return .object([("questions", .list(told.map { value($0, figures) }))])
  }

  private static func value(_ question: ActivityQuestion, _ figures: PublishedTally) -> JSONText.Value {
    let answered = figures.answered(question).count
    func list(_ items: @autoclosure () -> [JSONText.Value]) -> JSONText.Value {
      .list(answered == nil ? [] : items())
    }
    let mean = [.rating, .number].contains(question.kind) ? figures.mean(question) : nil
    return .object([
      ("id", .text(question.id)), ("text", .text(question.text)), ("kind", .text(question.kind.rawValue)),
      ("answered", count(answered)), ("answers", list(answers(question, figures))), ("mean", count(mean)),
      ("means", list(means(question, figures))), ("squares", list(squares(question, figures))),
    ])
  }

  private static func answers(_ question: ActivityQuestion, _ figures: PublishedTally) -> [JSONText.Value] {
    // Of places only those are listed that somebody named, so that the list itself would tell on each.
    if question.countable.isEmpty, figures.tellsNothing(of: question) { return [] }
    return zip(figures.answers(to: question), figures.counts(question)).map { answer, cell in
      let parts = answer.split(separator: "\t", maxSplits: 1).map(String.init)
      let isLine = question.kind == .matrix && parts.count == 2
      return .object([
        ("line", .optional(isLine ? parts[0] : nil)), ("answer", .text(isLine ? parts[1] : answer)),
        ("people", count(cell.count)),
      ])
    }
  }

  private static func means(_ question: ActivityQuestion, _ figures: PublishedTally) -> [JSONText.Value] {
    guard [.budget, .ranking].contains(question.kind) else { return [] }
    return question.options.map {
      .object([("option", .text($0)), ("hundredths", count(figures.mean(question, $0)))])
    }
  }

  private static func squares(_ question: ActivityQuestion, _ figures: PublishedTally) -> [JSONText.Value] {
    guard question.shape != nil else { return [] }
    return figures.squares(question).map {
      .object([("middle", .text(SpotText.text($0.square.middle))), ("people", .whole($0.count))])
    }
  }

  private static func count(_ number: Int?) -> JSONText.Value { number.map { .whole($0) } ?? .null }
}
