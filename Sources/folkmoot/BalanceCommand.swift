import ArgumentParser
import Foundation
import Law
import Publishing

struct BalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance", abstract: "Work out how the seats of committees are shared among political groups.",
    discussion: """
      The file is CSV: the columns body, kind and seats, and one for each group, “No group” for members of none. The row of kind \
      council has the members; the others are of kind committee, or of kind other for what is no ordinary committee. Seats that a \
      row gives are checked. Ends with 0, with 1 when seats given depart from a principle, and with 2 when the file cannot be read.
      """)

  @Argument(help: "The file with groups and bodies.")
  var file: String

  @Option(help: "The day by whose law seats that are given are checked, as 2026-05-19; without it today.")
  var on: Day?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @Option(help: "How to answer.")
  var format = Format.text

  func run() throws {
    try explaining {
      let (sheet, messages) = BalanceCSV.read(try Input.read(file), file: file)
      guard let sheet else { throw Refusal(messages) }
      let (balance, findings) = (sheet.balance, sheet.findings(on: on ?? .today))
      try Output(nil).write(answer(balance, findings))
      Foundation.exit(findings.contains { $0.outcome == .notMet } ? 1 : 0)
    }
  }

  private func answer(_ balance: PoliticalBalance, _ findings: [Finding]) -> [UInt8] {
    switch format {
    case .text:
      BalanceText.write(balance, findings: findings, width: Terminal.width, colour: Terminal.showsColour)
    case .json: BalanceJSON.write(balance, findings: findings)
    case .csv: BalanceCSV.write(balance)
    }
  }
}
