import Testing

@testable import Counting

@Suite("Opinion groups")
struct OpinionGroupsTests {
  @Test(arguments: [2, 3]) func `camps that were made are found, and their number`(camps: Int) throws {
    let made = MadeOpinions(people: 120, statements: 40, camps: camps)
    let groups = OpinionGroups(made.votes)
    #expect(groups.sizes.count == camps)
    #expect(try #require(groups.chosen).stability > 0.8)
    #expect(GroupingAgreement.adjustedRandIndex(groups.groupOf.map { $0 ?? 9 }, made.camps) > 0.95)
    #expect(groups.sizes == groups.sizes.sorted(by: >))
    #expect(groups.sizes.reduce(0, +) == groups.taking)
  }

  @Test(arguments: 1...3) func `answers by chance have no stable groups`(seed: Int) {
    let groups = OpinionGroups(MadeOpinions(people: 90, statements: 20, camps: 0, seed: seed).votes)
    #expect(groups.sizes.isEmpty && groups.chosen == nil && groups.tallies.isEmpty)
    #expect(groups.groupOf.allSatisfy { $0 == nil })
    #expect(groups.attempts.map(\.groups) == [2, 3, 4, 5])
    #expect(groups.attempts.allSatisfy { $0.stability < 0.3 })
  }

  @Test(arguments: 1...4) func `the order in which answers came changes no figure`(seed: Int) {
    let made = MadeOpinions(people: 40, statements: 14, camps: seed % 4, seed: seed)
    var chance = Chance(seed)
    let order = chance.some(made.rows.count, of: made.rows.count)
    let (one, other) = (OpinionGroups(made.votes), OpinionGroups(made.votes(order.map { made.rows[$0] })))
    #expect(one.attempts == other.attempts && one.points == other.points && one.groupOf == other.groupOf)
  }

  @Test(arguments: 1...4) func `who came first and which statement stands first changes no figure`(seed: Int) {
    let made = MadeOpinions(people: 40, statements: 14, camps: 2 + seed % 2, seed: seed)
    var chance = Chance(seed)
    let (ofPeople, ofStatements) = (chance.some(40, of: 40), chance.some(14, of: 14))
    let one = OpinionGroups(made.votes)
    let other = OpinionGroups(
      made.votes(made.rows.map { (ofPeople[$0.person], ofStatements[$0.statement], $0.vote) }))
    #expect(one.attempts == other.attempts && one.sizes == other.sizes)
    for person in 0..<40 {
      #expect(one.points[person] == other.points[ofPeople[person]])
      #expect(one.groupOf[person] == other.groupOf[ofPeople[person]])
    }
    for statement in 0..<14 {
      #expect(one.tallies.map { $0[statement] } == other.tallies.map { $0[ofStatements[statement]] })
    }
  }

  @Test func `of two answers the later one stands`() {
    var gathering = OpinionGathering()
    gathering.add(person: 1, statement: 2, .agree)
    gathering.add(person: 0, statement: 1, .pass)
    gathering.add(person: 1, statement: 0, .agree)
    gathering.add(person: 1, statement: 2, .disagree)
    let votes = gathering.finish()
    #expect(votes.people == 2 && votes.statements == 3 && votes.count == 3)
    #expect(votes.votes(of: 1).map(\.statement) == [0, 2])
    #expect(votes.votes(of: 1).map(\.vote) == [.agree, .disagree])
  }

  @Test func `whoever answered less than seven statements takes no part, and still counts in the whole`() {
    var made = MadeOpinions(people: 40, statements: 20, camps: 2, answering: 100)
    made.rows.removeAll { $0.person == 7 && $0.statement >= 6 }
    let groups = OpinionGroups(made.votes)
    #expect(groups.threshold == 7 && groups.taking == 39)
    #expect(groups.points[7] == nil && groups.groupOf[7] == nil)
    #expect(groups.overall[0].answers == 40)
  }

  @Test(arguments: [0, 1, 2, 4, 50]) func `people who all answered the same are no groups`(people: Int) {
    var gathering = OpinionGathering()
    for person in 0..<people { for statement in 0..<8 { gathering.add(person: person, statement: statement, .agree) } }
    let groups = OpinionGroups(gathering.finish(people: people, statements: 8))
    #expect(groups.sizes.isEmpty && groups.attempts.isEmpty && groups.taking == people)
    #expect(groups.consensus.count == 8)
    #expect(groups.consensus.allSatisfy { $0.common == (people > 4 ? .agree : nil) }, "\(people)")
  }

  @Test func `passing on everything, and no statement at all, is taken`() {
    var gathering = OpinionGathering()
    for person in 0..<20 { for statement in 0..<9 { gathering.add(person: person, statement: statement, .pass) } }
    #expect(OpinionGroups(gathering.finish()).sizes.isEmpty)
    #expect(OpinionGroups(OpinionGathering().finish()).consensus.isEmpty)
    #expect(OpinionGroups(OpinionGathering().finish(people: 5, statements: 0)).taking == 0)
  }

  @Test func `two camps that shout at each other are two groups, and one that both want is first`() throws {
    var gathering = OpinionGathering()
    for person in 0..<40 {
      for statement in 0..<10 {
        gathering.add(person: person, statement: statement, person % 2 == 0 ? .agree : .disagree)
      }
      gathering.add(person: person, statement: 10, .agree)
    }
    let groups = OpinionGroups(gathering.finish())
    #expect(groups.sizes == [20, 20] && groups.chosen?.stability == 1)
    let first = try #require(groups.consensus.first)
    #expect(first.statement == 10 && first.common == .agree)
    // (20 + 1) / (20 + 2), twice.
    #expect(first.agreement == 21.0 / 22 * (21.0 / 22))
    #expect(groups.consensus.dropFirst().allSatisfy { $0.common == nil })
  }
}
