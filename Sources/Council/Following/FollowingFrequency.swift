import Law

/// How often somebody is written to.
public enum FollowingFrequency: String, Sendable, Codable, CaseIterable {
  /// As soon as something is published.
  case atOnce = "at-once"
  case daily, weekly

  /// The hour at which digests are written, in England.
  public static let hour = 7

  /// The frequency in words.
  public var words: String {
    switch self {
    case .atOnce: "at once"
    case .daily: "once a day, at \(Self.hour):00"
    case .weekly: "once a week, on Monday at \(Self.hour):00"
    }
  }

  /// When the next letter may be written after a moment; `nil` when at any time.
  public func next(after moment: Moment) -> Moment? {
    guard self != .atOnce else { return nil }
    var day = moment.dayAndMinutesInEngland.day
    // Eight days are enough for both to come round, whatever the hour of now.
    for _ in 0..<9 {
      let due = Moment(beginningInEnglandOf: day, minute: Self.hour * 60)
      if due > moment, self == .daily || day.weekday == 1 { return due }
      day = day.adding(days: 1)
    }
    return nil
  }
}

/// Somebody who follows a council by letter.
public struct Follower: Hashable, Sendable {
  /// What tells them apart: random.
  public var id: String
  /// Where letters go.
  public var email: EmailAddress
  /// Their account, when they followed as somebody signed in.
  public var account: String?
  /// What they follow, in the order in which they began.
  public var follows: [Follow]
  /// How often they are written to.
  public var frequency: FollowingFrequency
  /// When they confirmed that they want letters.
  public var confirmedAt: Moment
  /// The entry of the record up to which they were told all that they follow.
  public var heard: Int
  /// When the next digest is due; `nil` when they are written to at once.
  public var nextAt: Moment?

  /// A follower from their parts.
  public init(
    id: String, email: EmailAddress, account: String? = nil, follows: [Follow], frequency: FollowingFrequency,
    confirmedAt: Moment, heard: Int, nextAt: Moment?
  ) {
    (self.id, self.email, self.account, self.follows) = (id, email, account, follows)
    (self.frequency, self.confirmedAt, self.heard, self.nextAt) = (frequency, confirmedAt, heard, nextAt)
  }

  /// The most that one address follows at a council.
  public static let most = 50

  /// Follows something as well; whoever follows it already gets the kinds that are chosen now.
  public mutating func add(_ follow: Follow) {
    if let place = follows.firstIndex(where: { $0.scope == follow.scope }) {
      follows[place] = follow
    } else if follows.count < Self.most {
      follows.append(follow)
    }
  }

  /// Is written to more or less often from a moment on.
  public mutating func hear(_ frequency: FollowingFrequency, from now: Moment) {
    self.frequency = frequency
    nextAt = frequency.next(after: now)
  }
}
