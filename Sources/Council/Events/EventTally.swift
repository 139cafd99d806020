/// How many places of an event are taken, and how many people wait.
public struct EventTally: Hashable, Sendable {
  /// How many places there are; `nil` for no limit.
  public var places: Int?
  /// How many are taken.
  public var taken: Int
  /// How many people wait.
  public var waiting: Int
  /// The number of the last sign-up.
  public var last: Int

  /// A tally from its parts.
  public init(places: Int?, taken: Int = 0, waiting: Int = 0, last: Int = 0) {
    (self.places, self.taken, self.waiting, self.last) = (places, taken, waiting, last)
  }

  /// How many places are left; `nil` for no limit.
  public var left: Int? { places.map { max(0, $0 - taken) } }
  /// Whether so many people more can come.
  public func fits(_ people: Int) -> Bool { left.map { people <= $0 } ?? true }

  /// Counts a sign-up, or with -1 no longer.
  public mutating func count(_ one: EventSignUp, times: Int = 1) {
    switch one.state {
    case .going: taken += times * one.people
    case .waiting: waiting += times * one.people
    }
  }
}
