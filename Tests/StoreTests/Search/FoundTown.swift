import Actions
import Council
import Law
import Store
import TestEngines
import Testing

/// The town of the tests of decisions, and what is found there.
struct FoundTown {
  var town: DecisionTown

  init(_ engine: Engine) throws { town = try DecisionTown(engine) }

  func answer(
    _ typed: String, kind: SearchKind? = nil, body: String? = nil, from: Day? = nil, until: Day? = nil,
    atMost: Int = 50, after: Int = 0, on day: Day? = nil
  ) throws -> SearchAnswer {
    let request = SearchRequest(
      SearchQuery(typed), kind: kind, body: body.map(Body.Reference.init(rawValue:)), from: from, until: until)
    return try town.records.read {
      try $0.search(request, at: "kent", on: day ?? town.now.day, atMost: atMost, after: after)
    }
  }

  /// What is found, each as its kind and its title.
  func found(_ typed: String, kind: SearchKind? = nil, on day: Day? = nil) throws -> [String] {
    try answer(typed, kind: kind, on: day).entries.map { "\($0.kind.rawValue): \($0.title)" }
  }

  /// Calls a meeting, in so many days.
  func call(_ body: String = "PLAN", in days: Int = 20, place: String = "County Hall") throws -> Meeting {
    let called = try town.done(
      ScheduleMeetings(
        of: .init(rawValue: body), on: [town.now.day.adding(days: days)], minute: 600, place: place, at: "kent",
        inSpiteOfWarnings: true))
    return try #require(called.first)
  }

  func prepare(_ items: [AgendaItem], _ papers: [Paper], exempt: [ExemptPaper] = [], _ meeting: Meeting) throws {
    let version = try town.records.read { try $0.draft(of: meeting.reference, at: "kent").version }
    try town.done(
      PrepareAgenda(
        AgendaDraft(version: version, items: items, papers: papers), exempt: exempt, of: meeting.reference, at: "kent"))
  }

  func publish(_ meeting: Meeting) throws {
    let version = try town.records.read { try $0.draft(of: meeting.reference, at: "kent").version }
    try town.done(PublishPapers(of: meeting.reference, version: version, at: "kent", inSpiteOfWarnings: true))
  }

  static func paper(_ text: String, title: String = "A bridge", version: Int = 1, correction: String = "") -> Paper {
    Paper(
      reference: .init(rawValue: "1-1"), version: version, item: 1, title: title, text: text, background: .none,
      correction: correction)
  }
}
