extension Body {
  /// The most characters in terms of reference.
  public static let mostTerms = 40_000
  /// The most seats of one kind on a body.
  public static let mostSeats = 1_000

  /// What stands against this body as it is stated, whatever stands around it.
  public var objections: [Objection] {
    var found: [Objection] = []
    if name.isEmpty { found.append(.refusal("name", "Give the body a name.")) }
    if parent == reference { found.append(.refusal("parent", "A body cannot be set up by itself.")) }
    if kind == .subCommittee, parent == nil {
      found.append(.refusal("parent", "Name the committee it is a sub-committee of."))
    }
    if kind == .advisory, powers == .decides {
      let words =
        "An advisory committee advises and cannot decide (Local Government Act 1972, section 102(4)). Choose another "
        + "kind, or what it may do."
      found.append(.refusal("powers", words))
    }
    if let quorum, quorum < 1 { found.append(.refusal("quorum", "A quorum is a number of people from 1.")) }
    if terms.count > Self.mostTerms {
      let words = "Terms of reference may have \(Self.mostTerms) characters; these have \(terms.count)."
      found.append(.refusal("terms", words))
    }
    return found + seatObjections + ruleObjections + evidence.flatMap(\.objections)
      + TextLimit.objections("name", name, most: TextLimit.title, what: "A name")
      + TextLimit.objections("areas", areas.map(\.rawValue), what: "Areas")
  }

  private var seatObjections: [Objection] {
    var found = TextLimit.objections("seats", seats.map(\.line), what: "Seats")
    for (place, seat) in seats.enumerated() {
      if seats[..<place].contains(where: { $0.label == seat.label }) {
        found.append(.refusal("seats", "Two kinds of seats are called “\(seat.label)”. Give each a name of its own."))
      }
      if !(1...Self.mostSeats).contains(seat.number) {
        found.append(.refusal("seats", "There may be from 1 to \(Self.mostSeats) seats called “\(seat.label)”."))
      }
      if seat.appointedBy.isEmpty {
        found.append(.refusal("seats", "Say who appoints to the seats called “\(seat.label)”."))
      }
    }
    let voting = seats.filter(\.votes).map(\.number).reduce(0, +)
    if let quorum, voting > 0, quorum > voting {
      found.append(.refusal("quorum", "A quorum of \(quorum) could never be reached: \(voting) seats have a vote."))
    }
    return found
  }

  private var ruleObjections: [Objection] {
    TextLimit.objections("rules", rules.map(\.rawValue), what: "Rules")
      + rules.flatMap { rule -> [Objection] in
        guard case .parity(let one, let other) = rule else { return [] }
        return parityObjections(one, other)
      }
  }

  private func parityObjections(_ one: String, _ other: String) -> [Objection] {
    let (mine, theirs) = (votingSeats(appointedBy: one), votingSeats(appointedBy: other))
    guard mine != theirs else { return [] }
    let words =
      "\(one) would appoint to \(mine) seats with a vote and \(other) to \(theirs), but the body asks for as many of "
      + "the one as of the other. Change the seats, or take the rule of parity out."
    return [.refusal("seats", words)]
  }
}
