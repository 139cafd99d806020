import Actions
import ArgumentParser
import Store

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Look after what is found on the public site.", subcommands: [Rebuild.self])

  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make everything that is found afresh from what is published.",
      discussion: """
        The search keeps itself in step with every change. This is for a database that was changed with other tools.
        """)

    @OptionGroup var place: DatabaseOption

    func run() throws {
      try explaining {
        Output.say("\(try place.open().makeSearchAfresh()) things can be found.")
      }
    }
  }
}
