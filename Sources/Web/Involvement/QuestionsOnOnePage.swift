import Council
import HTML
import Law
import Publishing
import Store

extension Questionnaire {
  /// For whom a question is, where all stand on one page.
  @HTMLBuilder func whoIsAsked(_ question: ActivityQuestion) -> HTMLNode {
    if let condition = question.condition, let earlier = self[condition.question] {
      p(.class("small soft")) {
        "Only for those who answered “\(earlier.text)” with \(condition.options.joined(separator: ", "))."
      }
    }
  }

  /// The fields of all questions, one page after the other, with what was answered and what is wrong.
  func allFields(
    _ answers: [String: Answered], _ areas: AnswerAreas, _ visit: Visit, _ faults: FormFaults
  ) -> HTMLNode {
    HTMLNode {
      for page in pages {
        h2 { page.title }
        if !page.introduction.isEmpty { inEnglish { MarkdownText(page.introduction).node } }
        for question in page.questions {
          whoIsAsked(question)
          QuestionFields(
            question: question, areas: areas, typed: visit.typed, pictures: Address.optionPictures(visit["authority"])
          )
          .node(answers[question.id] ?? Answered(), faults)
        }
      }
    }
  }
}

extension Site {
  /// What was typed in the fields of some questions; what is wrong with it is noted.
  func typed(
    _ questions: [ActivityQuestion], of activity: Activity, _ areas: AnswerAreas, _ visit: Visit,
    after before: [String: Answered] = [:], _ faults: inout FormFaults, _ open: OpenRecords
  ) throws -> [String: Answered] {
    var answers: [String: Answered] = [:]
    for question in questions {
      answers[question.id] = try QuestionFields(question: question, areas: areas).read(
        visit, after: before[question.id], &faults
      ) { try ward(of: $0, at: visit["authority"], open, on: visit.today) }
    }
    let located = try open.located(
      answers, to: Questionnaire([.init("", questions)]), of: activity, at: visit["authority"], on: visit.today)
    answers = located.answers
    for objection in located.objections {
      faults.add(said: objection.words, at: objection.field)
      // A spot that was chosen outside is not taken; what is typed stands, to be corrected.
      guard let question = questions.first(where: { $0.id == objection.field }),
        let form = SpotForm(question, areas, visit.typed), form.hasActed
      else { continue }
      answers[question.id]?.spots = form.before ?? []
    }
    return answers
  }
}
