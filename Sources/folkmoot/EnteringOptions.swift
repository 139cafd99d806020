import Actions
import ArgumentParser
import Council
import Law
import Store

/// Where what a file holds is entered, for whom and from which day on; without a database it is only checked.
struct EnteringOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The database; without one the file is only checked.", valueName: "sqlite:FILE"))
  var database: DatabaseAddress?

  @Option(
    help: ArgumentHelp("The file with the site’s key, when it does not lie beside the database.", valueName: "FILE"))
  var keyFile: String?

  @Option(help: "The council's short name, such as rotherham.")
  var authority: String?

  @Option(help: "The first day it stands, for what names none. (default: as far back as the record goes)")
  var from: Day?

  func validate() throws {
    guard database == nil || authority != nil else { throw ValidationError("Name the council with --authority.") }
  }

  /// The records and whose they are; `nil` when the file is only checked.
  func open() throws -> (records: Records, authority: String)? {
    guard let database, let authority else { return nil }
    return (try database.open(keyFile: keyFile), authority)
  }

  /// Enters a list of so many things when a database is named, and says what was done.
  func enter(_ list: BodyList, from file: String, count: Int, called name: String) throws {
    Output.say("\(count) \(name).")
    guard let (records, authority) = try open() else { return }
    let deed = ImportBodies(list, of: authority, from: from, source: file)
    let changed = try records.carryOut(deed, by: .operatorAtTheMachine, at: .now)
    Output.say(
      changed == 0 ? "\(authority): all of it stood already." : "\(authority): entered or changed \(changed) \(name).")
  }
}
