import Actions
import ArgumentParser
import Council
import Law
import Publishing
import Store

struct DecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "List what is to be decided, is open to call-in, waits for scrutiny or is to be carried out.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var place: DatabaseOption
  @Option(help: "The council's short name, such as rotherham.") var authority: String
  @Option(name: .customLong("on"), help: "The day. (default: today)") var day: Day?
  @Option(help: "How to answer.") var format = Format.text

  func run() throws {
    let today = day ?? .today
    try explaining {
      let awaited = try place.open().read { open -> [Awaited] in
        guard try open.authority(authority) != nil else {
          throw ActionRefusal.unknownAuthority(authority, known: try open.authorities().map(\.id))
        }
        return try open.awaited(at: authority, on: today)
      }
      try Output(nil).write(
        format == .json
          ? AwaitedJSON.write(awaited, at: authority, on: today) : AwaitedText.write(awaited, at: authority, on: today))
    }
  }
}
