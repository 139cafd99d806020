import Law

extension ProposalDecision {
  /// The same as the register has it: who took it, on which day, and how it is cited. `name` is what who took it is called.
  public func citing(_ decision: Decision, by name: String) -> ProposalDecision {
    var cited = self
    (cited.register, cited.takenBy, cited.decidedOn) = (decision.reference, name, decision.on)
    cited.minute =
      decision.minute.isEmpty ? decision.reference.rawValue : "\(decision.minute) (\(decision.reference.rawValue))"
    return cited
  }

  /// What stands against citing a decision of the register, on the day it is entered. `powers` are those of the body that took it.
  public func objections(
    citing decision: Decision, powers: BodyPowers?, today: Day, _ offices: OfficeDays = OfficeDays()
  ) -> [Objection] {
    let reference = decision.reference.rawValue
    func refusal(_ words: String) -> [Objection] { [.refusal("register", words)] }
    if let powers, powers != .decides {
      return refusal("\(takenBy) \(powers.words). Choose the decision of the body that decides.")
    }
    guard outcome == .approved else { return [] }
    switch decision.status(on: today, offices) {
    case .calledIn:
      return refusal(
        "\(reference) is called in (\(CallIn.id)). Enter the approval once overview and scrutiny took no action.")
    case .referredBack:
      return refusal("\(reference) was referred back (\(CallIn.id)). Choose the decision that is taken instead.")
    case .superseded:
      return refusal("\(decision.supersededBy?.rawValue ?? "Another") took the place of \(reference). Choose that.")
    case .taken:
      let day = decision.implementableFrom(offices)?.long ?? "the end of call-in"
      return refusal(
        "\(reference) is open to call-in (\(CallIn.id)). It may be carried out from \(day) on: enter it then.")
    case .implementable, .implemented:
      guard let first = decision.implementableFrom(offices), effectiveDay < first else { return [] }
      return [
        .refusal("effective", "\(reference) may be carried out from \(first.long) on, and not before (\(CallIn.id)).")
      ]
    }
  }
}
