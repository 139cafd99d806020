@testable import Counting

/// Answers that were made up: some camps, each with a mind of its own on every statement; none for people who answer by chance.
struct MadeOpinions {
  var rows: [(person: Int, statement: Int, vote: OpinionVote)] = []
  let people: Int
  let statements: Int
  /// The camp of each person.
  let camps: [Int]

  init(people: Int, statements: Int, camps: Int, answering: Int = 60, holding: Int = 85, seed: Int = 1) {
    (self.people, self.statements) = (people, statements)
    var chance = Chance(seed)
    self.camps = (0..<people).map { camps > 0 ? $0 % camps : 0 }
    let minds = (0..<max(1, camps)).map { _ in (0..<statements).map { _ in chance.below(2) == 0 } }
    for person in 0..<people {
      for statement in 0..<statements where chance.below(100) < answering {
        let mind = camps > 0 ? minds[person % camps][statement] : chance.below(2) == 0
        let held = camps > 0 ? chance.below(100) < holding : true
        let vote: OpinionVote = chance.below(10) == 0 ? .pass : mind == held ? .agree : .disagree
        rows.append((person, statement, vote))
      }
    }
  }

  var votes: OpinionVotes { votes(rows) }

  func votes(_ rows: [(person: Int, statement: Int, vote: OpinionVote)]) -> OpinionVotes {
    var gathering = OpinionGathering()
    for row in rows { gathering.add(person: row.person, statement: row.statement, row.vote) }
    return gathering.finish(people: people, statements: statements)
  }
}
