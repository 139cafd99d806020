import Actions
import Council
import Law
import Store

/// Tells what happened in the county: deeds, each by somebody of it, on a day before today. What is told is entered as it would have
/// been then, so days must not run backwards.
public final class Telling {
  /// The records it is told into.
  public let records: Records
  /// The day on which the demonstration is started.
  public let today: Day
  private var accounts: [Persona: ActingPerson] = [:]
  private var told = 0

  init(_ records: Records, today: Day) { (self.records, self.today) = (records, today) }

  /// A working day some months before today, or after it: the first of the month or soon after.
  public func month(_ months: Int, _ dayOfMonth: Int = 1) -> Day {
    let first = today.adding(days: 1 - today.dayOfMonth).adding(months: months)
    return Self.working(first.adding(days: dayOfMonth - 1))
  }

  /// A working day so many days before today, at least yesterday or before.
  public func daysAgo(_ days: Int) -> Day {
    let day = today.adding(days: -max(days, 1))
    return day.adding(days: day.weekday > 5 ? 5 - day.weekday : 0)
  }

  /// A working day so many days after today, or soon after.
  func workingDay(in days: Int) -> Day {
    var day = Self.working(today.adding(days: days))
    while BankHoliday.isOne(day) { day = Self.working(day.adding(days: 1)) }
    return day
  }

  private static func working(_ day: Day) -> Day { day.adding(days: day.weekday > 5 ? 8 - day.weekday : 0) }

  /// Does a deed as one of the county’s people, on a day, some minutes after the one before.
  @discardableResult
  public func does<D: Deed>(_ deed: D, as character: Persona, on day: Day) throws -> D.Outcome {
    guard let person = accounts[character] else { throw ActionRefusal.notAllowed }
    return try does(deed, by: person, on: day)
  }

  /// The same by whoever is not a character: the operator who sets the site up, or Folkmoot by its clock.
  @discardableResult
  public func does<D: Deed>(_ deed: D, by person: ActingPerson, on day: Day) throws -> D.Outcome {
    told += 1
    let moment = Moment(milliseconds: (day.number * 86_400 + 30_600 + told * 47) * 1000)
    return try records.carryOut(deed, by: person, at: Now(moment, day))
  }

  /// Who a character acts as.
  public func person(_ character: Persona) -> ActingPerson? { accounts[character] }

  func meet(_ character: Persona, _ person: ActingPerson) { accounts[character] = person }

  /// The structure of a council on a day.
  func establishment(_ authority: String, on day: Day) throws -> Establishment {
    try records.authority(authority)?.establishment(on: day) ?? Establishment()
  }
}
