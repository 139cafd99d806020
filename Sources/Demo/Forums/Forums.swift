import Actions
import Council
import Law
import Store

/// Four ways of meeting residents in four districts, as Kent had in 2010, seven area assemblies, as Rotherham had in 2014, and the review that is
/// due in December. The figures are the demonstration’s own.
extension Telling {
  private var county: String { County.eddershire.id }

  private struct Forum {
    var reference: String
    var name: String
    var kind: BodyKind
    var areas: [String]
    var timesAYear: Int
    var people: Int?
    /// How many came, the earliest meeting first.
    var residents: [Int]
    var venue: String
    var way = ForumMeeting.Way.inPerson
    var hours = 12
    var hire = 60
  }

  private var forums: [Forum] {
    [
      Forum(
        reference: "MARROWFOLD-NF", name: "Marrowfold Neighbourhood Forum", kind: .neighbourhoodForum,
        areas: ["MARROWFOLD"],
        timesAYear: 4, people: 96_000, residents: [41, 38, 52, 47], venue: "Marrowfold Corn Hall", hours: 22, hire: 90),
      Forum(
        reference: "QUILLHAMPTON-NF", name: "Quillhampton Neighbourhood Forum", kind: .neighbourhoodForum,
        areas: ["QUILLHAMPTON"], timesAYear: 4, people: 88_000, residents: [36, 29, 44], venue: "Quillhampton Library",
        hours: 20, hire: 0),
      Forum(
        reference: "THRUSHCOMBE-NF", name: "Thrushcombe Neighbourhood Forum", kind: .neighbourhoodForum,
        areas: ["THRUSHCOMBE"], timesAYear: 4, people: 74_000, residents: [33, 40, 31], venue: "Thrushcombe School",
        hours: 21,
        hire: 45),
      Forum(
        reference: "OSKERMOOR-LEF", name: "Oskermoor Local Engagement Forum", kind: .engagementForum,
        areas: ["OSKERMOOR"],
        timesAYear: 6, people: 61_000, residents: [24, 19, 27, 22, 31, 26], venue: "The Old Maltings, Oskermoor",
        hours: 16,
        hire: 55),
      Forum(
        reference: "STELLBRIDGE-MF", name: "Stellbridge Member Forum", kind: .memberForum, areas: ["STELLBRIDGE"],
        timesAYear: 3, people: 120_000, residents: [12, 9, 14], venue: "Stellbridge Market Hall", hours: 7, hire: 30),
      Forum(
        reference: "CIVIC-SPACE", name: "Eddershire Civic Space", kind: .civicSpace, areas: [], timesAYear: 0,
        people: nil,
        residents: [120, 75, 64, 88, 59], venue: "civic-space.eddershire.example", way: .online, hours: 9, hire: 0),
    ] + assemblies
  }

  /// One for each area assembly of the map. How many people live in an area that crosses a district’s line nobody has counted.
  private var assemblies: [Forum] {
    [
      ("STELLBRIDGE-AA", "Stellbridge Town Assembly", "AA1", [27, 34, 30], "Stellbridge Market Hall"),
      ("STELL-VALLEY-AA", "Stell Valley Assembly", "AA2", [18, 22, 25], "Stell Valley School"),
      ("SHORE-AA", "Marrowfold Shore Assembly", "AA3", [31, 28, 36], "Marrowfold Corn Hall"),
      ("TWO-BECKS-AA", "Two Becks Assembly", "AA4", [16, 21, 19], "Two Becks Village Hall"),
      ("QUILLHAMPTON-AA", "Quillhampton Assembly", "AA5", [24, 29, 23], "Quillhampton Library"),
      ("THRUSHCOMBE-AA", "Thrushcombe Assembly", "AA6", [22, 26, 33], "Thrushcombe School"),
      ("OSKERMOOR-AA", "Oskermoor Assembly", "AA7", [15, 20, 17], "The Old Maltings, Oskermoor"),
    ].map { reference, name, area, residents, venue in
      Forum(
        reference: reference, name: name, kind: .areaAssembly, areas: [area], timesAYear: 3, people: nil,
        residents: residents, venue: venue, hours: 18, hire: 40)
    }
  }

  func meetResidents() throws {
    let day = daysAgo(6)
    for forum in forums { try enter(forum, on: day) }
    try publishInterimReview(on: day)
    try openYearlyReview(on: day)
  }

  private func enter(_ forum: Forum, on day: Day) throws {
    let body = Body(
      reference: .init(rawValue: forum.reference), name: forum.name, kind: forum.kind, powers: .advises,
      parent: .init(rawValue: "COUNCIL"), areas: forum.areas.map(Place.Reference.init(rawValue:)),
      terms: "1. To hear what residents raise, to ask those who can answer, and to tell what became of it.")
    try does(
      AddBody(
        body, at: county,
        on: Grounds(
          from: day, reason: "Ways of meeting residents stand beside each other",
          warrant: Warrant(.decision, "Council, minute 22"))),
      as: .clerk, on: day)
    try does(
      StateForumRules(
        ForumRules(
          of: body.reference, openTo: .everybody, chair: forum.kind == .civicSpace ? .nobody : .member,
          timesAYear: forum.timesAYear, speaking: "Come, or send a line to the council two days before.",
          population: forum.people, source: forum.people == nil ? "" : "Invented for the demonstration",
          confirmed: forum.kind == .memberForum ? "" : "Director of Legal and Governance, on the day it was set up"),
        seen: nil,
        at: county), as: .engagementOfficer, on: day)
    var meetings: [ForumMeeting.Reference] = []
    for (place, residents) in forum.residents.enumerated() {
      let held = month(-11 + place * 10 / max(forum.residents.count - 1, 1), 9 + forum.reference.count % 9)
      meetings.append(
        try does(
          RecordForumMeeting(
            ForumMeeting(
              of: body.reference, heldOn: held, forum.way, venue: forum.venue, channels: [.website, .posters, .social],
              residents: residents, firstTime: residents / 3, councillors: forum.kind == .civicSpace ? 1 : 4,
              officers: 2, officerMinutes: forum.hours * 60, hourPence: 26_50, hirePence: forum.hire * 100,
              otherPence: 18_00 * (place % 3), issues: Self.issues(place + forum.reference.count),
              decisions: place.isMultiple(of: 3) ? ["To ask Roads and Waste for a site visit"] : [],
              givenPence: forum.kind == .neighbourhoodForum && place == 1 ? 750_00 : 0), at: county),
          as: .engagementOfficer, on: day))
    }
    try ask(forum, meetings, on: day)
  }

  private static func issues(_ turn: Int) -> [String] {
    let all = [
      "Speed of traffic past the school", "A bus after nine in the evening",
      "Lamps that are dark on the riverside path",
      "Where young people can meet", "Parking on market days", "Flood water on the lower road",
      "A crossing at the surgery",
    ]
    return (0...(turn % 3)).map { all[(turn + $0 * 2) % all.count] }
  }

  /// What was asked at each meeting: most of it done, some late, some refused with the reason.
  private func ask(_ forum: Forum, _ meetings: [ForumMeeting.Reference], on day: Day) throws {
    for (place, meeting) in meetings.enumerated() {
      guard let kept = try records.read({ try $0.forumMeeting(meeting, at: county) }) else { continue }
      let isLast = place == meetings.count - 1
      let asked = ForumAction(
        of: kept.body, meeting: meeting, askedOn: kept.heldOn, asked: "Answer on: \(kept.issues.first ?? "the agenda")",
        post: place.isMultiple(of: 2) ? "Community Engagement Officer" : "Director of Place",
        due: kept.heldOn.adding(days: 42))
      let reference = try does(RaiseForumAction(asked, at: county), as: .engagementOfficer, on: day)
      guard !isLast else { continue }
      let took = forum.kind == .civicSpace ? 9 + place : 18 + place * 7 + forum.reference.count % 11
      let closed = min(kept.heldOn.adding(days: took), day)
      try does(
        CloseForumAction(
          reference, place == 1 ? .declined : .done, on: closed,
          place == 1
            ? "There is no money for it this year; it is in next year’s bids."
            : "It was looked at on the spot and put right.",
          at: county), as: .engagementOfficer, on: day)
      try does(
        TellForum(reference, on: closed, "Told at the next meeting and on this page.", at: county),
        as: .engagementOfficer,
        on: day)
    }
  }

  private var models: [ModelReview.Model] {
    [BodyKind.neighbourhoodForum, .engagementForum, .memberForum, .areaAssembly, .civicSpace].map { kind in
      let names: [BodyKind: String] = [
        .neighbourhoodForum: "Neighbourhood fora", .engagementForum: "Local engagement fora",
        .memberForum: "Individual member fora", .areaAssembly: "Area assemblies",
        .civicSpace: "Civic space online",
      ]
      return ModelReview.Model(
        names[kind] ?? kind.words, forums.filter { $0.kind == kind }.map { Body.Reference(rawValue: $0.reference) })
    }
  }

  /// What is known after some months, published: it shows what a report looks like.
  private func publishInterimReview(on day: Day) throws {
    let review = try does(
      OpenModelReview(
        ModelReview(
          title: "Ways of meeting residents: where we stand", askedBy: "Overview and Scrutiny Committee", due: day,
          from: month(-11), to: day.adding(days: -1), models: models), at: county), as: .engagementOfficer, on: day)
    try does(
      JudgeModels(
        ModelReview.Judgement(
          models: [
            "Many come, and each meeting takes the most time to prepare. Three districts have them.",
            "Fewer come, more often, and what they ask is smaller and nearer.",
            "A councillor and a room. Too few meetings to say more.",
            "Seven, each for its own area; two of them cross a district’s line. How many live there is not known.",
            "Cheapest for each who takes part. Whoever is not online is not there.",
          ],
          conclusion:
            "The figures of this demonstration are invented. *No model is to be ended on them*: the review that is due in December has the year’s."
        ), of: review, seen: 0, at: county), as: .engagementOfficer, on: day)
    try does(PublishModelReview(review, at: county), as: .engagementOfficer, on: day)
  }

  /// The review that the council asked for by December.
  private func openYearlyReview(on day: Day) throws {
    let year = [today.year, today.year + 1].first { year in
      Day(year: year, month: 12, day: 10).map { $0 > today } ?? false
    }
    guard let due = year.flatMap({ Day(year: $0, month: 12, day: 10) }),
      let last = Day(year: due.year, month: 11, day: 30)
    else { return }
    try does(
      OpenModelReview(
        ModelReview(
          title: "Review of models of community engagement", askedBy: County.eddershire.name, due: due,
          from: last.adding(months: -12).adding(days: 1), to: last, models: models), at: county),
      as: .engagementOfficer, on: day)
  }
}
