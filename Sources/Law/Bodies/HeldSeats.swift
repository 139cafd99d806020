/// Seats as they are held beside seats as they are worked out, asked principle by principle.
struct HeldSeats {
  private typealias Answer = SeatsFollowTheGroups
  private let balance: PoliticalBalance
  private let given: [[Int]]

  init(_ balance: PoliticalBalance, _ given: [SeatsFollowTheGroups.Given]) {
    self.balance = balance
    self.given = given.map { body in balance.parties.map { body.seats[$0] ?? 0 } }
  }

  /// Those with a claim: section 15(5) speaks of groups, and members of none have the seats that are left.
  private var groups: [Int] { balance.parties.indices.filter { balance.parties[$0].isGroup } }

  private var pairs: [(row: PoliticalBalance.Row, seats: [Int])] { Array(zip(balance.rows, given)) }

  /// Bodies of which more or fewer seats are given than there are.
  var incomplete: [Finding] {
    pairs.filter { $0.seats.reduce(0, +) != $0.row.body.seats }.map { row, seats in
      Answer.notMet(
        row.body.name, "Not every seat is given once",
        "\(row.body.name) has \(Wording.count(row.body.seats, "seat", "seats")), and \(seats.reduce(0, +)) are given.",
        remedy: "Give each seat to one group, or leave it for members of no group.")
    }
  }

  /// Principle (a).
  var notAll: [Finding] {
    let wrong = pairs.flatMap { row, seats in
      balance.parties.indices.filter {
        balance.parties[$0].isGroup && seats[$0] > 0 && seats[$0] >= row.body.seats
          && balance.parties[$0].members < balance.members && row.body.seats > 1
      }.map { (row.body.name, balance.parties[$0].name) }
    }
    guard !wrong.isEmpty else {
      return [
        Answer.met(
          "Principle (a)", "No body is filled from one group",
          "On every body more than one party has seats, where there are two seats.")
      ]
    }
    return wrong.map { body, group in
      Answer.notMet(
        body, "All seats are one group’s", "\(group) has every seat on \(body); principle (a) forbids it.",
        remedy: "Give at least one seat on \(body) to somebody else.", severity: .block)
    }
  }

  /// Principle (b).
  var majorities: [Finding] {
    guard let majority = balance.majority, let place = balance.parties.firstIndex(of: majority) else {
      return [
        Answer.doesNotApply("Principle (b)", "No group is a majority", "No group has more than half of the members.")
      ]
    }
    let wrong = pairs.filter { $0.row.body.seats > 2 && $0.seats[place] * 2 <= $0.row.body.seats }
    guard !wrong.isEmpty else {
      return [
        Answer.met(
          "Principle (b)", "The majority has its majorities",
          "\(majority.name) has more than half of the seats on every body of three or more.")
      ]
    }
    return wrong.map { row, seats in
      Answer.notMet(
        row.body.name, "The majority lacks its majority",
        "\(majority.name) has more than half of the members, and \(seats[place]) of \(row.body.seats) seats on \(row.body.name).",
        remedy: "Give \(majority.name) at least \(row.body.seats / 2 + 1) seats on \(row.body.name).", severity: .block)
    }
  }

  /// Principle (c).
  var totals: [Finding] {
    guard let totals = balance.totals else {
      return [Answer.doesNotApply("Principle (c)", "No ordinary committee", "Only ordinary committees are added up.")]
    }
    let sums = balance.parties.indices.map { party in
      pairs.filter(\.row.body.isOrdinary).reduce(0) { $0 + $1.seats[party] }
    }
    let wrong = groups.filter { !totals.shares[$0].isNear(sums[$0]) && sums[$0] != totals.seats[$0] }
    guard !wrong.isEmpty else {
      return [
        Answer.met(
          "Principle (c)", "The totals are in proportion",
          "Of \(totals.all) seats on ordinary committees: \(list(sums)).")
      ]
    }
    return wrong.map { party in
      let (name, share) = (balance.parties[party].name, totals.shares[party].decimal)
      return Answer.notMet(
        name, "The total is out of proportion",
        "\(name) has \(sums[party]) of \(totals.all) seats on ordinary committees; its share is \(share).",
        remedy: "Give \(name) \(totals.seats[party]) in all, or arrange otherwise with no member against (PB-4).")
    }
  }

  private func list(_ seats: [Int]) -> String {
    Wording.list(zip(balance.parties, seats).map { "\($0.name) \($1)" }, most: 40)
  }

  /// Principle (d).
  var each: [Finding] {
    let far = pairs.flatMap { row, seats in
      groups.filter { !row.shares[$0].isNear(seats[$0]) && seats[$0] != row.seats[$0] }.map { (row, seats[$0], $0) }
    }
    guard !far.isEmpty else {
      return [
        Answer.met(
          "Principle (d)", "Each body is in proportion",
          "No group is a whole seat from its share on a body, but where (a) to (c) ask it.")
      ]
    }
    return far.map { row, held, party in
      let name = balance.parties[party].name
      return Answer.forJudgement(
        row.body.name, "A body out of proportion",
        "\(name) has \(held) of \(row.body.seats) seats on \(row.body.name); its share is \(row.shares[party].decimal). "
          + "Worked out from all four principles it would have \(row.seats[party]).",
        judge: "The council, so far as is reasonably practicable",
        remedy: "Give \(name) \(row.seats[party]), or minute why that is not practicable.")
    }
  }
}
