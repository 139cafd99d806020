import Actions
import Council
import Law
import Secrets
import Store

/// An activity of Kent’s that asks whether money should go to parks or to roads, with all that publishing it takes.
enum OpenActivity {
  static let stated = Activity(
    .consult, title: "Budget", reasons: "Money is short.", openToChange: "All.", setAside: "Nothing.",
    use: "It is read.", papers: [.init("Figures", address: "/kent")], opensOn: Councils.today,
    closesOn: Councils.today.adding(days: 99), decidedOn: Councils.today.adding(days: 150))

  /// Prepared, with no questions yet.
  static func begin(_ records: Records) throws -> Activity.Reference {
    try carry(RecordAuthority(Councils.kent), records)
    return try carry(PrepareActivity(stated, at: "kent"), records)
  }

  static func open(_ records: Records, asking questions: Questionnaire) throws -> Activity.Reference {
    let reference = try begin(records)
    try carry(PrepareQuestions(questions, of: reference, at: "kent"), records)
    try carry(PublishActivity(reference, at: "kent"), records)
    return reference
  }

  /// A receipt, or a link, told apart from others by its number.
  static func token(_ number: UInt8) -> Token { Token(RandomBytes { Array(repeating: number, count: $0) }) }

  @discardableResult private static func carry<D: Deed>(_ deed: D, _ records: Records) throws -> D.Outcome {
    try records.carryOut(deed, by: .operatorAtTheMachine, at: Councils.now)
  }
}
