import ArgumentParser
import DatabasePort
import Foundation
import SQLiteEngine
import Store

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy everything into one new file while the site is served, and verify it.",
    discussion: """
      The file is an SQLite database, whichever engine keeps the site. Only its owner may read it. The site’s key is not in \
      it: keep a copy of the key’s file apart from the backups.
      """)

  @Option(
    help: ArgumentHelp("The database: sqlite:FILE, or postgres://account@server/database.", valueName: "address"))
  var database: DatabaseAddress

  @Option(help: ArgumentHelp("The file to make; one that is there is not overwritten.", valueName: "FILE"))
  var to: String

  @OptionGroup var by: VerifyingOptions

  func run() throws {
    var report: VerificationReport?
    try explaining {
      let verification = try by.verification(of: database)
      try write()
      let verified = try verification.verify(SQLiteDatabase(reading: to))
      report = verified
      Output.say("Kept in \(to), and verified there:")
      try Output(nil).write(Array(verified.words.utf8))
      if !verified.isSound { Output.say("The database was altered before; the backup is as it was.") }
    }
    if report?.isSound == false { throw ExitCode(1) }
  }

  private func write() throws {
    if let file = database.file { return try SQLiteDatabase(reading: file).backup(to: to) }
    guard !FileManager.default.fileExists(atPath: to) else { throw Refusal(file: to, "This file is there already.") }
    let draft = DatabaseAddress(argument: "sqlite:\(to).copying")
    defer { draft.removeFile() }
    let copy = DatabaseCopy(verification: Verification(), takesAltered: true)
    _ = try draft.made { try copy.copy(from: database.database(), to: $0) }
    try SQLiteDatabase(reading: "\(to).copying").backup(to: to)
  }
}
