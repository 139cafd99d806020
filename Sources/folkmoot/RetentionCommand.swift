import Actions
import ArgumentParser
import Council
import Store

struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Delete what is past its time by the data map, at every council; the website does so each day.")

  @OptionGroup var place: DatabaseOption

  @Flag(help: "Only say what would be deleted.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Write the receipt of every erasure there was here, each as a file, for folkmoot restore.", valueName: "FOLDER"))
  var receipts: String?

  func run() throws {
    try explaining {
      let records = try place.open()
      for authority in try records.authorities() {
        Output.say("\(authority.id): \(try dryRun ? due(authority.id, records) : carryOut(authority.id, records))")
        if let receipts { try write(to: PrivateFolder(receipts), authority.id, records) }
      }
    }
  }

  private func due(_ authority: String, _ records: Records) throws -> String {
    let due = try DueForRetention(at: authority, in: records, now: Now.now.moment)
    let rows = PrivacyReceipt(
      .retention, number: "", authority: authority, at: Now.now.moment, counts: due.counts
    ).words
    return "would delete \(rows), and erase accounts: \(due.accounts)"
  }

  private func carryOut(_ authority: String, _ records: Records) throws -> String {
    let outcome = try records.carryOut(CarryOutRetention(at: authority), by: .operatorAtTheMachine, at: .now)
    return "deleted \(outcome.receipt.words), and erased accounts: \(outcome.erasures.count)"
  }

  private func write(to folder: PrivateFolder, _ authority: String, _ records: Records) throws {
    for receipt in try records.read({ try $0.privacyReceipts(of: authority) }) where receipt.kind == .erasure {
      try folder.write(try receipt.file, as: "\(authority)-\(receipt.account).json")
    }
  }
}
