import Law

/// Somebody who comes to an event, or waits for a place.
public struct EventSignUp: Hashable, Sendable {
  /// Whether they have a place.
  public enum State: String, CaseIterable, Sendable {
    case going, waiting

    /// The state in words.
    public var words: String {
      switch self {
      case .going: "has a place"
      case .waiting: "waits for a place"
      }
    }
  }

  /// Its number at its event: those before it came sooner. No other is ever given the same.
  public var number: Int
  /// What they are called.
  public var name: String
  /// Where letters go; `nil` for whoever has no address and was signed up by an officer.
  public var email: EmailAddress?
  /// How else they are reached: a telephone number, an address. Never empty where there is no e-mail address.
  public var reach: String
  /// How many people come, whoever signed up among them.
  public var people: Int
  /// What they need to take part; empty for nothing. It may tell of their health, and goes the day after the event.
  public var needs: String
  /// Whether they have a place.
  public var state: State
  /// When they signed up.
  public var signedUpAt: Moment
  /// Whether something changed of which no letter could tell them, and no officer has.
  public var isUntold: Bool

  /// A sign-up from its parts.
  public init(
    number: Int = 0, _ name: String, _ email: EmailAddress?, reach: String = "", people: Int = 1, needs: String = "",
    state: State = .waiting, signedUpAt: Moment, isUntold: Bool = false
  ) {
    (self.number, self.name, self.email, self.reach, self.people) = (number, name, email, reach, people)
    (self.needs, self.state, self.signedUpAt, self.isUntold) = (needs, state, signedUpAt, isUntold)
  }

  /// The most characters of what somebody needs.
  public static let mostOfNeeds = 1_000

  /// What is wrong with it for an event. The fields are those of its form.
  public func objections(for event: CommunityEvent) -> [Objection] {
    var found = TextLimit.objections("name", name, most: TextLimit.short, what: "A name")
    if name.isEmpty { found.append(.refusal("name", "Write your name, so that we know you at the door.")) }
    found += TextLimit.objections("reach", reach, most: TextLimit.title, what: "How to reach somebody")
    if email == nil, reach.isEmpty {
      found.append(.refusal("reach", "Write a telephone number or an address, so that they can be told of a change."))
    }
    if !(1...event.together).contains(people) {
      found.append(
        .refusal(
          "people",
          event.together == 1
            ? "One sign-up is for one person. Whoever comes with you signs up too."
            : "One sign-up is for 1 to \(event.together) people. Others sign up for themselves."))
    }
    if !needs.isEmpty {
      found += DiscussionPost.objections("needs", needs, most: Self.mostOfNeeds, what: "What you need", missing: "")
    }
    return found
  }
}
