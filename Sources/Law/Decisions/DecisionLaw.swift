/// The instruments that the rules on decisions are written in, and the days they began.
enum DecisionLaw {
  /// Section 236 and the regulations under it; their first day was not read.
  static let since2009 = InForce.since(2009, 4, 1)
  /// The Openness of Local Government Bodies Regulations.
  static let since2014 = InForce.since(2014, 8, 6)

  static let executives = "Councils in England with an executive"

  static func openness2014(_ provision: String, _ number: Int) -> Citation {
    Citation(
      "SI 2014/2095", provision, title: "Openness of Local Government Bodies Regulations 2014",
      url: "https://www.legislation.gov.uk/uksi/2014/2095/regulation/\(number)/made")
  }

  /// What a record must say, by name, in order; what is empty is missing.
  typealias Contents = [(name: String, text: String)]

  /// The names of what is missing.
  static func missing(_ contents: Contents) -> [String] {
    contents.filter { $0.text.allSatisfy(\.isWhitespace) }.map(\.name)
  }
}

extension Rulebook {
  /// The rules on decisions: who takes them, which are key, what is recorded, when they may be carried out.
  static var decisionEntries: [RuleEntry] {
    [
      KeyDecisionRecognised.entry, KeyDecisionNoticeComplete.entry, GeneralException.entry, SpecialUrgency.entry,
      ForwardPlanOfFourMonths.entry, ExecutiveDecisionRecorded.entry, OfficerDecisionRecorded.entry,
      MembersGivenPapers.entry, CallIn.entry, ScrutinyAnswered.entry, DecisionTakerAllowed.entry,
      WardMemberDecides.entry, VoteCarried.entry, BudgetVoteByName.entry,
    ]
  }
}
