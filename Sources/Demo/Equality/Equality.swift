import Actions
import Council
import Law
import Store

/// What the county did for equality: an assessment of the bus contract that was signed off, one of trees in the making, objectives, and a
/// table of employees whose small counts are hidden.
extension Telling {
  func lookAtEquality() throws {
    let id = County.eddershire.id
    try publishForEquality(at: id)
    let announced = try records.read { try $0.forwardPlan(of: id, from: daysAgo(1)) }
    guard let buses = announced.first(where: { $0.title == "Contract for rural buses" }) else { return }
    var assessment = EqualityImpactAssessment(
      title: "A contract for rural buses, without the two last buses of the evening",
      matter: EqualityMatter(.announcement, buses.reference.rawValue), answers: Self.found,
      asked:
        "The Hills Youth Forum, the Older People’s Assembly and Eddershire Disability Voice, at three meetings; riders of the last buses, by a card with two questions.",
      responsible: .init(rawValue: "HCE"), reviewOn: month(11))
    assessment.reference = try does(
      SaveEqualityAssessment(assessment, at: id), as: .engagementOfficer, on: daysAgo(1))
    try does(SignEqualityAssessment(assessment.reference, edition: 1, at: id), as: .headOfService, on: daysAgo(1))
    let trees = try records.read {
      try $0.decisions(at: id, atMost: 20).first { $0.title == "Trees along the ring road" }
    }
    guard let trees else { return }
    try does(
      SaveEqualityAssessment(
        EqualityImpactAssessment(
          title: "Trees on pavements along the ring road", matter: EqualityMatter(.decision, trees.reference.rawValue),
          answers: [
            .init(
              .disability, evidence: "Wheelchairs need 1.5 metres of pavement beside a tree.", impact: .notKnown,
              words: "The width is measured at each place before planting.")
          ], responsible: .init(rawValue: "HCE")), at: id), as: .engagementOfficer, on: daysAgo(1))
  }

  private func publishForEquality(at id: String) throws {
    try does(
      PublishEqualityObjective(
        EqualityObjective(
          publishedOn: month(-7), text: "Disabled people take part in consultations as often as others.",
          measure: "The share of those who answer who say that they are disabled",
          target: "20 of 100, from 9 of 100", due: month(29)), at: id), as: .headOfService, on: daysAgo(1))
    try does(
      PublishEqualityObjective(
        EqualityObjective(
          publishedOn: month(-7), text: "Women lead as many teams as men.",
          measure: "The share of team leaders who are women", target: "50 of 100, from 38 of 100", due: month(17)),
        at: id), as: .headOfService, on: daysAgo(1))
    try does(
      NoteEqualityProgress(
        "14 of 100 in the six consultations since. Easy read came with each of them.", isReached: false, of: 1, at: id),
      as: .headOfService, on: daysAgo(1))
    try does(
      PublishEqualityInformation(
        EqualityInformation(
          publishedOn: month(-10), title: "Employees by age and working time",
          text:
            "People under 25 are few among us, and fewer still in full-time posts. Apprenticeships begin in autumn.",
          about: .employees, employees: 1_214,
          figures: EqualityFigures(
            heading: "Age", columns: ["Full time", "Part time", "Casual"],
            rows: ["Under 25", "25 to 44", "45 to 64", "65 and over"],
            counts: [[3, 31, 22], [402, 96, 14], [431, 158, 11], [2, 39, 5]])), at: id),
      as: .humanResources, on: daysAgo(1))
  }

  private static let found: [EqualityImpactAssessment.Answer] = [
    .init(
      .age, evidence: "Of those who ride the last bus 41 of 100 are under 20, and 22 of 100 are over 65.",
      impact: .negative, words: "A ride by telephone is paid for on Fridays and Saturdays until eleven."),
    .init(
      .disability, evidence: "One rider in eight has a pass for disabled people.", impact: .negative,
      words: "All buses of the new contract have a ramp and spoken stops; the ride by telephone takes wheelchairs."),
    .init(
      .genderReassignment, evidence: "Nobody said anything of it; no figures exist for the county.", impact: .notKnown,
      words: "The yearly survey of riders asks from next spring."),
    .init(
      .pregnancyAndMaternity, evidence: "The maternity clinic at Fordby closes at five.",
      impact: EqualityImpactAssessment.Impact.none, words: "The buses that stop running leave after eight."),
    .init(
      .race, evidence: "Riders were counted; they are as the county is.",
      impact: EqualityImpactAssessment.Impact.none, words: "The lines that are shortened serve all villages alike."),
    .init(
      .religionOrBelief, evidence: "Two congregations meet on Saturday evenings.", impact: .negative,
      words: "The last bus from Stellbridge on Saturdays stays."),
    .init(
      .sex,
      evidence: "Of those who ride the last bus 63 of 100 are women, who told us that they wait alone in the dark.",
      impact: .negative, words: "Stops that stay get lights first; the ride by telephone comes to the door."),
    .init(
      .sexualOrientation, evidence: "Nobody said anything of it.", impact: EqualityImpactAssessment.Impact.none,
      words: "Nothing in the contract touches it."),
  ]
}
