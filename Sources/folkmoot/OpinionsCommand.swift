import ArgumentParser
import Counting
import Publishing

struct OpinionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opinions",
    abstract: "Find what everybody agrees on, and groups who answer alike, in answers to statements.",
    discussion: """
      The file is CSV: the columns participant, statement and vote, one row an answer; a vote is agree, disagree or pass, or 1, -1 or 0. \
      Polis’s exports are read as they are. The order of the rows changes nothing. Groups are shown only when halves of the people find them \
      without each other. Ends with 0, and with 2 when a file cannot be read.
      """)

  @Argument(help: "The file with the answers.")
  var file: String

  @Option(help: ArgumentHelp("A file with the words: the columns statement and text.", valueName: "FILE"))
  var statements: String?

  @Option(
    help: ArgumentHelp(
      "Polis’s base clusters (cluster, x, y, participant): group by Polis’s own rule, to compare with what it published.",
      valueName: "FILE"))
  var baseClusters: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How to answer.")
  var format = Format.text

  @Flag(help: "In JSON, tell where each participant of the file stands and in which group.")
  var participants = false

  @Option(name: .shortAndLong, help: "The file to write; without it the answer is printed.")
  var output: String?

  func run() throws {
    try explaining {
      let words = try statements.map { (bytes: try Input.read($0, limits: OpinionSheet.limits), file: $0) }
      let (read, messages) = OpinionSheet.read(
        try Input.read(file, limits: OpinionSheet.limits), file: file, words: words)
      guard let sheet = read else { throw Refusal(messages) }
      if sheet.replaced > 0 {
        Output.complain(
          "\(file): \(sheet.replaced) answers were replaced by a later one of the same person to the same statement.")
      }
      let telling = OpinionTelling(
        try groups(of: sheet), statements: sheet.statements.map { sheet.words[$0] ?? $0 }, people: sheet.people.count,
        answers: sheet.votes.count)
      switch format {
      case .text:
        try Output(output).write(
          OpinionText.write(telling, width: Terminal.width, colour: output == nil && Terminal.showsColour))
      case .json:
        try Output(output).write(
          OpinionJSON.write(telling, marks: sheet.statements, people: participants ? sheet.people : nil))
      }
    }
  }

  private func groups(of sheet: OpinionSheet) throws -> OpinionGroups {
    guard let baseClusters else { return OpinionGroups(sheet.votes) }
    let (read, messages) = PolisBaseSheet.read(
      try Input.read(baseClusters, limits: OpinionSheet.limits), file: baseClusters)
    guard let base = read else { throw Refusal(messages) }
    return OpinionGroups(sheet.votes, groupOf: base.groups(of: sheet.people))
  }
}
