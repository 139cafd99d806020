import Actions
import Council
import Law
import Secrets
import Store

/// An open question that two dozen people have answered: two camps, and what both want.
extension Telling {
  func askOpenQuestion() throws {
    let (id, start) = (County.eddershire.id, daysAgo(1))
    let question = try does(
      StartQuestion(
        OpenQuestion(
          title: "What should become of the market squares?",
          about:
            "The county mends six market squares next year. Where cars may stand is not decided yet. Cabinet reads the results before it decides.",
          from: start, to: today.adding(days: 30), startedAt: Moment(milliseconds: 0)),
        statements: [
          "Nobody should have to drive round the square to find a place to park.",
          "The squares should be free of cars on market days.",
          "Shops lose custom when people cannot park in front of them.",
          "There should be more benches in the shade.",
          "The squares need a public toilet that is open every day.",
          "Traffic should be slower in all town centres.",
          "A market once a month is enough.",
          "The square is for people, not for vehicles.",
        ], at: id), as: .clerk, on: start)
    // What each camp thinks of them in turn; both want benches and a toilet.
    let minds = [[1, -1, 1, 1, 1, -1, 1, -1], [-1, 1, -1, 1, 1, 1, -1, 1]]
    for person in 0..<24 {
      let token = Token(RandomBytes { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ person &* 31) } })
      for statement in 1...8 {
        let strays = (person * 5 + statement * 3) % 11 == 0
        let vote = strays ? 0 : minds[person % 2][statement - 1]
        try does(
          AnswerStatement(statement, of: question, vote, by: token, at: id), by: .visitor, on: start)
      }
    }
    for words in ["Buses should stop at the square itself.", "The mayor cannot park either."] {
      try does(AddStatement(words, to: question, at: id), by: .visitor, on: start)
    }
    try does(
      SettleStatement(10, of: question, rejectedFor: "It is about a person.", at: id), as: .clerk, on: start)
  }
}
