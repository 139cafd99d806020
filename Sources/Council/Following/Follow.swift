/// What somebody follows at a council, and which kinds of its news.
public struct Follow: Hashable, Sendable {
  /// Of what.
  public enum Scope: Hashable, Sendable {
    /// Everything the council publishes.
    case council
    case body(Body.Reference)
    /// A place, with the places within it.
    case place(Place.Reference)
    case member(Member.Reference)
    /// What has these words.
    case topic(String)

    /// What sort of scope it is, in a word.
    public var sort: String {
      switch self {
      case .council: "council"
      case .body: "body"
      case .place: "place"
      case .member: "member"
      case .topic: "topic"
      }
    }

    /// The reference, or the words; empty for the whole council.
    public var value: String {
      switch self {
      case .council: ""
      case .body(let body): body.rawValue
      case .place(let place): place.rawValue
      case .member(let member): member.rawValue
      case .topic(let words): words
      }
    }

    /// A scope from its sort and its value; `nil` when there is no such sort.
    public init?(_ sort: String, _ value: String) {
      switch sort {
      case "council": self = .council
      case "body": self = .body(.init(rawValue: value))
      case "place": self = .place(.init(rawValue: value))
      case "member": self = .member(.init(rawValue: value))
      case "topic": self = .topic(value)
      default: return nil
      }
    }
  }

  /// Of what.
  public var scope: Scope
  /// Which kinds; none for all.
  public var choices: Set<NewsChoice>

  /// A follow from its parts.
  public init(_ scope: Scope, _ choices: Set<NewsChoice> = []) { (self.scope, self.choices) = (scope, choices) }

  /// The most characters of a topic’s words.
  public static let mostWords = 100

  /// Whether it takes news of a kind.
  public func takes(_ kind: NewsKind, isKey: Bool) -> Bool {
    choices.isEmpty || choices.contains { $0.takes(kind, isKey: isKey) }
  }

  /// Whether it takes an entry. `places` are those a place takes in, itself among them; `found` says whether something has words.
  public func takes(
    _ entry: NewsEntry, places: (Place.Reference) throws -> Set<String>,
    found: (String, NewsEntry.Subject) throws -> Bool
  ) rethrows -> Bool {
    guard takes(entry.kind, isKey: entry.isKey) else { return false }
    return switch scope {
    case .council: true
    case .body(let body): entry.bodies.contains(body.rawValue)
    case .member(let member): entry.members.contains(member.rawValue)
    case .place(let place): try !entry.places.isDisjoint(with: places(place))
    case .topic(let words): try found(words, entry.subject)
    }
  }
}
