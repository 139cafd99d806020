/// How long somebody has to wait after they tried in vain: not at all at first, then longer and longer, but never for good.
public struct Patience: Hashable, Sendable {
  /// How many attempts are free.
  public let free: Int
  /// The first wait, in seconds; each further attempt doubles it.
  public let first: Int
  /// The longest wait, in seconds.
  public let longest: Int

  /// Patience from its parts.
  public init(free: Int, first: Int, longest: Int) {
    self.free = free
    self.first = first
    self.longest = longest
  }

  /// After how many seconds of quiet everything is forgotten.
  public static let memory = 86_400

  /// Attempts at one account from devices that nobody has signed in with.
  public static let unknownDevice = Patience(free: 5, first: 15, longest: 900)
  /// Attempts from a device that has signed in to the account before. Others cannot use these up.
  public static let knownDevice = Patience(free: 10, first: 15, longest: 900)
  /// Attempts from one network, at whatever account; a whole office may share one.
  public static let network = Patience(free: 100, first: 15, longest: 900)
  /// Letters with a link to one address. The longest wait is as long as a link is good: whoever asks for letters to somebody
  /// else’s address, again and again, leaves them one that they can follow.
  public static let letters = Patience(free: 3, first: 60, longest: 1800)
  /// Letters with a link that one network asks for.
  public static let lettersFromNetwork = Patience(free: 30, first: 60, longest: 3600)
  /// Enquiries without an account from one network; a library or an office may share one.
  public static let enquiriesFromNetwork = Patience(free: 10, first: 60, longest: 3600)
  /// What one account writes for others to read.
  public static let writing = Patience(free: 20, first: 60, longest: 900)

  /// The wait after so many attempts, in seconds.
  public func wait(after attempts: Int) -> Int {
    attempts < free ? 0 : min(longest, first << min(attempts - free, 20))
  }
}

/// What is remembered of attempts: how many, and when the last was.
public struct Attempts: Hashable, Sendable {
  /// How many.
  public var count: Int
  /// When the last was.
  public var last: Moment

  /// Attempts from count and time.
  public init(count: Int, last: Moment) {
    self.count = count
    self.last = last
  }

  /// How many seconds are still to wait; 0 when one may try.
  public func secondsToWait(_ patience: Patience, at now: Moment) -> Int {
    let wait = patience.wait(after: count)
    let passed = max(0, now.milliseconds - last.milliseconds) / 1000
    return max(0, wait - passed)
  }

  /// The same when the clock was set back meanwhile: the wait begins now, or it would last until the clock has caught up.
  public func notAfter(_ now: Moment) -> Attempts { Attempts(count: count, last: min(last, now)) }

  /// With one attempt more.
  public func another(at now: Moment) -> Attempts {
    let isForgotten = last.adding(seconds: Patience.memory) <= now
    return Attempts(count: isForgotten ? 1 : count + 1, last: now)
  }
}
