import ArgumentParser
import Foundation
import Law
import Publishing

struct ClockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "Say by which day papers must be out before a meeting or a decision.",
    discussion: "Ends with 0 when all is in time or no day of publication is given, and 1 when something is too late.")

  @Argument(help: "The day of the meeting or the decision, as 2026-12-29.")
  var day: Day

  @Option(name: .customLong("for"), help: "What the papers are for.")
  var occasion = Occasion.committee

  @Option(help: "The day they were published, or will be.")
  var published: Day?

  @Option(help: "A weekday on which the offices are closed beside the bank holidays; may be given several times.")
  var closed: [Day] = []

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How to answer.")
  var format = Format.text

  func validate() throws {
    for day in [day, published].compactMap(\.self) where !(1978...2200).contains(day.year) {
      throw ValidationError("Bank holidays are known from 1978 to 2200, and \(day.long) is outside.")
    }
    if let published, published > day { throw ValidationError("\(published.long) is after \(day.long).") }
  }

  func run() throws {
    let policy = ClearDayPolicy(offices: OfficeDays(closed: Set(closed)))
    let clock = StatutoryClock(Publication(occasion, on: day, published: published, policy: policy))
    try explaining {
      try Output(nil).write(
        format == .json
          ? ClockJSON.write(clock)
          : ClockText.write(clock, width: Terminal.width, colour: Terminal.showsColour))
    }
    let isLate = published != nil && clock.findings.contains { $0.outcome == .notMet }
    Foundation.exit(isLate ? 1 : 0)
  }
}

extension Occasion: ExpressibleByArgument {}
