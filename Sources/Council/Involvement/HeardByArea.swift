import Law

/// From where people answered, set against how many live there and how deprived it is: who was heard, and who was not.
///
/// Every count comes from ``PublishedTally``. As everybody can read how many live in a place, whatever is worked out of a hidden count is
/// hidden with it.
public struct HeardByArea: Hashable, Sendable {
  /// How many answered from a place, or from several together.
  public struct Line: Hashable, Sendable {
    /// How many live there; `nil` where that is not known of all of it.
    public var residents: Int?
    /// How many of those who answered said that they live there.
    public var answers: SuppressedTable.Cell

    /// Answers for every 1,000 residents, in tenths of an answer, rounded half up; `nil` where either is not told.
    public var rate: Int? {
      guard let count = answers.count, let residents, residents > 0 else { return nil }
      return (count * 20_000 + residents) / (2 * residents)
    }
  }

  /// One place; several where they have the same name, as answers keep only that.
  public struct Area: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The places of that name.
    public var places: [Place.Reference]
    /// Its tenth of deprivation; `nil` where it is not known, or not the same of all places of that name.
    public var tenth: Int?
    /// Who lives and answered there.
    public var line: Line
  }

  /// All areas of one tenth of deprivation.
  public struct Tenth: Hashable, Sendable {
    /// The tenth, 1 the most deprived; `nil` for areas of which it is not known.
    public var tenth: Int?
    /// How many areas it has.
    public var areas: Int
    /// The answers that name them, as they were given.
    public var answers: [String]
    /// Who lives and answered there.
    public var line: Line

    /// Its areas together, under its number, or ``unknown``.
    public var group: PublishedTally.Group { .init(tenth.map(String.init) ?? Self.unknown, answers) }
    /// What stands for the number of areas whose tenth is not known.
    public static let unknown = "?"
  }

  /// How an area stands beside all of them together.
  public enum Standing: Hashable, Sendable { case none, fewer, alike, more }

  /// What kind of places the areas are.
  public let kind: Place.Kind
  /// The areas by name.
  public let areas: [Area]
  /// The tenths, the most deprived first and last what is not known; none where no area has one.
  public let tenths: [Tenth]
  /// How many said where they live.
  public let answered: Int
  /// All areas together; answers that name none of them and are told are left out.
  public let whole: Line
  /// What was answered that names none of the areas.
  public let elsewhere: [String]
  /// The day on which the places stood.
  public let day: Day
  /// Where the figures are from, each once.
  public let sources: [String]

  /// Answers by area; `nil` where the question does not ask where somebody lives, where too few answered it, or where no place is entered.
  ///
  /// - Parameters:
  ///   - question: the question for a postcode or a place.
  ///   - places: all places of the council on the day.
  ///   - scope: the places the activity is for; none when it is for all.
  public init?(
    _ tally: PublishedTally, _ question: ActivityQuestion, places: [Place], figures: [PlaceFigure],
    within scope: [Place.Reference] = [], on day: Day
  ) {
    guard [.postcode, .place].contains(question.kind), let answered = tally.answered(question).count, answered > 0,
      !tally.tellsNothing(of: question)
    else { return nil }
    let given = tally.answers(to: question)
    guard let (kind, listed) = Self.listed(places, given, within: scope) else { return nil }
    let cells = Dictionary(zip(given, tally.counts(question))) { first, _ in first }
    let known = Dictionary(figures.map { ($0.place, $0) }) { first, _ in first }
    // Answers keep the name of the place, and lists that were read in may have written it otherwise.
    let written = Dictionary(grouping: given, by: Self.plain)
    var areas: [(area: Area, answers: [String])] = []
    for (name, places) in Dictionary(grouping: listed, by: { Self.plain($0.name) }) {
      let answers = written[name] ?? []
      let counts = answers.map { cells[$0]?.count }
      let tenths = Set(places.map { known[$0.reference]?.tenth })
      let line = Line(
        residents: Self.sum(places.map { known[$0.reference]?.residents }),
        answers: Self.sum(counts).map { .shown($0) } ?? .hidden)
      areas.append(
        (
          Area(
            name: places[0].name, places: places.map(\.reference), tenth: tenths.count == 1 ? tenths.first ?? nil : nil,
            line: line), answers
        ))
    }
    areas.sort { $0.area.name < $1.area.name }
    let groups = Dictionary(grouping: areas, by: \.area.tenth)
    let order = groups.keys.sorted { ($0 ?? .max) < ($1 ?? .max) }
    let sums = tally.sums(question, of: order.map { tenth in groups[tenth, default: []].flatMap(\.answers) })
    let names = Set(areas.map { Self.plain($0.area.name) })
    elsewhere = given.filter { !names.contains(Self.plain($0)) }
    (self.kind, self.areas, self.answered, self.day) = (kind, areas.map(\.area), answered, day)
    tenths =
      order.compactMap(\.self).isEmpty
      ? []
      : zip(order, sums).map { tenth, answers in
        let inside = groups[tenth, default: []]
        return Tenth(
          tenth: tenth, areas: inside.count, answers: inside.flatMap(\.answers),
          line: Line(residents: Self.sum(inside.map(\.area.line.residents)), answers: answers))
      }
    let told = elsewhere.map { cells[$0] ?? .hidden } + [tally.others(question)]
    whole = Line(
      residents: Self.sum(areas.map(\.area.line.residents)),
      answers: .shown(answered - told.reduce(0) { $0 + ($1.count ?? 0) }))
    sources = Set(listed.compactMap { known[$0.reference]?.source }).sorted()
  }

  /// How a line stands beside all areas together, where it is told: alike within a tenth of the rate of all.
  public func standing(_ line: Line) -> Standing? {
    guard let count = line.answers.count else { return nil }
    if count == 0 { return Standing.none }
    guard let residents = line.residents, residents > 0, let all = whole.residents, all > 0,
      let answers = whole.answers.count
    else { return nil }
    // Sums of people stay far below where a product of two of them and ten could be too great.
    let (own, average) = (count * all * 10, answers * residents)
    return own < average * 9 ? .fewer : own > average * 11 ? .more : .alike
  }

  /// The areas from which nobody answered.
  public var unheard: [Area] { areas.filter { $0.line.answers == .shown(0) } }

  /// The area from which, of those that are told, the fewest answered for how many live there; `nil` where that cannot be said.
  public var leastHeard: Area? {
    guard whole.residents != nil else { return nil }
    return areas.filter { standing($0.line) == .fewer }
      .min { ($0.line.rate ?? .max, $0.name) < ($1.line.rate ?? .max, $1.name) }
  }

  /// The areas of which nobody entered how many live there.
  public var withoutResidents: [Area] { areas.filter { $0.line.residents == nil } }
  /// The areas whose tenth of deprivation is not known.
  public var withoutTenth: [Area] { areas.filter { $0.tenth == nil } }
  /// Whether a count is hidden.
  public var hidesAnything: Bool {
    areas.contains { $0.line.answers == .hidden } || tenths.contains { $0.line.answers == .hidden }
  }

  // MARK: Places

  /// The places that answers are set against: those of the kind that most answers name, wards before divisions before others.
  private static func listed(
    _ places: [Place], _ given: [String], within scope: [Place.Reference]
  ) -> (kind: Place.Kind, places: [Place])? {
    let inside = inside(scope, of: places)
    let names = Set(given.map(plain))
    let order: [Place.Kind] = [.ward, .electoralDivision, .parish, .neighbourhood, .areaAssembly, .district]
    var best: (kind: Place.Kind, places: [Place], named: Int)?
    for kind in order {
      let listed = inside.filter { $0.kind == kind }
      let named = Set(listed.map { plain($0.name) }).intersection(names).count
      if !listed.isEmpty, named > (best?.named ?? 0) { best = (kind, listed, named) }
    }
    return best.map { ($0.kind, $0.places) }
  }

  /// The places that are in a scope or lie in it by whatever lies between.
  private static func inside(_ scope: [Place.Reference], of places: [Place]) -> [Place] {
    guard !scope.isEmpty else { return places }
    var inside = Set(scope)
    for _ in Place.Kind.allCases {
      let more = places.filter { !inside.isDisjoint(with: $0.parents) }.map(\.reference)
      guard !inside.isSuperset(of: more) else { break }
      inside.formUnion(more)
    }
    return places.filter { inside.contains($0.reference) }
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().split(separator: " ").joined(separator: " ")
  }

  /// What all come to; `nil` where one is not known.
  private static func sum(_ numbers: [Int?]) -> Int? {
    numbers.contains(nil) ? nil : numbers.reduce(0) { $0 + ($1 ?? 0) }
  }
}
