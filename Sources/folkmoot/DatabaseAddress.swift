import Actions
import ArgumentParser
import DatabasePort
import Foundation
import PostgreSQLEngine
import SQLiteEngine
import Secrets
import Store

/// Which database a command works on: `sqlite:folkmoot.db` or `postgres://account@server/database`.
///
/// What is neither is told when it is opened, with words that fit what was written.
struct DatabaseAddress: ExpressibleByArgument {
  let text: String

  init(argument: String) { text = argument }

  /// Where the site's key lies unless a command says otherwise: beside the file, or in this folder for a server.
  var usualKeyFile: String { (file ?? "folkmoot") + ".key" }

  /// The file, when it is one.
  var file: String? { rest(after: "sqlite:") }

  /// The records in it, with its tables brought up to date. A key is made for an empty database only, unless it may be a new one.
  func open(keyFile: String? = nil, mayMakeNewKey: Bool = false) throws -> Records {
    let database = try database()
    let file = keyFile ?? ProcessInfo.processInfo.environment["FOLKMOOT_KEY_FILE"] ?? usualKeyFile
    if !mayMakeNewKey, !FileManager.default.fileExists(atPath: file), try Schema.hasEntries(database) {
      throw Refusal(file: file, Self.keyIsMissing)
    }
    let keeping = Keeping(key: try SiteKey(file: file, random: .system))
    return try Records.opened(database, keeping: keeping, at: .now)
  }

  private static let keyIsMissing =
    """
    The site’s key is not here, and the database was filled with one: without it nobody can sign in and seals cannot be \
    checked. Put your copy of the key file here, or name its place with --key-file. If it is lost for good, say --new-key \
    once: everyone then signs in anew, and staff set up their codes anew.
    """

  /// The database itself, as it stands. Those who write at the same time share the wait for the disk.
  func database() throws -> any Database {
    if let path = file { return GroupCommit(try SQLiteDatabase(path: path)) }
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      return GroupCommit(try PostgreSQLDatabase(url: text))
    }
    throw DatabaseProblem(
      .notFound,
      "\(complaint) For a file write sqlite:folkmoot.db, for a server postgres://account@server/database.")
  }

  /// The database as it stands, which has to be there; only read, a file is not changed by it.
  func existing() throws -> any Database {
    if let file { return try SQLiteDatabase(reading: file) }
    return try database()
  }

  /// The site’s key where it lies; `nil` when it lies nowhere and no place was named. None is made.
  func key(_ named: String?) throws -> SiteKey? {
    let named = named ?? ProcessInfo.processInfo.environment["FOLKMOOT_KEY_FILE"]
    let path = named ?? usualKeyFile
    guard FileManager.default.fileExists(atPath: path) else {
      if let named { throw Refusal(file: named, "There is no such file; the site’s key is expected in it.") }
      return nil
    }
    return try SiteKey(file: path, random: .system)
  }

  private func rest(after prefix: String) -> String? {
    guard text.hasPrefix(prefix), text.count > prefix.count else { return nil }
    return String(text.dropFirst(prefix.count))
  }

  /// An address that looks as if it held a password is not said again.
  private var complaint: String {
    if text.isEmpty || text == "sqlite:" { return "The address of the database names no file." }
    guard !text.contains("@"), !text.contains("password") else {
      return "This is not the address of a database that Folkmoot knows."
    }
    let looksLikeFile = !text.contains(":")
    return looksLikeFile
      ? "\(text) does not say which kind of database it is."
      : "\(text) is not the address of a database that Folkmoot knows."
  }
}

struct DatabaseOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database: a file such as sqlite:folkmoot.db, or a PostgreSQL server as postgres://account@server/database.",
      discussion: "A password is better kept in ~/.pgpass than in the address, where other programs can see it.",
      valueName: "address"))
  var database: DatabaseAddress

  @Option(
    help: ArgumentHelp(
      "The file with the site’s key; made when it is not there. Keep a copy apart from the database.", valueName: "FILE"
    ))
  var keyFile: String?

  @Flag(help: "Make a new key for a database whose key is lost for good.")
  var newKey = false

  /// The records in the database, with its tables brought up to date.
  func open() throws -> Records { try database.open(keyFile: keyFile, mayMakeNewKey: newKey) }
}
