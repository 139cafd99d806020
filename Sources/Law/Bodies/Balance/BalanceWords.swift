/// The working of political balance, in sentences.
struct BalanceWords {
  private let chamber: BalanceChamber

  init(_ chamber: BalanceChamber) { self.chamber = chamber }

  /// Who there is, and whether anybody is a majority.
  var beginning: [BalanceStep] {
    let groups = chamber.parties.filter(\.isGroup)
    let loose = chamber.parties.first { !$0.isGroup }?.members ?? 0
    let who =
      "The council has \(Wording.count(chamber.members, "member", "members")): "
      + Wording.list(groups.map { "\($0.name) \($0.members)" } + (loose > 0 ? ["\(loose) in no group"] : []), most: 40)
      + "."
    return [majority(who), BalanceStep(principle: .notAll, words: notAll)]
  }

  private var notAll: String {
    guard let majority = chamber.majority, chamber.parties[majority].members == chamber.members else {
      return "No body may be filled from one group alone, so that no group has more than all seats but one."
    }
    return "Every member is in one group, so that bodies can only be filled from it."
  }

  private func majority(_ who: String) -> BalanceStep {
    let half = "more than half, \(chamber.members / 2 + 1) or more"
    guard let majority = chamber.majority else {
      return BalanceStep(principle: .majority, words: "\(who) No group has \(half), so that none is owed a majority.")
    }
    let name = chamber.parties[majority].name
    return BalanceStep(
      principle: .majority, words: "\(who) \(name) has \(half), and so has the majority of seats on every body.")
  }

  func totals(_ shared: Apportionment, of all: Int, committees: Int) -> [BalanceStep] {
    let what =
      "\(Wording.count(committees, "ordinary committee has", "ordinary committees have")) "
      + "\(Wording.count(all, "seat", "seats")) together."
    return [BalanceStep(principle: .totals, words: "\(what) \(sharing(shared, of: all))")]
      + tie(shared, "all committees together")
  }

  func body(_ shared: Apportionment, _ body: PoliticalBalance.Body, _ seats: Int) -> [BalanceStep] {
    let what = "\(body.name), \(Wording.count(seats, "seat", "seats")):"
    let step = BalanceStep(principle: .each, words: "\(what) \(sharing(shared, of: seats))\(limits(seats))")
    return [step] + tie(shared, body.name)
  }

  /// What cannot be kept on a body of one or two seats.
  private func limits(_ seats: Int) -> String {
    if seats == 1 { return " One seat can only go to one party, so that (a) cannot be kept." }
    guard seats == 2, let majority = chamber.majority, chamber.parties[majority].members < chamber.members else {
      return ""
    }
    return " Of two seats (a) leaves \(chamber.parties[majority].name) one, so that (b) cannot be kept."
  }

  private func sharing(_ shared: Apportionment, of seats: Int) -> String {
    var sentences = [held(shared), exact(shared)].compactMap(\.self)
    if !shared.extra.isEmpty { sentences.append(remainders(shared)) }
    sentences.append("That gives \(result(shared.seats)).")
    return sentences.joined(separator: " ")
  }

  private func held(_ shared: Apportionment) -> String? {
    guard let party = shared.pinned else { return nil }
    let all = shared.seats.reduce(0, +)
    let share = Share(all * chamber.parties[party].members, chamber.members)
    let isRaised = shared.seats[party] * share.denominator > share.numerator
    return
      "\(chamber.parties[party].name)’s share is \(share.decimal); principle \(isRaised ? "(b) raises" : "(a) lowers") "
      + "it to \(shared.seats[party]), and the others share the rest."
  }

  private func exact(_ shared: Apportionment) -> String {
    let others = chamber.parties.indices.filter { $0 != shared.pinned }
    return "Exact shares: "
      + Wording.list(others.map { "\(chamber.parties[$0].name) \(shared.targets[$0].decimal)" }, most: 40) + "."
  }

  private func remainders(_ shared: Apportionment) -> String {
    let whole = shared.seats.reduce(0, +) - shared.extra.count
    let who = shared.extra.map { "\(chamber.parties[$0].name) (\(shared.targets[$0].remainder.decimal))" }
    let left = Wording.count(
      shared.extra.count, "seat goes to the largest remainder", "seats go to the largest remainders")
    return "Whole shares fill \(whole); the other \(left): \(Wording.list(who, most: 40))."
  }

  private func result(_ seats: [Int]) -> String {
    Wording.list(chamber.parties.indices.map { "\(chamber.parties[$0].name) \(seats[$0])" }, most: 40)
  }

  private func tie(_ shared: Apportionment, _ place: String) -> [BalanceStep] {
    guard !shared.tied.isEmpty else { return [] }
    let names = Wording.list(shared.tied.map { chamber.parties[$0].name }, most: 40)
    let given = Wording.list(
      shared.tied.filter { shared.extra.contains($0) }.map { chamber.parties[$0].name }, most: 40)
    return [
      BalanceStep(
        principle: .council,
        words:
          "For \(place), \(names) have the same claim to the last seat that is left. Here it goes to \(given): groups before "
          + "members of none, the larger first, then by the alphabet. The law does not say; the council decides.")
    ]
  }

  /// Why seats pass from one party to another on some bodies.
  func moved(_ way: [SeatMove], _ surplus: [Int], _ bodies: [PoliticalBalance.Body], _ seats: [[Int]]) -> BalanceStep {
    let names = chamber.names
    let from = way.first.map(\.from) ?? 0
    let to = way.last.map(\.to) ?? 0
    let moves = way.map { move in
      "on \(bodies[move.body].name) one passes from \(names[move.from]) (\(seats[move.body][move.from]) → "
        + "\(seats[move.body][move.from] - 1)) to \(names[move.to]) (\(seats[move.body][move.to]) → "
        + "\(seats[move.body][move.to] + 1))"
    }
    return BalanceStep(
      principle: .totals,
      words:
        "Committee by committee, \(names[from]) would have \(seatsWords(surplus[from])) more in all than its total, and "
        + "\(names[to]) \(seatsWords(-surplus[to])) fewer. (c) goes before (d): \(Wording.list(moves)). "
        + "Nowhere would it take seats less far from the shares.")
  }

  private func seatsWords(_ number: Int) -> String { Wording.count(number, "seat", "seats") }

  /// What the principles leave to the council.
  func leftOpen(_ exchanges: [BalanceExchange], _ bodies: [PoliticalBalance.Body]) -> [BalanceStep] {
    guard let first = exchanges.first else { return [] }
    let names = chamber.names
    let more =
      exchanges.count == 1 ? "" : " There are \(exchanges.count) pairs of committees where seats could be exchanged so."
    return [
      BalanceStep(
        principle: .council,
        words: "The principles are as well served when \(names[first.first.from]) gives a seat on "
          + "\(bodies[first.first.body].name) to \(names[first.first.to]), and takes one of theirs on "
          + "\(bodies[first.second.body].name).\(more) The council decides, after the groups have said what they wish.")
    ]
  }

  /// The seats that are left for members of no group.
  func ungrouped(_ seats: [[Int]]) -> [BalanceStep] {
    guard let party = chamber.parties.indices.last, !chamber.parties[party].isGroup else { return [] }
    let count = seats.reduce(0) { $0 + $1[party] }
    return [
      BalanceStep(
        principle: .council,
        words:
          "\(Wording.count(count, "seat is", "seats are")) left for members of no group. No group can claim them; the council "
          + "chooses whom it appoints.")
    ]
  }
}
