import Actions
import Council
import Law
import Secrets
import Store

/// What residents are asked: of the budget, which is open, and of library hours, which was reported and answered.
extension Telling {
  func involve() throws {
    try reportOnLibraries()
    try askOfBudget()
  }

  private func askOfBudget() throws {
    let id = County.eddershire.id
    let (opens, closes) = (daysAgo(9), daysAgo(9).adding(days: 95))
    let entry = try announceBudget(on: opens.adding(days: 130), entered: opens)
    let stated = Activity(
      .consult, title: "What should the county’s budget put first?",
      reasons:
        "Next year’s budget must close a gap of £4.2 million. Before it is proposed, the county asks what to protect.",
      openToChange: "How the gap is closed. That it must be closed is settled: the law asks for a balanced budget.",
      setAside: "Doing nothing, as no council may set a budget that does not balance.",
      use: "The Cabinet reads the report before it proposes a budget.",
      papers: [.init("How the county is organised and what it costs", address: "/\(id)/structure")],
      opensOn: opens, closesOn: closes, communities: ["Carers", "Young people", "Traders"],
      stakeholders: [
        .init("Parish and town councils", askedOn: opens, how: "letter"),
        .init("Chambers of trade", askedOn: opens, how: "meeting"),
      ], announcement: entry, decidedOn: opens.adding(days: 130),
      otherWays: "By telephone, on paper in every library, and in other languages: ask the contact below.",
      contact: "Community Engagement Officer")
    let questions = Questionnaire(
      [
        .init(
          "What comes first",
          [
            ActivityQuestion(
              "q1", .budget, "If you had 100 to share out, what would each get?",
              options: ["Roads and paths", "Care for older people", "Libraries", "Buses"], most: 100),
            ActivityQuestion(
              "q2", .choice, "What must be kept above all?",
              options: ["Roads and paths", "Care for older people", "Libraries", "Buses"], takesOther: true,
              isRequired: true),
          ]),
        .init(
          "Libraries",
          [
            ActivityQuestion(
              "q3", .paragraph, "What would you miss most in your library?", if: .init("q2", isAnyOf: ["Libraries"]))
          ]),
        .init(
          "Where you are",
          [
            ActivityQuestion("q4", .postcode, "Your postcode"),
            ActivityQuestion("q6", .place, "Where does a road or path need mending most?", shape: .point),
            ActivityQuestion("q5", .paragraph, "What else should the county know?"),
          ]),
      ], asksEquality: true)
    let reference = try open(stated, questions, on: opens)
    for (number, (first, words)) in [
      ("Libraries", "A warm room to read in."), ("Buses", "The last bus home."), ("Care for older people", ""),
      ("Roads and paths", "Holes on the road to Stellbridge."), ("Libraries", "Story time on Saturdays."),
      ("Care for older people", "Visits at weekends."), ("Buses", ""),
    ].enumerated() {
      try answer(
        ["q2": .init(chosen: [first]), "q5": .init(text: words)].filter { !$0.value.isEmpty }, reference,
        seed: UInt8(number + 1), on: opens)
    }
  }

  /// Asked five months ago, for three months.
  func askOfLibraries() throws {
    let opens = month(-5, 21)
    let stated = Activity(
      .consult, title: "Opening hours of libraries",
      reasons: "Libraries open at hours set long ago. The county asks when they are needed.",
      openToChange: "The hours, within the same number a week.", setAside: "Fewer hours; the budget pays for these.",
      use: "The Cabinet decides on the hours with the report.",
      papers: [.init("The county’s portfolios", address: "/\(County.eddershire.id)/portfolios")], opensOn: opens,
      closesOn: opens.adding(days: 95), stakeholders: [.init("Friends of libraries", askedOn: opens, how: "letter")],
      announcement: try libraryHoursEntry, decidedOn: workingDay(in: 5), contact: "Community Engagement Officer")
    let hours = ["Evenings", "Saturdays", "As now"]
    let questions = Questionnaire([
      .init(
        "Hours",
        [
          ActivityQuestion("q1", .choice, "When is your library needed most?", options: hours, isRequired: true),
          ActivityQuestion("q2", .paragraph, "Why?"), ActivityQuestion("q3", .postcode, "Your postcode"),
        ])
    ])
    let reference = try open(stated, questions, on: opens)
    for (number, ward) in try wardsHeard().enumerated() {
      let chosen = hours[number % 9 < 5 ? 1 : number % 9 < 8 ? 0 : 2]
      let words = Self.whyThen.indices.contains(number) ? Self.whyThen[number] : ""
      try answer(
        ["q1": .init(chosen: [chosen]), "q2": .init(text: words), "q3": .init(chosen: [ward])]
          .filter { !$0.value.isEmpty }, reference, seed: UInt8(number + 50), on: opens.adding(days: number / 40))
    }
  }

  /// Why libraries are needed then, as made-up people say. The last names a neighbour, which is blacked out.
  private static let whyThen = [
    "I work until five on weekdays, and so does everybody I know.", "Saturday is when the children have time.",
    "The buses run on Saturdays, and hardly in the evening.",
    "Saturdays, please.\nMy homework club meets then, and there is nowhere else that is warm and free.",
    "\(neighbour) cannot get there in the week, as I drive her.",
  ]
  private static let neighbour = "Mrs Made-Up at 4 Example Lane"

  private func publishWords(_ reference: Activity.Reference, on day: Day) throws {
    let id = County.eddershire.id
    try does(
      RedactAnswer(5, "q2", Redaction(.person, passages: [Self.neighbour]), of: reference, at: id),
      as: .engagementOfficer, on: day)
    _ = try does(ClearAnswers([1, 2, 3, 4], of: reference, at: id), as: .engagementOfficer, on: day)
  }

  /// From which ward each answer came: few from where people are worst off, and from some nobody.
  private func wardsHeard() throws -> [String] {
    let answers = [
      0, 2, 7, 5, 9, 11, 8, 6, 5, 7, 9, 8, 0, 7, 6, 9, 3, 8, 6, 12, 5, 6, 8, 4, 1, 9, 7, 0,
    ]
    let wards = try DemoMap.read().map(\.place).filter { $0.kind == .ward }.map(\.name)
    return zip(wards, answers).flatMap { Array(repeating: $0, count: $1) }
  }

  private func reportOnLibraries() throws {
    let (id, day) = (County.eddershire.id, daysAgo(9))
    let asked = try records.read { try $0.activities(at: id, closedBefore: day, atMost: 1) }
    guard let reference = asked.first?.reference else { return }
    try publishWords(reference, on: day)
    try does(
      KeepTheme(
        ActivityTheme(
          "Saturdays", said: "Most want libraries open on Saturday afternoons.", outcome: .done,
          answer: "All six libraries open until five on Saturdays from the first week after the decision.",
          consideredBy: "Director of Communities", consideredOn: day), of: reference, at: County.eddershire.id),
      as: .engagementOfficer, on: day)
    try does(
      ReportActivity(
        "168 answers came in. Most want Saturdays, a third want evenings.", of: reference, inSpiteOfWarnings: true,
        at: County.eddershire.id), as: .engagementOfficer, on: day)
  }

  private func open(_ stated: Activity, _ questions: Questionnaire, on day: Day) throws -> Activity.Reference {
    let id = County.eddershire.id
    let reference = try does(PrepareActivity(stated, at: id), as: .engagementOfficer, on: day)
    try does(PrepareQuestions(questions, of: reference, at: id), as: .engagementOfficer, on: day)
    try does(PublishActivity(reference, inSpiteOfWarnings: true, at: id), as: .engagementOfficer, on: day)
    return reference
  }

  private func answer(
    _ answers: [String: Answered], _ reference: Activity.Reference, seed: UInt8, on day: Day
  ) throws {
    let response = ActivityResponse(
      receivedAt: Moment(milliseconds: 0), version: 1, answers: answers, mayBePublished: true)
    try does(
      AnswerActivity(
        response, receipt: Token(RandomBytes { Array(repeating: seed, count: $0) }), to: reference,
        at: County.eddershire.id), by: .operatorAtTheMachine, on: day)
  }
}
