import Counting

extension CountTelling {
  /// What became of a project, in a few words for a table: `funded`, `its supporters had £33.33 of £60`.
  public func brief(_ place: Int) -> String {
    guard election.projects.indices.contains(place) else { return "" }
    let price = election.projects[place].price
    switch record.fates[place] {
    case .funded(let round):
      let given = record.rounds[round].cost
      return given < price ? "funded with \(words.amount(given))" : "funded"
    case .withdrawn: return "withdrawn"
    case .elsewhere: return "not of this part of the budget"
    case .belowThreshold: return "below what the rule asks for"
    case .conflict(let rival): return "shut out by \(words.shortName(rival))"
    case .withoutVotes: return "no votes"
    case .tooDear(let left): return price > left ? "\(words.amount(left)) was left" : "its turn never came"
    case .notReached: return "the count ended before"
    case .supportersShort:
      guard let story = stories[place] else { return "its supporters had too little" }
      return "its supporters had \(words.amount(story.held)) left"
    }
  }

  /// The whole telling as JSON, beside the figures of `CountJSON`.
  public var value: JSONText.Value {
    func list(_ sentences: [String]) -> JSONText.Value { .list(sentences.map { .text($0) }) }
    return .object([
      ("headline", .text(headline)), ("rule", list(rule)), ("rounds", list(record.rounds.indices.map(round))),
      (
        "projects",
        .list(
          election.projects.indices.map {
            .object([("id", .text(election.projects[$0].id)), ("story", list(fate($0)))])
          })
      ),
      ("voters", list(voters)), ("comparison", list(comparison)), ("ties", list(ties)), ("refusals", list(refusals)),
    ])
  }
}
