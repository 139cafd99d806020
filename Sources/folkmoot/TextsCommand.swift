import ArgumentParser
import Web

struct TextsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts", abstract: "Print the words of roles, kinds and states that pages show, for script/texts.",
    shouldDisplay: false)

  func run() { for term in Vocabulary.terms { Output.say(term) } }
}
