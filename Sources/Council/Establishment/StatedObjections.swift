extension Post {
  /// What stands against this post as it is stated, whatever stands around it.
  public var objections: [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Give the post a title.")) }
    if unit.rawValue.isEmpty { found.append(.refusal("unit", "Name the unit the post works in.")) }
    found += TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
    found += TextLimit.objections("grade", grade, most: TextLimit.short, what: "A grade")
    found += TextLimit.objections("area", area, most: TextLimit.title, what: "An area")
    return found + figures + fundingObjections + lists
  }

  private static let highestAmount = Money(pounds: 10_000_000)

  private var figures: [Objection] {
    var found: [Objection] = []
    for (field, amount) in [("pay-from", payFrom), ("pay-to", payTo), ("cost", costEach)] {
      if let amount, amount < .zero || amount > Self.highestAmount {
        found.append(.refusal(field, "A yearly amount for one position is expected, from nothing to £10,000,000."))
      }
    }
    if let payFrom, let payTo, payTo < payFrom {
      found.append(.refusal("pay-to", "The pay range ends at \(payTo), below its start of \(payFrom)."))
    }
    if !(1...1_000_000).contains(fteEach.millionths) {
      found.append(
        .refusal("fte", "The working time of one position is more than 0 and at most 1, such as 0.81."))
    }
    if !(1...100_000).contains(positions) {
      found.append(.refusal("positions", "A whole number of like positions is expected, from 1 to 100,000."))
    }
    return found
  }

  private var fundingObjections: [Objection] {
    guard !funding.isEmpty else { return [] }
    let funds = funding.map(\.fund.rawValue)
    if Set(funds).count < funds.count || funds.contains(where: { $0.isEmpty || $0.count > TextLimit.short }) {
      return [.refusal("funding", "Each fund stands once, by its short name: GF 60%.")]
    }
    let sum = funding.reduce(0) { $0 + $1.basisPoints }
    guard sum != 10_000 || funding.contains(where: { $0.basisPoints <= 0 }) else { return [] }
    let whole = FundingShare(.general, basisPoints: sum).percent
    return [.refusal("funding", "The shares of the funds must come to 100%; these come to \(whole).")]
  }

  private var lists: [Objection] {
    TextLimit.objections("delegations", delegations, what: "Delegated powers")
      + TextLimit.objections("functions", properOfficerFunctions, what: "Proper officer functions")
      + TextLimit.objections("seats", outsideSeats, what: "Outside seats")
      + TextLimit.objections("duties", duties, what: "Duties")
  }
}

extension OrganisationUnit {
  /// What stands against this unit as it is stated, whatever stands around it.
  public var objections: [Objection] {
    var found: [Objection] = []
    if name.isEmpty { found.append(.refusal("name", "Give the unit a name.")) }
    return found + TextLimit.objections("name", name, most: TextLimit.title, what: "A name")
  }
}

extension JobDescription {
  /// What stands against this job description as it is stated.
  public var objections: [Objection] {
    let essential = criteria.filter(\.essential).map(\.text)
    let desirable = criteria.filter { !$0.essential }.map(\.text)
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Give the job description a title.")) }
    if purpose.isEmpty && accountabilities.isEmpty {
      found.append(.refusal("purpose", "Say what the job is for, or what it answers for."))
    }
    if accountabilities.contains(where: { !(1...1_000).contains($0.weight) }) {
      found.append(.refusal("accountabilities", "A weight is a whole number from 1 to 1,000."))
    }
    if purpose.count > TextLimit.paragraph {
      found.append(
        .refusal("purpose", "The purpose may have \(TextLimit.paragraph) characters; this has \(purpose.count)."))
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + TextLimit.objections("grade", grade, most: TextLimit.short, what: "A grade")
      + TextLimit.objections(
        "evaluation-result", evaluationResult ?? "", most: TextLimit.short, what: "A result of evaluation")
      + TextLimit.objections("responsible-to", responsibleTo, most: TextLimit.title, what: "Whom it answers to")
      + TextLimit.objections("accountabilities", accountabilities.map(\.text), what: "Accountabilities")
      + TextLimit.objections("essential", essential, what: "Essential criteria")
      + TextLimit.objections("desirable", desirable, what: "Desirable criteria")
  }
}
