/// So many clear days: neither the day of publishing nor the day of the meeting counts.
///
/// No statute says what a clear day is. *R v Herefordshire Justices* (1820) leaves both ends out; *R v Swansea City Council ex parte
/// Elitestone* (1993) is reported to count working days only under Part VA of the Local Government Act 1972. Of 28 days no authority was
/// found either way, and they are counted in calendar days. Both are settings of the council.
public struct ClearDays: Hashable, Sendable {
  /// Which days count.
  public enum Basis: String, Hashable, Sendable, CaseIterable, Codable {
    /// Monday to Friday, without Good Friday, Christmas Day, bank holidays and the days the offices are closed.
    case working
    /// Every day.
    case calendar

    /// What is usual for a period: working days up to ten, calendar days beyond.
    public static func usual(for days: Int) -> Basis { days <= 10 ? .working : .calendar }
  }

  /// How many are needed.
  public let needed: Int
  /// Which days count.
  public let basis: Basis
  /// The days.
  public let offices: OfficeDays

  /// A number of clear days; counted as is usual for that number unless a basis is given.
  public init(_ needed: Int, _ basis: Basis? = nil, offices: OfficeDays = OfficeDays()) {
    self.needed = needed
    self.basis = basis ?? .usual(for: needed)
    self.offices = offices
  }

  /// Whether a day between the two ends counts.
  public func counts(_ day: Day) -> Bool { basis == .calendar || offices.isWorking(day) }

  /// How many clear days lie between publishing and meeting. A day more than ten years before the meeting counts as ten years.
  public func between(_ published: Day, _ meeting: Day) -> Int {
    let days = min(meeting.days(since: published), 3660)
    guard days > 1 else { return 0 }
    return (1..<days).count { counts(meeting.adding(days: -$0)) }
  }

  /// The last working day on which publishing is in time for a meeting. Nothing is published on a day on which offices are closed.
  public func lastDay(before meeting: Day) -> Day {
    var (day, left) = (meeting.adding(days: -1), needed)
    while left > 0 {
      if counts(day) { left -= 1 }
      day = day.adding(days: -1)
    }
    return offices.workingDay(onOrBefore: day)
  }
}

/// The days and hours on which a council's offices are open: what is published outside them counts from the next working day.
public struct OfficeDays: Hashable, Sendable {
  /// Weekdays on which the offices are closed beside the bank holidays, such as the days between Christmas and New Year.
  public var closed: Set<Day>
  /// When the offices close, in minutes from midnight, local time: 1020 for five o'clock.
  public var closesAt: Int

  /// Open on every working day until five o'clock, unless something else is said.
  public init(closed: Set<Day> = [], closesAt: Int = 17 * 60) {
    self.closed = closed
    self.closesAt = closesAt
  }

  /// Whether the offices are open on a day.
  public func isWorking(_ day: Day) -> Bool {
    day.weekday < 6 && !closed.contains(day) && !BankHoliday.isOne(day)
  }

  /// The first working day on or before a day.
  public func workingDay(onOrBefore day: Day) -> Day {
    var day = day
    while !isWorking(day) { day = day.adding(days: -1) }
    return day
  }

  /// The day something counts as published on: the same day, or the next working day when it came after hours or on a day of rest.
  /// `minute` is that of the day, from midnight, local time.
  public func publicationDay(_ day: Day, minute: Int) -> Day {
    var counted = minute < closesAt ? day : day.adding(days: 1)
    while !isWorking(counted) { counted = counted.adding(days: 1) }
    return counted
  }
}
