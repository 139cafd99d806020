import Counting

/// A certificate with all that belongs to it: the outcome it proves, every choice it was counted by, and the digests of both files.
public struct CountProof: Hashable, Sendable {
  /// The payments.
  public var certificate: ShareCertificate
  /// The ids of the funded projects, in the order chosen.
  public var winners: [String]
  /// What they cost together, as a number.
  public var cost: String
  /// Every choice of the count.
  public var choices: CountChoices
  /// What was counted.
  public var digests: CountDigests

  /// Why a proof does not hold.
  public enum Fault: Error, Hashable, Sendable {
    /// It is about another file.
    case anotherFile
    /// The rule it states is not the one whose digest it bears, or not the one that was asked for.
    case anotherRule
    /// The winners are not those that follow from its payments.
    case otherWinners
    /// What it says the winners cost is not what they cost.
    case anotherCost
    /// Its payments do not hold.
    case payments(CertificateFault)

    /// The fault in words.
    public var words: String {
      switch self {
      case .anotherFile: "It was made for a file with other bytes: its SHA-256 of the ballots is not that of this file."
      case .anotherRule: "The rule it states is not the rule that it was made by, or not the one that was asked for."
      case .otherWinners: "The winners it names are not those that follow from its payments."
      case .anotherCost: "Its winners cost something else than it says."
      case .payments(let fault): Self.words(fault)
      }
    }

    private static func words(_ fault: CertificateFault) -> String {
      switch fault {
      case .anotherRule: "Its payments are for another method, utility or step than its rule."
      case .otherWinners: "Its payments are not for the projects it says were bought."
      case .notACandidate(let id):
        "It pays for “\(CountWords.printable(id))”, which is no project that could be bought, or pays for it twice."
      case .wrongEndowment: "What it gives everybody is not what the rule gives."
      case .outOfOrder(let id):
        "“\(CountWords.printable(id))” was cheaper for its supporters than a project bought before it."
      case .wrongSum(let id): "What is paid for “\(CountWords.printable(id))” is not what it costs."
      case .stillAffordable(let id):
        "The supporters of “\(CountWords.printable(id))” have enough left to pay for it, and it was not bought."
      case .notTheLastStep: "It does not prove that raising the shares had to end where it says."
      }
    }
  }

  /// The proof of a count; `nil` where there is none, as for greedy counts, which whoever doubts them repeats by hand.
  public init?(_ record: CountRecord, of election: Election, choices: CountChoices, digests: CountDigests) {
    guard let certificate = election.certificate(record) else { return nil }
    self.certificate = certificate
    winners = record.winners.map { election.projects[$0].id }
    cost = election.money.text(record.cost)
    self.choices = choices.completed(by: record.rule)
    self.digests = digests
  }

  private init(
    certificate: ShareCertificate, winners: [String], cost: String, choices: CountChoices, digests: CountDigests
  ) {
    (self.certificate, self.winners, self.cost) = (certificate, winners, cost)
    (self.choices, self.digests) = (choices, digests)
  }

  /// Checks it in one pass over the ballots, without counting again.
  ///
  /// - Parameters:
  ///   - election: as it was read by the proof’s own choices.
  ///   - rule: what the proof’s choices say.
  ///   - digests: of the file at hand and of that rule.
  public func check(_ election: Election, rule: CountRule, digests: CountDigests) throws(Fault) {
    guard digests.ballots == self.digests.ballots else { throw .anotherFile }
    guard digests == self.digests else { throw .anotherRule }
    let places = Dictionary(election.projects.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    var bought: [Int] = []
    for price in certificate.payments.prices {
      guard let place = places[price.project] else { throw .payments(.notACandidate(price.project)) }
      bought.append(place)
    }
    do throws(CertificateFault) {
      try election.verify(certificate, winners: bought, rule: rule)
    } catch { throw .payments(error) }
    let outcome = election.outcome(bought: bought, by: rule)
    guard outcome.map({ election.projects[$0].id }) == winners else { throw .otherWinners }
    let spent = outcome.reduce(Int64(0)) { $0 + election.projects[$1].price }
    guard election.money.text(spent) == cost else { throw .anotherCost }
  }

  /// The proof as JSON.
  public var value: JSONText.Value {
    guard case .object(let members) = CertificateJSON.value(certificate) else { return .null }
    return .object(
      members + [
        ("winners", .list(winners.map { .text($0) })), ("cost", .text(cost)),
        (
          "choices",
          .object(
            CountChoices.Option.allCases.compactMap { option in choices[option].map { (option.rawValue, .text($0)) } })
        ),
        (
          "sha256",
          .object([("ballots", .text(digests.ballots)), ("rule", .text(digests.rule)), ("lot", .optional(digests.lot))])
        ),
      ])
  }

  /// The proof that some JSON is; `nil` when it is none.
  public static func read(_ bytes: [UInt8]) throws(JSONProblem) -> CountProof? {
    guard let certificate = try CertificateJSON.certificate(bytes),
      case .object(let members) = try JSONReader.read(bytes, limits: CertificateJSON.limits)
    else { return nil }
    let named = Dictionary(members) { first, _ in first }
    guard case .list(let items)? = named["winners"], case .text(let cost)? = named["cost"],
      case .object(let written)? = named["choices"], case .object(let sums)? = named["sha256"]
    else { return nil }
    let winners = items.compactMap { if case .text(let id) = $0 { id } else { nil } }
    var choices = CountChoices()
    for (name, value) in written {
      guard let option = CountChoices.Option(rawValue: name), case .text(let text) = value else { return nil }
      choices[option] = text
    }
    let digests = Dictionary(
      sums.compactMap { name, value in if case .text(let text) = value { (name, text) } else { nil } }
    ) { first, _ in first }
    guard winners.count == items.count, let ballots = digests["ballots"], let rule = digests["rule"] else { return nil }
    return CountProof(
      certificate: certificate, winners: winners, cost: cost, choices: choices,
      digests: CountDigests(ballots: ballots, rule: rule, lot: digests["lot"]))
  }
}
