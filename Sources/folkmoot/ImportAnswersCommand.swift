import Actions
import ArgumentParser
import Council
import Law
import Publishing
import Store

struct ImportAnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-answers",
    abstract: "Enter answers to an activity from a list, as another survey tool gives them out.",
    discussion: """
      Takes a list (CSV), an answer a line, with a column for each question by its lasting name, such as q1, and \(AnswersCSV.consent) (yes or \
      no). Options stand in their words, several with ; between them; an order has the first choice first; of a table stands line: option, \
      of a budget option: amount. Nothing is entered when anything is wrong. A line that was entered before counts once. Names and addresses \
      do not belong into it.
      """)

  @Argument(help: "The list (.csv).")
  var file: String

  @Option(help: ArgumentHelp("The activity, such as A-2026-1.", valueName: "ACTIVITY"))
  var activity: String

  @Option(help: "The council's short name, such as rotherham.")
  var authority: String

  @OptionGroup var place: DatabaseOption

  func run() throws {
    try explaining {
      let (records, reference, now) = (try place.open(), Activity.Reference(rawValue: activity), Now.now)
      guard let questions = try records.read({ try $0.questions(of: reference, at: authority) }) else {
        throw InvolvementRefusal.unknown(reference)
      }
      let (answers, messages) = AnswersCSV.read(
        try Input.read(file, limits: .standard), file: file, questions: questions, at: now.moment)
      guard messages.isEmpty else { throw Refusal(messages) }
      let new = try records.carryOut(
        ImportAnswers(answers, to: reference, at: authority), by: .operatorAtTheMachine, at: now)
      Output.say("\(authority), \(activity): \(answers.count) answers in the list, \(new) of them new.")
    }
  }
}
