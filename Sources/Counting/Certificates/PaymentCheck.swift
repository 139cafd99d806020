/// Checks payments against ballots: additions of whole numbers, once for each mark.
struct PaymentCheck {
  let election: Election
  let candidates: [Int]
  let utility: ShareUtility
  let ranking: RankingPoints

  /// Checks the payments of one endowment.
  ///
  /// - Returns: what the winners cost together.
  func verify(_ payments: ShareCertificate.Payments) throws(CertificateFault) -> Int128 {
    guard payments.denominator.signum > 0, payments.endowment.signum >= 0 else { throw .wrongEndowment }
    let rounds = try rounds(of: payments)
    try checkOrder(payments, rounds)
    let (paid, left, isFull) = sums(payments, rounds)
    var cost = Int128(0)
    for candidate in candidates {
      let project = election.projects[candidate]
      let needed = payments.denominator.times(project.price)
      if rounds[candidate] >= 0 {
        guard paid[candidate] == needed, isFull[candidate] else { throw .wrongSum(project.id) }
        cost += Int128(project.price)
      } else if left[candidate] >= needed {
        throw .stillAffordable(project.id)
      }
    }
    return cost
  }

  /// For each project the round that it was bought in; below zero for none.
  private func rounds(of payments: ShareCertificate.Payments) throws(CertificateFault) -> [Int] {
    let places = Dictionary(candidates.map { (election.projects[$0].id, $0) }) { first, _ in first }
    var rounds = [Int](repeating: -1, count: election.projects.count)
    for (round, price) in payments.prices.enumerated() {
      guard let place = places[price.project], rounds[place] < 0, price.amount.signum > 0 else {
        throw .notACandidate(price.project)
      }
      rounds[place] = round
    }
    return rounds
  }

  /// Nothing that was cheaper for its supporters than what went before could have waited.
  private func checkOrder(_ payments: ShareCertificate.Payments, _ rounds: [Int]) throws(CertificateFault) {
    let order = rounds.indices.filter { rounds[$0] >= 0 }.sorted { rounds[$0] < rounds[$1] }
    for (earlier, later) in zip(order, order.dropFirst()) {
      let (first, second) = (payments.prices[rounds[earlier]].amount, payments.prices[rounds[later]].amount)
      let isInOrder =
        utility == .cost
        ? first.times(election.projects[later].price) <= second.times(election.projects[earlier].price)
        : first <= second
      guard isInOrder else { throw .outOfOrder(election.projects[later].id) }
    }
  }

  /// What was paid for each project, what the supporters of each have left, both times the denominator, and whether somebody paid the full price.
  private func sums(_ payments: ShareCertificate.Payments, _ rounds: [Int])
    -> (paid: [WideInteger], left: [WideInteger], isFull: [Bool])
  {
    var paid = [WideInteger](repeating: .zero, count: rounds.count)
    var (left, isFull) = (paid, [Bool](repeating: false, count: rounds.count))
    var dues: [(round: Int, project: Int, points: Int64)] = []
    for group in 0..<election.ballots.groups {
      let entries = election.ballots.entries(of: group)
      dues.removeAll(keepingCapacity: true)
      for entry in entries {
        let project = Int(election.ballots.projects[entry])
        let value = election.value(at: entry, length: entries.count, ranking)
        if value > 0 { dues.append((rounds[project], project, utility == .points ? value : 1)) }
      }
      dues.sort { $0.round < $1.round }
      var balance = payments.endowment
      let weight = election.ballots.weights[group]
      for due in dues where due.round >= 0 && !balance.isZero {
        let price = payments.prices[due.round].amount.times(due.points)
        if price <= balance { isFull[due.project] = true }
        let amount = min(balance, price)
        balance -= amount
        paid[due.project] += amount.times(weight)
      }
      guard !balance.isZero else { continue }
      let rest = balance.times(weight)
      for due in dues where due.round < 0 { left[due.project] += rest }
    }
    return (paid, left, isFull)
  }
}
