import Actions
import ArgumentParser
import Council
import Foundation
import Law
import Publishing
import Store

struct MeetingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meetings", abstract: "Say for every coming meeting what must be out by when, and what is.",
    discussion: "Ends with 0 when nothing is late, and 1 when papers of a meeting are.")

  @OptionGroup var place: DatabaseOption

  @Option(help: "The council's short name, such as rotherham.")
  var authority: String

  @Option(name: .customLong("on"), help: "The day from which on. (default: today)")
  var day: Day?

  @Option(help: "How many days ahead.")
  var days = 90

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How to answer.")
  var format = Format.text

  func validate() throws {
    guard (0...1_100).contains(days) else { throw ValidationError("From 0 to 1100 days ahead can be looked at.") }
  }

  func run() throws {
    try explaining {
      let (records, today) = (try place.open(), day ?? .today)
      guard let council = try records.authority(authority) else {
        throw ActionRefusal.unknownAuthority(authority, known: try records.authorities().map(\.id))
      }
      let meetings = try coming(records, council.authority.id, today)
      try Output(nil).write(
        format == .json
          ? MeetingsDue.json(meetings, on: today)
          : MeetingsDue.text(meetings, on: today, width: Terminal.width, colour: Terminal.showsColour))
      Foundation.exit(meetings.contains { MeetingsDue.isLate($0, on: today) } ? 1 : 0)
    }
  }

  private func coming(_ records: Records, _ id: String, _ today: Day) throws -> [MeetingCheck] {
    try records.read { open in
      try open.meetings(at: id, from: today, to: today.adding(days: days)).compactMap { meeting in
        try open.standing(Body.self, [meeting.body], of: id, on: meeting.day).first.map {
          try open.check(meeting, of: $0, at: id)
        }
      }
    }
  }
}
