import ArgumentParser
import CaseFiles
import Council
import Foundation
import Publishing
import Web

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what a case changes, what it costs, which duties it touches, and what the rules find.",
    discussion: "Ends with 0 when nothing blocks, 1 when something does, and 2 when the case cannot be read.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @Argument(help: "The folder of the case.")
  var folder: String

  @Option(help: "How to answer.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "The file to write; without it the answer is printed.")
  var output: String?

  func run() throws {
    try explaining {
      let answer = try CaseFolder.read(folder).assess()
      try Output(output).write(bytes(of: answer))
      // Leaving at once spares the time it takes to tidy up a large council.
      Foundation.exit(answer.verdict == .blocked ? 1 : 0)
    }
  }

  private func bytes(of answer: Assessment) -> [UInt8] {
    switch format {
    case .text:
      AssessmentText.write(answer, width: Terminal.width, colour: output == nil && Terminal.showsColour)
    case .json: AssessmentJSON.write(answer)
    case .html: AssessmentPage.write(answer)
    }
  }
}
