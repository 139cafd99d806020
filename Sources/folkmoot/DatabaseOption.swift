import ArgumentParser
import SQLiteEngine
import Store

/// Which database a command works on: `sqlite:folkmoot.db`.
struct DatabaseAddress: ExpressibleByArgument {
  let path: String

  init?(argument: String) {
    let prefix = "sqlite:"
    guard argument.hasPrefix(prefix), argument.count > prefix.count else { return nil }
    path = String(argument.dropFirst(prefix.count))
  }

  /// The records in it, with its tables brought up to date.
  func open() throws -> Records {
    let database = try SQLiteDatabase(path: path)
    try Schema.bringUpToDate(database)
    return Records(database)
  }
}

struct DatabaseOption: ParsableArguments {
  @Option(help: ArgumentHelp("The database, a file such as sqlite:folkmoot.db.", valueName: "sqlite:FILE"))
  var database: DatabaseAddress
}
