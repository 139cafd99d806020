import ArgumentParser
import Law

struct RulebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rulebook", abstract: "Print every rule: citation, days in force, verified or not.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, md }

  @Option(help: "How to print it.")
  var format = Format.text

  func run() throws {
    let page = format == .md ? RulebookPage.markdown() : RulebookPage.text(width: min(max(Terminal.width, 40), 120))
    try explaining { try Output(nil).write(Array(page.utf8)) }
  }
}
