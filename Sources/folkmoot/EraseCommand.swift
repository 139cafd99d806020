import Actions
import ArgumentParser
import Council
import Store

struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase everything personal of an account, for good, and write a receipt.",
    discussion: "Keep the receipt: when a copy from before is put back, folkmoot restore erases again by it.")

  @OptionGroup var account: AccountOption

  @OptionGroup var place: DatabaseOption

  @Option(help: ArgumentHelp("Where to write the receipt. It holds numbers, no personal data.", valueName: "FILE"))
  var receipt: String

  func run() throws {
    try explaining {
      let records = try place.open()
      let deed = EraseAccount(try account.find(in: records), of: account.authority)
      let done = try records.carryOut(deed, by: .operatorAtTheMachine, at: .now)
      try PrivateFile.write(try done.file, to: receipt)
      Output.say("Erased \(done.words). What stays: \(done.stays.count) things, told in \(receipt).")
    }
  }
}

extension PrivacyReceipt {
  /// The counts in words: `3 letter, 1 account_person`.
  var words: String {
    counts.isEmpty
      ? "nothing" : counts.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }.joined(separator: ", ")
  }
}
