import Council
import HTML

/// What whoever answers may say about themselves. It is kept apart from the answers.
enum EqualityFields {
  static func node(_ visit: Visit? = nil) -> HTMLNode {
    HTMLNode {
      h2 { "About you" }
      p {
        "These show us who was not heard. They are kept apart from your answers, and nothing leads from one to the other."
      }
      for question in EqualityQuestions.all {
        ChoiceField(
          name: name(question), label: .term(question.text),
          choices: question.options.enumerated().map { .init(value: String($0), words: .term($1)) },
          chosen: visit?.typed(name(question)) ?? "", none: "I would rather not say"
        ).node
      }
    }
  }

  /// What was said, by question.
  static func read(_ visit: Visit) -> [String: String] {
    var said: [String: String] = [:]
    for question in EqualityQuestions.all {
      if let place = Int(visit.typed(name(question))), question.options.indices.contains(place) {
        said[question.id] = question.options[place]
      }
    }
    return said
  }

  private static func name(_ question: EqualityQuestions.Asked) -> String { "equality-\(question.id)" }
}
