extension Election {
  /// The certificate of a count by equal shares; `nil` for other methods.
  public func certificate(_ record: CountRecord) -> ShareCertificate? {
    guard case .equalShares(let shares) = record.rule.method, let endowment = record.endowment else { return nil }
    let setting = sharesSetting(record, shares)
    let pass = setting.pass()
    func payments(_ endowment: Fraction) -> ShareCertificate.Payments {
      let trace = pass.run(endowment: endowment)
      let prices = zip(trace.order, trace.ledger.prices).map { candidate, price in
        ShareCertificate.Price(project: projects[setting.table.projects[candidate]].id, amount: price)
      }
      return ShareCertificate.Payments(
        denominator: trace.ledger.denominator, endowment: trace.ledger.endowment, prices: prices)
    }
    guard let search = record.search, search.end != .everythingFits else {
      return ShareCertificate(utility: shares.utility, step: nil, payments: payments(endowment))
    }
    let step = Fraction(whole: search.step)
    let isFirst = search.stretches.first.map { search.endowment(at: $0.steps.lowerBound) } == endowment
    let isOverspent = search.end == .overspent
    return ShareCertificate(
      utility: shares.utility, step: search.step, payments: payments(endowment),
      next: isOverspent ? payments(endowment + step) : nil,
      previous: isOverspent || isFirst ? nil : payments(endowment - step))
  }

  /// Checks a certificate in one pass over the ballots, without counting again.
  ///
  /// - Parameters:
  ///   - winners: the projects that equal shares bought, in any order, without those that are free or were filled in.
  ///   - rule: the rule that was counted by.
  /// - Throws: the first thing that does not hold.
  public func verify(_ certificate: ShareCertificate, winners: [Int], rule: CountRule) throws(CertificateFault) {
    guard case .equalShares(let shares) = rule.method, shares.utility == certificate.utility else { throw .anotherRule }
    let votes = votes(rule.ranking)
    var blank = CountRecord(
      rule: rule, purse: purse, rounds: [], fates: projects.map { _ in .withoutVotes }, votes: votes,
      scores: scores(rule.ranking))
    let eligible = screen(rule, &blank)
    let candidates = eligible.filter { votes[$0] > 0 && projects[$0].price > 0 }
    let named = certificate.payments.prices.map(\.project)
    guard Set(named) == Set(winners.map { projects[$0].id }) else { throw .otherWinners }
    let check = PaymentCheck(election: self, candidates: candidates, utility: shares.utility, ranking: rule.ranking)
    let spent = try check.verify(certificate.payments)
    let endowment = try Self.endowment(certificate.payments)
    let share = Fraction(purse, max(1, ballots.weight))
    let everything = eligible.reduce(Int128(0)) { $0 + Int128(projects[$1].price) }
    guard shares.completion.raisesEndowment, everything > Int128(purse) else {
      guard certificate.step == nil, certificate.next == nil, certificate.previous == nil else { throw .anotherRule }
      guard endowment == share else { throw .wrongEndowment }
      return
    }
    let step = Fraction(whole: shares.step.multipliedReportingOverflow(by: money.unit).partialValue)
    guard certificate.step.map({ Fraction(whole: $0) }) == step else { throw .anotherRule }
    let first = shares.startsAtExactShare ? share : Fraction((share / step).roundedDown, .one) * step
    guard endowment >= first, ((endowment - first) / step).denominator == .one, spent <= Int128(purse) else {
      throw .wrongEndowment
    }
    /// Whether Add1 ends at an outcome because nothing more can be bought.
    func ends(_ payments: ShareCertificate.Payments, _ spent: Int128) -> Bool {
      let bought = Set(payments.prices.map(\.project))
      let open = candidates.filter { !bought.contains(projects[$0].id) }
      return open.isEmpty
        || shares.completion.endsWhenExhausted && !open.contains { spent + Int128(projects[$0].price) <= Int128(purse) }
    }
    if let next = certificate.next {
      guard certificate.previous == nil, try Self.endowment(next) == endowment + step else { throw .wrongEndowment }
      guard try check.verify(next) > Int128(purse), !ends(certificate.payments, spent) else { throw .notTheLastStep }
    } else {
      guard ends(certificate.payments, spent) else { throw .notTheLastStep }
      guard let previous = certificate.previous else {
        guard endowment == first else { throw .wrongEndowment }
        return
      }
      guard endowment > first, try Self.endowment(previous) == endowment - step else { throw .wrongEndowment }
      guard try !ends(previous, check.verify(previous)) else { throw .notTheLastStep }
    }
  }

  private static func endowment(_ payments: ShareCertificate.Payments) throws(CertificateFault) -> Fraction {
    guard payments.denominator.signum > 0, payments.endowment.signum >= 0 else { throw .wrongEndowment }
    return Fraction(payments.endowment, payments.denominator)
  }

  func sharesSetting(_ record: CountRecord, _ shares: EqualSharesRule) -> SharesSetting {
    var screened = record
    let eligible = screen(record.rule, &screened)
    return SharesSetting(
      self, utility: shares.utility, ranking: record.rule.ranking, eligible: eligible,
      ranks: record.rule.ties.ranks(self, votes: record.votes), votes: record.votes)
  }
}
