import ArgumentParser
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
}
