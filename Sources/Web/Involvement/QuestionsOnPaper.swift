import Council
import HTML
import Law
import Publishing

/// The questions as they are read out by telephone, or filled in on paper.
struct QuestionsOnPaper {
  var activity: Activity
  var questions: Questionnaire
  /// Where pictures of options are.
  var pictures: String

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
        for option in question.options {
          li {
            QuestionFields(question: question, pictures: pictures).picture(of: option)
            "☐ \(option)"
          }
        }
        if question.takesOther { li { "☐ Something else:" } }
      }
    } else {
      p(.class("soft")) {
        question.kind == .file
          ? "On the website only: a photograph or a file." as Phrase : Phrase.term(question.kind.words.capitalised)
      }
      if let shape = question.shape { p { Self.onPaper(shape) } }
    }
    if question.kind == .budget { p { "Share out \(question.whole.withCommas) between them." } }
    if question.kind == .ranking { p { "Number them, with 1 for what you want most." } }
  }

  private static func onPaper(_ shape: ActivityQuestion.Shape) -> Phrase {
    switch shape {
    case .point: "Say in words where it is, and in which ward; or its latitude and longitude. Do not name a home."
    case .line: "Say in words where it goes, and in which ward; or the latitude and longitude of its bends."
    case .area: "Say in words what is around it, and in which ward; or the latitude and longitude of its corners."
    }
  }
}
