import Council
import Law

/// How long the rows of a table are kept. The words of the data map and what is deleted come from this one rule.
public enum Retention: Hashable, Sendable {
  /// A length of time as the law counts it.
  public enum Period: Hashable, Sendable {
    /// So many days.
    case days(Int)
    /// So many calendar years.
    case years(Int)
  }

  /// For so long after the moment in a column; `event` says what happened then: `it ended`. While the column is empty, it stays.
  case period(Period, after: String, event: String)
  /// Until the account it belongs to is erased.
  case untilErased
  /// Until the person stops it, or the account it belongs to is erased.
  case untilStopped
  /// For ever, and why.
  case forEver(because: String)

  /// How long a closed account waits before it is erased.
  public static let closedAccounts = Period.years(2)
  /// How long an invitation that nobody takes up waits before its account is erased.
  public static let untakenInvitations = Period.years(1)
}

extension Retention.Period {
  /// The period in words: `30 days`.
  public var words: String {
    switch self {
    case .days(let days): "\(days) day\(days == 1 ? "" : "s")"
    case .years(let years): "\(years) year\(years == 1 ? "" : "s")"
    }
  }

  /// What happened before this is past its time.
  public func cutOff(at now: Moment) -> Moment {
    switch self {
    case .days(let days): now.adding(seconds: -86_400 * days)
    case .years(let years): Moment(milliseconds: now.dayUTC.adding(months: -12 * years).number * 86_400_000)
    }
  }
}

extension Retention {
  /// The rule in words: `30 days after it was sent`.
  public var words: String {
    switch self {
    case .period(let period, _, let event): "\(period.words) after \(event)"
    case .untilErased:
      "until the account is erased: on request, \(Self.closedAccounts.words) after it was closed, or "
        + "\(Self.untakenInvitations.words) after an invitation that nobody took up"
    case .untilStopped:
      "until they stop it by the link in any letter, ask for it to be erased, or their account is closed"
    case .forEver(let reason): "for ever: \(reason)"
    }
  }
}
