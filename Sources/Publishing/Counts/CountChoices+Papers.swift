import Counting

extension CountChoices {
  /// How a Pabulib file is to be read.
  public func reading() throws(CountChoiceProblem) -> PabulibOptions {
    var options = PabulibOptions()
    for choice in (self[.ballots] ?? "").split(separator: ",").map(String.init) {
      switch choice {
      case "keep-to-rules": options.enforcesRules = true
      case "every": options.countsEachVoterOnce = false
      default: throw Self.unknown(.ballots, choice, among: ["keep-to-rules", "every"])
      }
    }
    return options
  }

  /// How ballots of a sheet are marked; `nil` to tell by the marks.
  public func sheetKind() throws(CountChoiceProblem) -> BallotKind? {
    guard let written = self[.kind] else { return nil }
    let names: [(String, BallotKind)] = [
      ("choose-1", .chooseOne), ("approval", .approval), ("knapsack", .knapsack), ("points", .points),
      ("scores", .scores),
    ]
    guard let kind = names.first(where: { $0.0 == written })?.1 else {
      throw Self.unknown(.kind, written, among: names.map(\.0))
    }
    return kind
  }

  /// The amount of a choice as written; `nil` when nothing is chosen.
  public func amount(_ option: Option) throws(CountChoiceProblem) -> DecimalNumber? {
    guard let written = self[option] else { return nil }
    guard let number = try? DecimalNumber(written), number.digits >= 0 else {
      throw CountChoiceProblem(option, written, "An amount in digits is expected, such as 12500 or 12500.50.")
    }
    return number
  }

  /// An election with the chosen budget, what was carried over, and projects withdrawn.
  public func applied(to election: Election) throws(CountChoiceProblem) -> Election {
    var changed = election
    if let budget = try amount(.budget) { changed.budget = try scaled(budget, .budget, election.money) }
    if let more = try amount(.carriedOver) { changed.carriedOver = try scaled(more, .carriedOver, election.money) }
    for id in (self[.withdrawn] ?? "").split(separator: ",").map(String.init) {
      guard let place = election.projects.firstIndex(where: { $0.id == id }) else {
        throw CountChoiceProblem(
          .withdrawn, id, "No project of this vote has this id.",
          nearest: nearestName(to: id, among: election.projects.map(\.id)))
      }
      changed.projects[place].isWithdrawn = true
    }
    return changed
  }

  private func scaled(_ number: DecimalNumber, _ option: Option, _ money: MoneyScale) throws(CountChoiceProblem)
    -> Int64
  {
    guard let amount = number.digits(at: money.places) else {
      throw CountChoiceProblem(
        option, self[option] ?? "",
        "Amounts of this file have \(money.places) digits behind the point; one with as many, and no more than 18 digits, is expected."
      )
    }
    return amount
  }
}
