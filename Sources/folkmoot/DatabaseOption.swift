import ArgumentParser
import Foundation
import SQLiteEngine
import Secrets
import Store

/// Which database a command works on: `sqlite:folkmoot.db`.
struct DatabaseAddress: ExpressibleByArgument {
  let path: String

  init?(argument: String) {
    let prefix = "sqlite:"
    guard argument.hasPrefix(prefix), argument.count > prefix.count else { return nil }
    path = String(argument.dropFirst(prefix.count))
  }

  /// Where the site's key lies unless a command says otherwise: beside the file, or in this folder for a server.
  var usualKeyFile: String { path + ".key" }

  /// The records in it, with its tables brought up to date.
  func open(keyFile: String? = nil) throws -> Records {
    let database = try SQLiteDatabase(path: path)
    try Schema.bringUpToDate(database)
    let file = keyFile ?? ProcessInfo.processInfo.environment["FOLKMOOT_KEY_FILE"] ?? usualKeyFile
    return Records(database, keeping: Keeping(key: try SiteKey(file: file, random: .system)))
  }
}

struct DatabaseOption: ParsableArguments {
  @Option(help: ArgumentHelp("The database, a file such as sqlite:folkmoot.db.", valueName: "sqlite:FILE"))
  var database: DatabaseAddress

  @Option(
    help: ArgumentHelp(
      "The file with the site’s key; made when it is not there. Keep a copy apart from the database.", valueName: "FILE"
    ))
  var keyFile: String?

  /// The records in the database, with its tables brought up to date.
  func open() throws -> Records { try database.open(keyFile: keyFile) }
}
