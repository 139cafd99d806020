/// People have time enough to think and to answer (Gunning, third test).
public enum ConsultedLongEnough: Rule {
  public static let id = "CO-3"
  public static let title = "People have time enough to think and to answer"
  public static let citation = InvolvementLaw.gunning(3)
  public static let inForce = InvolvementLaw.inForce
  public static let verification = InvolvementLaw.verification
  public static let severity = Severity.warn
  public static let binds = InvolvementLaw.binds
  public static let explanation = """
    No statute gives a number of weeks. The council’s own least number is a setting; twelve weeks was the Compact’s and the code’s of \
    2008. Bank holidays and August within it are counted, and each weekday on which offices are closed is told, as it takes time away.
    """

  /// How long it is open.
  public struct Facts: Hashable, Sendable {
    let title: String
    let opens: Day
    let closes: Day
    let leastWeeks: Int

    /// - Parameters:
    ///   - closes: the last day on which answers are taken; it counts.
    ///   - leastWeeks: the council’s own least number of weeks.
    public init(title: String, opens: Day, closes: Day, leastWeeks: Int) {
      (self.title, self.opens, self.closes, self.leastWeeks) = (title, opens, closes, leastWeeks)
    }
  }

  /// The weekdays from one day to another, both counted, on which offices are closed: bank holidays.
  public static func bankHolidays(from first: Day, to last: Day) -> [BankHoliday] {
    guard first <= last else { return [] }
    return (first.year...last.year).flatMap(BankHoliday.inEngland).filter { $0.day >= first && $0.day <= last }
  }

  /// The last day of a consultation of some weeks that opens on a day: each bank holiday within it puts it off by a day.
  public static func lastDay(of weeks: Int, from opens: Day) -> Day {
    var last = opens.adding(days: weeks * 7 - 1)
    var counted = 0
    while true {
      let found = bankHolidays(from: opens, to: last).count
      guard found > counted else { return last }
      (last, counted) = (last.adding(days: found - counted), found)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    let least = lastDay(of: facts.leastWeeks, from: facts.opens)
    let holidays = bankHolidays(from: facts.opens, to: facts.closes)
    let days = facts.closes.number - facts.opens.number + 1
    let counted =
      "\(days) days from \(facts.opens.long) to \(facts.closes.long)"
      + (holidays.isEmpty ? "" : ", with \(holidays.count) bank holiday\(holidays.count == 1 ? "" : "s") among them")
    guard facts.closes >= least else {
      return [
        notMet(
          facts.title, "It is shorter than the council’s own least time",
          worded("\(counted). The council’s own least time is \(facts.leastWeeks) weeks."),
          remedy: "Keep it open until \(least.long), or say publicly why less is enough.")
      ]
    }
    var found = [met(facts.title, "It is open long enough", "\(counted).")]
    if let august = august(facts) {
      found.append(
        forJudgement(
          facts.title, "Much of it lies in August", worded("\(august) of its days lie in August, when many are away."),
          judge: InvolvementLaw.judge, remedy: "Consider keeping it open longer."))
    }
    return found
  }

  /// How many of its days lie in August, where that is a third or more.
  private static func august(_ facts: Facts) -> Int? {
    let days = (facts.opens.number...facts.closes.number).map { Day(number: $0) }
    let count = days.count { $0.month == 8 }
    return count * 3 >= days.count && count > 0 ? count : nil
  }
}
