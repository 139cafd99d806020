import Law

/// A publication of what is prepared for a meeting: planned for a moment, or done; and whether the site really shows it.
public struct AgendaRelease: Hashable, Sendable {
  /// How far it is.
  public enum State: String, Sendable, CaseIterable {
    /// It waits for its moment.
    case planned
    /// It was taken back.
    case withdrawn
    /// Its moment came, and the rules or the meeting itself stood against it: nothing was published.
    case refused
    /// It is out, and is still to be looked at as a visitor sees it.
    case published
    /// It is out, and a visitor is given what was published.
    case checked
    /// It is out, and a visitor was not given what was published.
    case wrong

    /// Whether it is out and is still looked at.
    public var isLookedAt: Bool { self == .published || self == .wrong }
  }

  /// Which meeting.
  public var meeting: Meeting.Reference
  /// Which publication of it, from 1.
  public var number: Int
  /// How far it is.
  public var state: State
  /// When it is to come out; `nil` for one that was published by hand.
  public var dueAt: Moment?
  /// The warnings that whoever planned it has read: what else the rules say then stands against it.
  public var accepted: [String]
  /// The account that planned or published it, which is told when something is wrong; empty when there was none.
  public var account: String
  /// The post that account acted in.
  public var post: String
  /// When it was planned or, by hand, published.
  public var setAt: Moment
  /// When it came out; `nil` until then.
  public var publishedAt: Moment?
  /// How often it was looked at.
  public var tries: Int
  /// When it is looked at next; `nil` when it is not.
  public var nextAt: Moment?
  /// When it was looked at last; `nil` until then.
  public var checkedAt: Moment?
  /// What stood against it, or what was wrong; empty when nothing was.
  public var said: String

  /// A publication from its parts.
  public init(
    of meeting: Meeting.Reference, number: Int, _ state: State, dueAt: Moment? = nil, accepted: [String] = [],
    account: String = "", post: String = "", setAt: Moment, publishedAt: Moment? = nil, tries: Int = 0,
    nextAt: Moment? = nil, checkedAt: Moment? = nil, said: String = ""
  ) {
    (self.meeting, self.number, self.state, self.dueAt, self.accepted) = (meeting, number, state, dueAt, accepted)
    (self.account, self.post, self.setAt, self.publishedAt) = (account, post, setAt, publishedAt)
    (self.tries, self.nextAt, self.checkedAt, self.said) = (tries, nextAt, checkedAt, said)
  }

  /// How many seconds may pass between the moment it was due and the moment it is out before somebody is told.
  public static let mostLate = 300
  /// How many seconds one look may take, before another process looks instead.
  public static let longestLook = 180

  /// Seconds to wait after so many looks at which something was wrong: 1 minute, 5, 30, 2 hours; `nil` when it is looked at no more.
  public static func wait(after tries: Int) -> Int? {
    let waits = [60, 300, 1_800, 7_200]
    return waits.indices.contains(tries - 1) ? waits[tries - 1] : nil
  }

  /// The release after a look at which this was wrong; empty when nothing was.
  public func looked(_ wrong: String, at moment: Moment) -> AgendaRelease {
    var next = self
    (next.checkedAt, next.said) = (moment, wrong)
    next.state = wrong.isEmpty ? .checked : .wrong
    next.nextAt = wrong.isEmpty ? nil : Self.wait(after: tries).map { moment.adding(seconds: $0) }
    return next
  }
}
