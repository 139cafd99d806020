import Actions
import ArgumentParser
import Council
import Law
import Store

struct ImportCaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-case",
    abstract: "Enter a case into the database: the council, the proposal, its posts and units.")

  @Argument(help: "The folder of the case.")
  var folder: String

  @OptionGroup var place: DatabaseOption

  func run() throws {
    try explaining {
      let restructure = try CaseFolder.read(folder)
      let outcome = try place.open().carryOut(
        ImportCase(restructure), by: .operatorAtTheMachine, at: .now)
      Output.say("\(restructure.id) of \(restructure.authority.name): \(outcome.words)")
    }
  }
}

extension ImportOutcome {
  /// What was entered, for people.
  var words: String {
    if changedNothing { return "nothing to enter; the database holds all of it." }
    let parts = [
      authorityEntered ? "the council" : "", proposalEntered ? "the proposal" : "",
      count(unitsEntered, "unit"), count(postsEntered, "line", "of posts"),
    ]
    return "entered " + parts.filter { !$0.isEmpty }.joined(separator: ", ") + "."
  }

  private func count(_ number: Int, _ noun: String, _ rest: String = "") -> String {
    number == 0 ? "" : "\(number) \(noun)\(number == 1 ? "" : "s")\(rest.isEmpty ? "" : " " + rest)"
  }
}
