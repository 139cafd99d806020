import Council
import Law
import Store

/// Enters places from a list or a map: those it names are added or changed, the others stay.
public struct ImportPlaces: Deed {
  public static let permission = Permission.enterPapers
  public static let name = "enter-places"
  /// Whose places they are.
  public let authority: String
  /// The places, each with its boundary when it has one. What names its own days stands on those.
  public let places: [ListedPlace]
  /// The day they stand from; `nil` for as far back as the record goes.
  public let from: Day?
  /// What the list is called, for the record: its file's name.
  public let source: String

  /// Places to be entered.
  public init(_ places: [ListedPlace], of authority: String, from: Day?, source: String) {
    self.authority = authority
    self.places = places
    self.from = from
    self.source = source
  }

  /// Throws ``ActionRefusal`` when the council is unknown, ``EstablishmentRefusal`` when a place cannot stand as it is listed.
  public func carryOut(_ work: Work) throws -> Done<PlacesOutcome> {
    _ = try work.council(authority)
    let source = EntrySource(day: work.now.day, name: source)
    var outcome = PlacesOutcome()
    var timelines = Timelines(known: try work.records.enteredPlaces(of: authority), source: source)
    for listed in places { timelines.state(listed.place, from: from) }
    for place in timelines.changed {
      try work.records.replace(place: place.reference, of: authority, with: place.entries)
      outcome.places += 1
    }
    for listed in places {
      if try enterBoundary(of: listed, work.records, source) { outcome.boundaries += 1 }
      if try enterPosts(of: listed, work.records, source) { outcome.answers += 1 }
    }
    try check(work)
    guard work.records.hasChangesToEnter else { return .unrecorded(outcome) }
    outcome.entry = try work.nextEntry(at: authority)
    return .openly(
      outcome,
      matter(
        work, subject: "places", title: "Places entered from a list", under: Warrant(.papers, source.name),
        effective: from))
  }

  private func enterBoundary(of listed: ListedPlace, _ records: OpenRecords, _ source: EntrySource) throws -> Bool {
    guard let boundary = listed.boundary else { return false }
    let (reference, first) = (listed.place.reference, listed.place.from ?? from)
    let known = try records.boundaries(of: reference, at: authority)
    var timeline = Timeline(known)
    let entry = Entry(
      value: StandingBoundary(boundary, of: reference, from: first, to: listed.place.to), ordinal: 0,
      enteredOn: source.day, enteredUnder: source.name)
    if let first, listed.place.to == nil { timeline.state(entry, from: first) } else { timeline.put(entry) }
    guard timeline.entries.map(\.value) != known.map(\.value) else { return false }
    try records.replace(boundariesOf: reference, at: authority, with: timeline.entries)
    return true
  }

  private func enterPosts(of listed: ListedPlace, _ records: OpenRecords, _ source: EntrySource) throws -> Bool {
    guard !listed.posts.isEmpty else { return false }
    let (reference, first) = (listed.place.reference, listed.place.from ?? from)
    let known = try records.answers(for: reference, at: authority)
    var timeline = Timeline(known)
    let entry = Entry(
      value: AnsweringPosts(listed.posts, for: reference, from: first, to: listed.place.to), ordinal: 0,
      enteredOn: source.day, enteredUnder: source.name)
    if let first, listed.place.to == nil { timeline.state(entry, from: first) } else { timeline.put(entry) }
    guard timeline.entries.map(\.value) != known.map(\.value) else { return false }
    try records.replace(answersFor: reference, at: authority, with: timeline.entries)
    return true
  }

  private func unknownPosts(of listed: ListedPlace, _ records: OpenRecords) throws -> [Objection] {
    try listed.posts.filter { try records.versions(of: $0, at: authority).isEmpty }.map {
      .refusal("posts", "There is no post \($0.rawValue). Enter it first, or leave it out.")
    }
  }

  /// Looks at them together, after all of them stand, so that their order in the list does not matter.
  private func check(_ work: Work) throws {
    let around = PlaceSurroundings(records: work.records, authority: authority)
    var found: [Objection] = []
    for listed in places where found.count < 20 {
      let place = listed.place
      let day = place.from ?? from ?? place.to ?? work.now.day
      let reference = place.reference.rawValue
      let all =
        try TextLimit.objections(reference: reference) + place.objections + around.objections(place, on: day)
        + unknownPosts(of: listed, work.records)
      found += all.filter { $0.weight == .refuses }.map { .refusal($0.field, "\(reference): \($0.words)") }
    }
    guard found.isEmpty else { throw EstablishmentRefusal.objections(found) }
  }
}

/// What came of entering places from a list.
public struct PlacesOutcome: Hashable, Sendable {
  /// How many places were added or changed.
  public var places = 0
  /// How many boundaries were.
  public var boundaries = 0
  /// For how many places it was entered who answers for them.
  public var answers = 0
  /// The number of the entry; `nil` when all of it stood already.
  public var entry: Int?

  /// Nothing yet.
  public init() {}
}
