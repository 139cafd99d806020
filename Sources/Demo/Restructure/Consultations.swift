import Actions
import Council
import Law
import Store

/// Two consultations of staff and unions: one closed, with what came of it; one that is open.
extension Telling {
  private static let id = County.eddershire.id

  /// Thirty-one days after approval: seven advisers and a union were heard, and what they said was answered.
  func consultOnFrontDoor(from opens: Day, to closes: Day) throws {
    let proposal = "one-front-door"
    try plan(
      StaffConsultation(
        opens: opens, closes: closes, unions: ["Union of Municipal Workers"],
        meetings: [
          .init(opens.adding(days: 6), "All who work at the desks"), .init(opens.adding(days: 20), "The union"),
        ],
        pack: [.reasons: "Report to Cabinet, section 1", .numbers: "Report to Cabinet, section 2"],
        contact: "People Partner"), on: proposal, day: opens)
    try hear(.union, "Union of Municipal Workers", "We ask that nobody loses by the new shifts.", on: proposal, closes)
    for words in [
      "Who covers the desk at lunch?", "I would like the training first.", "The shifts clash with school.",
      "Good that it is one team.", "The shifts are long.", "When does the training begin?", "No comment, thank you.",
    ] {
      try hear(.staff, "", words, on: proposal, closes)
    }
    try does(
      SummariseConsultation(
        [
          ConsultationTheme(id: 1, "Shifts", answer: "Nobody’s hours change in the first year without their consent."),
          ConsultationTheme(id: 2, "Training", answer: "Training is given before the teams are put together."),
        ], seen: [], placed: try placed(on: proposal), on: proposal, at: Self.id), as: .humanResources, on: closes)
    try does(CloseStaffConsultation(proposal, on: closes, at: Self.id), as: .humanResources, on: closes)
    try does(PublishConsultationSummary(of: proposal, at: Self.id), as: .humanResources, on: closes)
  }

  /// Which responses speak of shifts, and which of training; those that speak of neither too.
  private func placed(on proposal: String) throws -> [String: [Int]] {
    let responses = try records.read { try $0.consultationResponses(on: proposal, at: Self.id) }
    return Dictionary(
      responses.map { response in
        let words = response.words
        return (response.id, (words.contains("training") ? [2] : []) + (words.contains("shift") ? [1] : []))
      }
    ) { first, _ in first }.mapValues { $0.isEmpty ? [1] : $0 }
  }

  /// Open until a month after the decision that is to come: officers answer by link or signed in.
  func consultOnAreas(from opens: Day, to closes: Day) throws {
    let proposal = "five-areas"
    try plan(
      StaffConsultation(
        opens: opens, closes: closes, unions: ["Union of Municipal Workers", "Officers’ Association"],
        meetings: [.init(workingDay(in: 7), "All of Community Engagement")],
        pack: [.reasons: "The proposal, part 1", .numbers: "The proposal, part 3"], contact: "People Partner"),
      on: proposal, day: opens)
    let officers: [(name: String, email: String?)] = [
      (Persona.engagementOfficer.name, Persona.engagementOfficer.email), ("Fern Footbridge", nil),
    ]
    for officer in officers {
      _ = try does(
        ConsultPerson(
          ConsultedPerson(name: officer.name, post: "Community Engagement Officer", addedOn: opens),
          email: officer.email.flatMap { EmailAddress($0) }, on: proposal, at: Self.id), as: .humanResources, on: opens)
    }
    try hear(
      .union, "Officers’ Association", "Five areas are too large to be known by one person.", on: proposal, opens)
  }

  private func plan(_ plan: StaffConsultation, on proposal: String, day: Day) throws {
    try does(
      PlanStaffConsultation(plan, seen: nil, on: proposal, at: Self.id, inSpiteOfWarnings: true), as: .humanResources,
      on: day)
  }

  private func hear(
    _ source: ConsultationResponse.Source, _ name: String, _ words: String, on proposal: String, _ day: Day
  ) throws {
    try does(
      RecordConsultationResponse(
        ConsultationResponse(source, name: name, way: .paper, words: words, receivedOn: day), on: proposal, at: Self.id),
      as: .humanResources, on: day)
  }
}
