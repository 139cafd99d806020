import Law

/// The rules of the house by which a body meets residents. They are the council’s own: no Act says how a neighbourhood forum meets.
public struct ForumRules: Hashable, Sendable, Codable {
  /// Who may come.
  public enum Openness: String, Sendable, Codable, CaseIterable {
    case everybody
    case residents = "residents-of-the-area"
    case invited

    /// Who may come, in words.
    public var words: String {
      switch self {
      case .everybody: "anybody"
      case .residents: "whoever lives or works in the area"
      case .invited: "whoever is invited"
      }
    }
  }

  /// Who chairs it.
  public enum Chairing: String, Sendable, Codable, CaseIterable {
    case member, resident, partner, officer, elected, nobody

    /// Who chairs it, in words.
    public var words: String {
      switch self {
      case .member: "a councillor of the area"
      case .resident: "a resident"
      case .partner: "a partner, such as a parish or a district"
      case .officer: "an officer"
      case .elected: "whom the meeting elects"
      case .nobody: "nobody: it has no chair"
      }
    }
  }

  /// The most meetings a year.
  public static let mostMeetings = 366
  /// The most residents an area may have.
  public static let mostPeople = 10_000_000

  /// The body.
  public var body: Body.Reference
  /// Who may come.
  public var openTo: Openness
  /// Who chairs it.
  public var chair: Chairing
  /// How often it is meant to meet in a year; 0 for one that has no meetings, such as a space online.
  public var timesAYear: Int
  /// How residents put something to it; empty when nothing is laid down.
  public var speaking: String
  /// How many people live in its area; `nil` when not entered.
  public var population: Int?
  /// Where that figure is from: `Census 2021`.
  public var source: String
  /// By whom and when it was confirmed that it is not a committee: `Monitoring Officer, 3 May 2026`; empty while nobody has.
  public var confirmed: String

  /// Rules from their parts.
  public init(
    of body: Body.Reference, openTo: Openness, chair: Chairing, timesAYear: Int, speaking: String = "",
    population: Int? = nil, source: String = "", confirmed: String = ""
  ) {
    (self.body, self.openTo, self.chair, self.timesAYear) = (body, openTo, chair, timesAYear)
    (self.speaking, self.population, self.source, self.confirmed) = (speaking, population, source, confirmed)
  }

  /// What is wrong with them as they are stated. The fields are those of their form.
  public var objections: [Objection] {
    var found: [Objection] = []
    if !(0...Self.mostMeetings).contains(timesAYear) {
      found.append(.refusal("times", "It may meet from 0 to \(Self.mostMeetings) times a year."))
    }
    if let population, !(1...Self.mostPeople).contains(population) {
      found.append(.refusal("population", "Write how many people live in the area, from 1 to \(Self.mostPeople)."))
    }
    if population != nil, source.isEmpty {
      found.append(.refusal("source", "Say where the figure is from, and of which year."))
    }
    return found + TextLimit.objections("source", source, most: TextLimit.title, what: "A source")
      + TextLimit.objections("confirmed", confirmed, most: TextLimit.title, what: "This")
      + TextLimit.objections("speaking", speaking, most: TextLimit.item, what: "This")
  }

  /// What the law on committees says of a body that meets residents; `rules` are `nil` while none are entered.
  public static func findings(of body: Body, _ rules: ForumRules?, on day: Day) -> [Finding] {
    guard body.kind.meetsResidents else { return [] }
    return ForumIsNoCommittee.check(
      .init(on: day, body: body.name, decides: body.powers == .decides, confirmed: rules?.confirmed ?? ""))
  }
}
