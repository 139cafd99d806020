import Actions
import Council
import Law
import Store

/// What the county announced and decided: one decision carried out, one open to call-in, one called in, one of an officer.
extension Telling {
  private static let county = County.eddershire.id
  private static let cabinet = DecisionTaker.body(.init(rawValue: "CABINET"))

  /// What the Cabinet will decide after residents are asked.
  static let libraryHours = "Opening hours of libraries"

  /// Five months ago: the Cabinet will decide on the hours of libraries, once residents were asked.
  func announceLibraryHours() throws {
    try announce(
      Self.libraryHours, "The hours at which libraries open, within the same number a week.",
      on: workingDay(in: 5), documents: "Report of the director; report on what residents said", entered: month(-5, 20))
  }

  /// The Cabinet will propose a budget, once residents were asked.
  func announceBudget(on day: Day, entered: Day) throws -> ForwardPlanEntry.Reference {
    try announce(
      "Budget for next year", "What the Cabinet proposes to the County Council as next year’s budget.", on: day,
      documents: "Report of the director; report on what residents said", entered: entered)
  }

  @discardableResult
  private func announce(
    _ title: String, _ matter: String, on day: Day, documents: String, entered: Day
  ) throws -> ForwardPlanEntry.Reference {
    try does(
      AnnounceDecision(
        ForwardPlanEntry(
          title: title, matter: matter, taker: Self.cabinet, from: day, to: day, documents: documents,
          copiesFrom: "Democratic services, Eddershire Hall",
          otherDocuments: "Other documents may be submitted. Ask democratic services for them.",
          publishedAt: Moment(milliseconds: 0), publishedOn: entered),
        at: Self.county, inSpiteOfWarnings: true), as: .clerk, on: entered)
  }

  /// The entry of the forward plan on the hours of libraries.
  var libraryHoursEntry: ForwardPlanEntry.Reference? {
    get throws {
      try records.read { try $0.forwardPlan(of: Self.county, from: today) }.first { $0.title == Self.libraryHours }?
        .reference
    }
  }

  /// Forty days ago the Cabinet decides on libraries and announces what it will decide on buses.
  func announceAndDecide() throws {
    let day = daysAgo(40)
    let libraries = try record(
      decision(
        Self.cabinet, on: day, "Sunday opening of four libraries", minute: "minute 81",
        "Approve Sunday opening of the libraries at Wharfside, Saltings, Stellbridge and Fordby for one year.",
        why: "People who work in the week asked for it.",
        instead: "All eleven libraries, which would cost three times as much.",
        pence: 84_000_00), on: day)
    try does(
      SetDecisionActions(
        libraries,
        [
          DecisionAction(
            "Agree rotas with staff and unions", owner: .init(rawValue: "HCE"), due: daysAgo(20), doneOn: nil),
          DecisionAction("Report on the first half-year", owner: .init(rawValue: "HCE"), due: month(5)),
        ], seen: [], at: Self.county), as: .clerk, on: day)
    try does(
      AnnounceDecision(
        ForwardPlanEntry(
          title: "Contract for rural buses",
          matter: "Award of a contract for bus services in the hills for four years.",
          taker: Self.cabinet, from: workingDay(in: 5), to: workingDay(in: 5),
          documents: "Report of the director; equality analysis",
          copiesFrom: "Democratic services, Eddershire Hall",
          otherDocuments: "Other documents may be submitted. Ask democratic services for them.",
          key: KeyJudgement(isKey: true, pence: 2_400_000_00), privateReasons: "Prices of bidders, paragraph 3",
          publishedAt: Moment(milliseconds: 0), publishedOn: day),
        at: Self.county, inSpiteOfWarnings: true), as: .clerk, on: day)
  }

  /// The planning committee votes on the quarry: an amendment by hand, the motion by name; the resolution comes out.
  func voteOnTheQuarry(at meeting: Meeting.Reference, entered day: Day) throws {
    func member(_ name: String) -> Member.Reference { .init(rawValue: name) }
    func move(_ text: String, amends: Int? = nil) throws -> Int {
      try does(
        MoveMotion(
          Motion(number: 0, item: 4, text: text, mover: member("M01"), seconder: member("M05"), amends: amends),
          at: meeting, of: Self.county, inSpiteOfWarnings: true), as: .clerk, on: day)
    }
    let closed = Moment(milliseconds: 0)
    let motion = try move("Allow work within the quarry from six, and refuse lorries on the road before seven.")
    let amendment = try move(
      "Allow work within the quarry from six for one summer, and refuse lorries on the road before seven.",
      amends: motion)
    try does(
      CloseVote(
        on: amendment, MotionVote(favour: 4, against: 1, abstained: 1, closedAt: closed), at: meeting, of: Self.county),
      as: .clerk, on: day)
    let ballots = [
      ("M01", "for"), ("M02", "for"), ("M04", "for"), ("M05", "for"), ("M07", "against"), ("M10", "abstained"),
    ]
    .map { MotionVote.Ballot(member($0.0), MotionVote.Choice(rawValue: $0.1) ?? .abstained) }
    try does(
      CloseVote(
        on: motion, MotionVote(ballots: ballots, presiding: member("M04"), closedAt: closed), at: meeting,
        of: Self.county),
      as: .clerk, on: day)
    guard let held = try records.read({ try $0.meeting(meeting, at: Self.county) }) else { return }
    var resolution = decision(
      .body(held.body), on: held.day, "Hours of work at the quarry at Marrowfold", minute: "minute 17", "",
      why:
        "Lorries before seven would wake those who live along the road; work within the quarry is not heard at the nearest house.",
      instead: "To refuse all of it.", pence: 0)
    (resolution.meeting, resolution.item, resolution.motion) = (meeting, 4, motion)
    (resolution.isExecutive, resolution.key) = (false, KeyJudgement())
    try record(resolution, on: day)
  }

  /// What was decided in the last days.
  func decideLately() throws {
    let parking = try record(
      decision(
        Self.cabinet, on: daysAgo(8), "Charges at the Saltings car park", minute: "minute 86",
        "Agree charges of £2 a day at the Saltings car park from next season.",
        why: "The car park costs more than it brings in.",
        instead: "Closing it; leaving it free.", pence: 31_000_00), on: daysAgo(7))
    try record(
      decision(
        .init(.officer, "HCE"), on: daysAgo(6), "Grant to the Fordby ferry", minute: "",
        "Award a grant of £4,500 to the Fordby Ferry Company for new rails.",
        why: "It meets all criteria of the scheme.",
        instead: "None", pence: 4_500_00, power: "Scheme of delegation, line 3"), on: daysAgo(6))
    try does(
      CallInDecision(
        parking,
        DecisionCallIn(
          requestedOn: daysAgo(6), members: ["M01", "M04", "M07"].map(Member.Reference.init(rawValue:)),
          grounds: "Traders at the Saltings were not asked."), at: Self.county), as: .clerk, on: daysAgo(6))
  }

  /// The Cabinet’s last decision, open to call-in.
  func decideYesterday() throws {
    try record(
      decision(
        Self.cabinet, on: daysAgo(2), "Trees along the ring road", minute: "minute 90",
        "Approve the planting of 400 trees along the ring road.", why: "Shade, and cleaner air at two schools.",
        instead: "Fewer trees in tubs.", pence: 62_000_00), on: daysAgo(1))
  }

  @discardableResult
  private func record(_ decision: Decision, on day: Day) throws -> Decision.Reference {
    try does(RecordDecision(decision, at: Self.county, inSpiteOfWarnings: true), as: .clerk, on: day)
  }

  private func decision(
    _ taker: DecisionTaker, on day: Day, _ title: String, minute: String, _ resolution: String, why reasons: String,
    instead alternatives: String, pence: Int, power: String = ""
  ) -> Decision {
    Decision(
      taker: taker, on: day, title: title, minute: minute, resolution: resolution, reasons: reasons,
      alternatives: alternatives, conflicts: "None", isExecutive: true, key: KeyJudgement(pence: pence), power: power,
      publishedAt: Moment(milliseconds: 0), publishedOn: day)
  }
}
