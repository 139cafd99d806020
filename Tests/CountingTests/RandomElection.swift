@testable import Counting

/// An election made from a seed: its projects, and every ballot on its own.
struct RandomElection {
  struct Ballot {
    var marks: [UInt16]
    var values: [Int64]
  }

  let kind: BallotKind
  var projects: [Project]
  var ballots: [Ballot]
  var budget: Int64

  /// Small, with many level candidates: few different costs, few different ballots.
  ///
  /// - Parameter isCrowd: whether there are many voters, nearly all with ballots of their own.
  init(seed: Int, kind: BallotKind = .approval, isCrowd: Bool = false) {
    var chance = Chance(seed)
    self.kind = kind
    let count = isCrowd ? 14 : chance.among(1...8)
    let dearest = [3, 10, 60, 1000][chance.below(4)]
    projects = (0..<count).map { place in
      Project(id: "p\(place)", cost: Int64(chance.below(12) == 0 ? 0 : chance.among(1...dearest)))
    }
    let patterns = (0..<(isCrowd ? 60 : chance.among(1...8))).map { _ in
      chance.some(chance.among(0...count), of: count).map { UInt16($0) }
    }
    ballots = (0..<(isCrowd ? 60 : chance.among(0...25))).map { _ in
      let marks = patterns[chance.below(patterns.count)]
      return Ballot(marks: marks, values: marks.map { _ in Int64(chance.among(0...4)) })
    }
    budget = Int64(chance.below(dearest * count) + 1)
  }

  /// Ballots put together as in a real count.
  var election: Election { election(money: MoneyScale(places: 0)) }

  func election(money: MoneyScale) -> Election {
    var gathering = BallotGathering(kind: kind, prices: projects.map(\.price))
    for ballot in ballots { gathering.add(ballot.marks, values: ballot.values) }
    return Election(money: money, budget: budget, projects: projects, kind: kind, ballots: gathering.ballots)
  }

  /// The same with every ballot a group of its own.
  var unmerged: Election {
    var all = Ballots()
    for ballot in ballots {
      var gathering = BallotGathering(kind: kind, prices: projects.map(\.price))
      gathering.add(ballot.marks, values: ballot.values)
      let one = gathering.ballots
      all.groupOfBallot.append(UInt32(all.groups))
      all.weights.append(1)
      all.weight += 1
      all.projects += one.projects
      all.values += one.values
      all.starts.append(all.projects.count)
    }
    return Election(
      money: MoneyScale(places: 0), budget: budget, projects: projects, kind: kind, ballots: all)
  }
}
