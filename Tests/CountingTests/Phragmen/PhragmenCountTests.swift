import Testing

@testable import Counting

@Suite("Sequential Phragmén")
struct PhragmenCountTests {
  /// The definition in plain fractions.
  private func literal(_ made: RandomElection, _ ranks: [Int]) -> [Int] {
    let supporters = made.projects.indices.map { project in
      made.ballots.indices.filter { made.ballots[$0].marks.contains(UInt16(project)) }
    }
    var loads = made.ballots.map { _ in Fraction.zero }
    var (open, winners, left) = (Set(made.projects.indices), [Int](), made.budget)
    open = open.filter { made.projects[$0].cost <= made.budget && !supporters[$0].isEmpty }
    while true {
      let needed = open.map { project in
        let sum = supporters[project].reduce(Fraction(whole: made.projects[project].cost)) { $0 + loads[$1] }
        return (project: project, load: sum / Fraction(whole: Int64(supporters[project].count)))
      }
      guard let least = needed.map(\.load).min() else { return winners }
      let level = needed.filter { $0.load == least }.map(\.project).sorted { ranks[$0] < ranks[$1] }
      if level.contains(where: { made.projects[$0].cost > left }) { return winners }
      for voter in supporters[level[0]] { loads[voter] = least }
      winners.append(level[0])
      left -= made.projects[level[0]].cost
      open.remove(level[0])
    }
  }

  @Test func `winners come in the order of the definition`() throws {
    for seed in 0..<300 {
      let made = RandomElection(seed: seed)
      let election = made.election
      let ties = TieRule([.id])
      let record = try election.counted(by: CountRule(.phragmen, ties: ties))
      #expect(record.winners == literal(made, ties.ranks(election, votes: election.votes)), "seed \(seed)")
      #expect(record.cost <= made.budget)
      #expect(try made.unmerged.counted(by: CountRule(.phragmen, ties: ties)) == record)
    }
  }
}
