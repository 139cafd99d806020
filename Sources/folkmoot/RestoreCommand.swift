import Actions
import ArgumentParser
import Council
import Foundation
import SQLiteEngine
import Store

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup into an empty database, or a file that is not there yet, and verify it.",
    discussion: """
      A backup that does not verify is not put back; folkmoot copy takes it over as it is. Bring the site’s key along before \
      you serve. Whoever was erased after the backup was made is in it again: erase them again with --receipts.
      """)

  @Option(help: ArgumentHelp("The file that folkmoot backup made; it is only read.", valueName: "FILE"))
  var from: String

  @OptionGroup var place: DatabaseOption

  @Option(
    help: ArgumentHelp(
      "The receipts of erasures (folkmoot retention --receipts). Those that the backup does not know are done again.",
      valueName: "FOLDER"))
  var receipts: String?

  func run() throws {
    try explaining {
      let key = try place.database.key(place.keyFile)
      let erasures = try receipts.map(Self.erasures) ?? []
      guard key != nil || erasures.isEmpty else {
        throw Refusal(
          file: place.keyFile ?? place.database.usualKeyFile,
          "The site’s key is not here, and erasing again needs it. Put its file there first.")
      }
      let copy = DatabaseCopy(verification: Verification(key: key), takesAltered: false)
      let copied = try place.database.made { try copy.copy(from: SQLiteDatabase(reading: from), to: $0) }
      Output.say(copied.words)
      if key == nil { Output.say(place.database.wordsOfKey(place.keyFile ?? "the one of the site that was backed up")) }
      if !erasures.isEmpty { try erase(erasures) }
    }
  }

  private static func erasures(_ folder: String) throws -> [PrivacyReceipt] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Refusal(file: folder, "There is no folder of receipts here that can be read.")
    }
    return try names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      guard let receipt = PrivacyReceipt(file: try Input.read("\(folder)/\(name)")) else {
        throw Refusal(file: "\(folder)/\(name)", "This is not a receipt of folkmoot erase.")
      }
      return receipt.kind == .erasure ? receipt : nil
    }
  }

  private func erase(_ receipts: [PrivacyReceipt]) throws {
    let records = try place.open()
    var done = 0
    for receipt in receipts {
      do {
        try records.carryOut(EraseAccount(again: receipt), by: .operatorAtTheMachine, at: .now)
        done += 1
      } catch PrivacyRefusal.erasedAlready, PrivacyRefusal.noSuchAccount {}
    }
    Output.say("Erased again: \(done) of \(receipts.count) accounts; the others are not in the backup any more.")
  }
}
