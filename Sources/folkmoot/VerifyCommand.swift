import ArgumentParser
import Foundation
import Secrets
import Store

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether anything was altered behind Folkmoot’s back: chain, fingerprints, seals, every table.",
    discussion: """
      Changes nothing. Ends with 0 when nothing is wrong, 1 when something is, and 2 when the database cannot be read. \
      The site’s key lets it check the seals on rows that the record does not follow, such as sessions; without it, it says so.
      """)

  @Option(
    help: ArgumentHelp("The database: sqlite:FILE, or postgres://account@server/database.", valueName: "address"))
  var database: DatabaseAddress

  @OptionGroup var by: VerifyingOptions

  @Flag(help: "Answer in JSON.")
  var json = false

  func run() throws {
    var report: VerificationReport?
    try explaining {
      report = try by.verification(of: database).verify(database.existing())
      if let report { try Output(nil).write(json ? report.json : Array(report.words.utf8)) }
    }
    if report?.isSound == false { throw ExitCode(1) }
  }
}

/// What a verification may go by.
struct VerifyingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file with the site’s key. (default: beside the database, when it is there)", valueName: "FILE"))
  var keyFile: String?

  @Option(
    help: ArgumentHelp("A public key that seals may be signed with, for who has not the site’s.", valueName: "KEY.pem"))
  var publicKey: [String] = []

  @Option(
    help: ArgumentHelp(
      "Seals that were kept elsewhere: a folder with DAY.txt, DAY.sig and DAY.pem of each.", valueName: "FOLDER"))
  var seals: String?

  @Option(help: ArgumentHelp("A fingerprint that must be in a record: the head of a day.", valueName: "FINGERPRINT"))
  var head: [String] = []

  func verification(of database: DatabaseAddress) throws -> Verification {
    Verification(
      key: try database.key(keyFile),
      publicKeys: try publicKey.map { file in
        guard let key = SiteKey.publicKey(pem: String(decoding: try Input.read(file), as: UTF8.self)) else {
          throw Refusal(file: file, "This is not a public key. A file like key.pem of the record’s page is expected.")
        }
        return key
      },
      heads: head.map { $0.lowercased() }, seals: try seals.map { try SealFolder(path: $0).seals() } ?? [])
  }
}
