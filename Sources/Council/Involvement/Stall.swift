import Law

/// A stall with a tablet, at which people answer an activity one after the other, without an account, and where there may be no signal.
public struct Stall: Hashable, Sendable {
  /// For how many days after its last day the tablet may still send what it holds.
  public static let grace = 7

  /// Its number at its activity, from 1.
  public var number: Int
  /// Where it stands, in words.
  public var place: String
  /// The last day on which people answer there.
  public var endsOn: Day
  /// When an officer ended it, as where the tablet is lost; `nil` where nobody did.
  public var endedAt: Moment?

  /// A stall from its parts.
  public init(number: Int = 0, place: String, endsOn: Day, endedAt: Moment? = nil) {
    (self.number, self.place, self.endsOn, self.endedAt) = (number, place, endsOn, endedAt)
  }

  /// Whether people answer there on a day.
  public func asks(on day: Day) -> Bool { endedAt == nil && day <= endsOn }

  /// Whether what was answered there is still taken on a day: a tablet may find its signal late.
  public func takesAnswers(on day: Day) -> Bool { endedAt == nil && day <= endsOn.adding(days: Self.grace) }

  /// What stands against opening it for an activity on a day.
  public func objections(for activity: Activity, on today: Day) -> [Objection] {
    var found = TextLimit.objections("place", place, most: TextLimit.title, what: "Where it stands")
    if place.isEmpty { found.append(.refusal("place", "Write where it stands, so that you know it again.")) }
    if endsOn < today { found.append(.refusal("ends", "That day has passed. Choose one to come.")) }
    if endsOn > activity.closesOn {
      found.append(
        .refusal("ends", "Answers are taken until \(activity.closesOn.long). Choose that day or one before."))
    }
    return found
  }
}
