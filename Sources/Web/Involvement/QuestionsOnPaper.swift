import Council
import HTML
import Law
import Publishing

/// The questions as they are read out by telephone, or filled in on paper.
struct QuestionsOnPaper {
  var activity: Activity
  var questions: Questionnaire

  var view: HTMLNode {
    HTMLNode {
      titleBlock(kicker: .data(activity.title), "The questions", lede: "To read, to print, or to read out.") {
        span { "Version \(questions.version)" }
        span { "Until \(activity.closesOn.long)" }
      }
      for (number, page) in questions.pages.enumerated() {
        leaf("p\(number + 1)", .data(page.title), number: number + 1) {
          if !page.introduction.isEmpty { inEnglish { MarkdownText(page.introduction).node } }
          for question in page.questions { node(question) }
        }
      }
    }
  }

  @HTMLBuilder private func node(_ question: ActivityQuestion) -> HTMLNode {
    h3 { question.text }
    questions.whoIsAsked(question)
    if !question.material.isEmpty { inset { inEnglish { MarkdownText(question.material).node } } }
    if !question.lines.isEmpty { ul { for line in question.lines { li { line } } } }
    if !question.options.isEmpty {
      ul {
        for option in question.options { li { "☐ \(option)" } }
        if question.takesOther { li { "☐ Something else:" } }
      }
    } else {
      p(.class("soft")) { Phrase.term(question.kind.words.capitalised) }
    }
    if question.kind == .budget { p { "Share out \(question.whole.withCommas) between them." } }
    if question.kind == .ranking { p { "Number them, with 1 for what you want most." } }
  }
}

extension Questionnaire {
  /// For whom a question is, where all stand on one page.
  @HTMLBuilder func whoIsAsked(_ question: ActivityQuestion) -> HTMLNode {
    if let condition = question.condition, let earlier = self[condition.question] {
      p(.class("small soft")) {
        "Only for those who answered “\(earlier.text)” with \(condition.options.joined(separator: ", "))."
      }
    }
  }
}
