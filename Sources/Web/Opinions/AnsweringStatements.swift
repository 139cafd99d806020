import Actions
import Council
import HTML
import Law
import Publishing
import Secrets
import Store

// Answering the statements of an open question, one at a time, and adding one.
extension Site {
  /// The cookie by which a browser’s own answers are known again; it holds a random number and nothing else.
  static let opinionCookie = "__Host-opinions"

  func answerStatement(_ visit: Visit) throws -> Answer {
    let (id, question) = (visit["authority"], try visitedQuestion(visit))
    let token = token(visit) ?? Token(records.keeping.random)
    let votes = ["agree": 1, "disagree": -1, "pass": 0]
    var answer = Answer.seeOther(Address.question(id, question.reference) + "#statement")
    guard let vote = votes[visit.typed("vote")], let statement = Int(visit.typed("statement")) else { return answer }
    do {
      let deed = AnswerStatement(statement, of: question.reference, vote, by: token, at: id)
      try records.carryOut(deed, by: .visitor, at: visit.now)
      answer.cookies = [Cookie.set(Self.opinionCookie, token.text, seconds: 180 * 86_400)]
    } catch is EstablishmentRefusal {
      // The page itself says that the question is closed, and shows a statement that is there.
    }
    return answer
  }

  func addStatement(_ visit: Visit) throws -> Answer {
    let (id, question) = (visit["authority"], try visitedQuestion(visit))
    var form = statementForm(visit, question)
    let deed = AddStatement(form["words"].trimmed, to: question.reference, at: id)
    guard try form.carry({ try records.carryOut(deed, by: .visitor, at: visit.now) }) != nil else {
      return try answeringQuestion(visit, form)
    }
    return .seeOther(Address.question(id, question.reference) + "?sent=yes")
  }

  private func token(_ visit: Visit) -> Token? { visit.cookies[Self.opinionCookie].flatMap { Token($0) } }

  private func statementForm(_ visit: Visit, _ question: OpenQuestion) -> MeetingForm {
    MeetingForm(
      visit, Address.question(visit["authority"], question.reference, "statements"), "Send it",
      [
        EditGroup(
          id: "own", heading: "Add a statement of your own",
          note: "A moderator reads it before others see it. Nobody is told who wrote it.",
          fields: [
            EditField(
              name: "words", label: "Your statement",
              hint: "One thought that others can agree or disagree with, in at most 200 characters. Name nobody.",
              kind: .lines(rows: 2))
          ])
      ])
  }

  func answeringQuestion(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let (id, question) = (visit["authority"], try visitedQuestion(visit))
    let page = try records.read { open in
      let statements = try open.opinionStatements(of: question.reference, at: id)
      let voter = token(visit).map { open.voter($0, on: question.reference, at: id) }
      return AnsweringPage(
        authority: id, question: question, statements: statements.filter { $0.state == .accepted },
        held: statements.count { $0.state == .held },
        own: try voter.map { try open.opinions(of: $0, on: question.reference, at: id) } ?? [:],
        answers: try open.countsOfOpinions(on: question.reference, at: id),
        asked: visit.query["statement"].flatMap { Int($0) }, visit: visit)
    }
    let form = form ?? statementForm(visit, question)
    return try personal(
      visit, .data(question.title), kicker: "Open question", crumbs: questionCrumbs(visit), faults: form.faults
    ) {
      saved(visit)
      if visit.query["sent"] == "yes" { done("Your statement was sent. A moderator reads it before it is shown.") }
      ways(
        visit, for: .runOpenQuestions,
        [("Statements that wait: \(page.held)", Address.question(id, question.reference, "moderate"))])
      page.node
      if question.state(on: visit.today) == .open { form.node() }
    }
  }
}

/// A question with the next statement for one browser.
struct AnsweringPage {
  var authority: String
  var question: OpenQuestion
  var statements: [OpinionStatement]
  var held: Int
  /// What this browser answered, by the number of the statement.
  var own: [Int: Int]
  /// How many answered each statement.
  var answers: [Int: Int]
  /// A statement to be answered again.
  var asked: Int?
  var visit: Visit

  /// The one that is asked for, or the least answered of those that are left, so that late statements are heard too.
  private var next: OpinionStatement? {
    if let asked, let found = statements.first(where: { $0.number == asked }) { return found }
    return statements.filter { own[$0.number] == nil }
      .min { (answers[$0.number] ?? 0, $0.number) < (answers[$1.number] ?? 0, $1.number) }
  }

  var node: HTMLNode {
    HTMLNode {
      leaf("about", "What it is about", margin: p { "Open \(question.opensOn.long) to \(question.closesOn.long)." }) {
        inEnglish { MarkdownText(question.about).node }
        p { a(.href(Address.question(authority, question.reference, "results"))) { "What people agree on so far" } }
      }
      switch question.state(on: visit.today) {
      case .coming: leaf("statement", "Not open yet") { p { "It opens on \(question.opensOn.long). Come back then." } }
      case .closed:
        leaf("statement", "Closed") { p { "It closed on \(question.closesOn.long). Thank you to all who answered." } }
      case .open: answering
      }
      if !own.isEmpty { answered }
    }
  }

  private var answering: HTMLNode {
    leaf(
      "statement", "Do you agree?",
      margin: p { "\(statements.count { own[$0.number] != nil }) of \(statements.count) answered." }
    ) {
      if let next {
        p(.class("prose"), .id("words-of-statement")) { b { next.words } }
        form(
          .action(Address.question(authority, question.reference, "answer")), .method("post"),
          .ariaDescribedby("words-of-statement")
        ) {
          FormToken.hidden(visit)
          input(.type("hidden"), .name("statement"), .value(String(next.number)))
          div(.class("row")) {
            button(.class("btn"), .name("vote"), .value("agree")) { "I agree" }
            button(.class("btn"), .name("vote"), .value("disagree")) { "I disagree" }
            button(.class("btn ghost"), .name("vote"), .value("pass")) { "Pass" }
          }
        }
        p(.class("small soft")) {
          "Your browser keeps a random number, so that you can go on later and change an answer. Nothing else is kept about you."
        }
      } else {
        p { "You have answered every statement. New ones may come." }
      }
    }
  }

  private var answered: HTMLNode {
    leaf("answered", "What you answered") {
      ul(.class("plain stack")) {
        for one in statements {
          if let vote = own[one.number] {
            li {
              span { one.words }
              span { ": " }
              span { vote > 0 ? "you agree" : vote < 0 ? "you disagree" : "you passed" }
              if question.state(on: visit.today) == .open {
                span { " " }
                a(.href(Address.question(authority, question.reference) + "?statement=\(one.number)#statement")) {
                  "Answer again"
                  span(.class("vh")) { ": \(one.words)" as Phrase }
                }
              }
            }
          }
        }
      }
    }
  }
}
