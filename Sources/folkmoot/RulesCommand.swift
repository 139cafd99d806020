import ArgumentParser
import Publishing

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Print every rule and choice of folkmoot count, with its source.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How to print it.")
  var format = Format.text

  func run() throws {
    try explaining {
      try Output(nil).write(
        format == .json
          ? CountRulesPage.json : CountRulesPage.text(width: Terminal.width, colour: Terminal.showsColour))
    }
  }
}
