import ArgumentParser
import Store

struct CopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy everything into an empty database, on SQLite or PostgreSQL, and prove that it is equal.",
    discussion: """
      One state of the source is copied, whatever is written there meanwhile, and all of it or nothing is kept. Stop the \
      site before you move it, or what is entered later stays behind. The site’s key is not in the database: bring its \
      file along yourself.
      """)

  @Option(help: ArgumentHelp("The database to copy; it is only read.", valueName: "address"))
  var from: DatabaseAddress

  @Option(help: ArgumentHelp("An empty database, or a file that is not there yet.", valueName: "address"))
  var to: DatabaseAddress

  @Option(
    help: ArgumentHelp(
      "The file with the site’s key. (default: beside the source, when it is there)", valueName: "FILE"))
  var keyFile: String?

  func run() throws {
    var copied: CopyReport?
    try explaining {
      let copy = DatabaseCopy(verification: Verification(key: try from.key(keyFile)), takesAltered: true)
      copied = try to.made { try copy.copy(from: from.existing(), to: $0) }
      guard let copied else { return }
      Output.say(copied.words)
      Output.say(to.wordsOfKey(keyFile ?? from.usualKeyFile))
    }
    if copied?.verification.isSound == false { throw ExitCode(1) }
  }
}

extension CopyReport {
  /// What was copied, that it is equal, and whether it was whole before.
  var words: String {
    let tables = rows.filter { $0.count > 0 }.map { "  \($0.table): \(VerificationReport.count($0.count, "row"))" }
    let heads = heads.map { "  \($0.authority): entry \($0.number), \($0.fingerprint)" }
    let foreign = leftBehind.isEmpty ? [] : ["Not Folkmoot’s, and not copied: \(leftBehind.joined(separator: ", "))."]
    let altered =
      verification.isSound
      ? [] : ["The source was altered before it was copied, and so is the copy. This is not a record to rely on."]
    return
      (["Copied and read back: \(VerificationReport.count(count, "row")), each equal to the source’s."] + tables
      + ["The last entries, equal on both sides:"] + heads + foreign + altered
      + [verification.outcome]).joined(separator: "\n")
  }
}
