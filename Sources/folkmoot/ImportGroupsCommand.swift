import Actions
import ArgumentParser
import Council
import Law
import Publishing

struct ImportGroupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-groups",
    abstract:
      "Check a list of voluntary and community groups, and enter it into the register when a database is named.",
    discussion: """
      Takes a list (CSV with the columns \(CommunityCSV.columns.joined(separator: ", "))). Areas and communities of interest \
      stand with ; between them. Kinds: \(CommunityGroup.Kind.allCases.map(\.rawValue).joined(separator: ", ")). Groups it \
      names, by reference, number or name, are entered or changed, the others stay. Nobody’s name belongs into it.
      """)

  @Argument(help: "The list (.csv).")
  var file: String

  @OptionGroup var place: GroupPlace

  func run() throws {
    try explaining {
      let (groups, messages) = CommunityCSV.read(
        try Input.read(file, limits: .standard), file: file, today: .today)
      guard messages.isEmpty else { throw Refusal(messages) }
      Output.say("\(groups.count) groups.")
      guard let database = place.database, let authority = place.authority else { return }
      let records = try database.open(keyFile: place.keyFile)
      let changed = try records.carryOut(
        ImportCommunityGroups(groups, from: file, at: authority), by: .operatorAtTheMachine, at: .now)
      Output.say(
        changed == 0 ? "\(authority): all of it stood already." : "\(authority): entered or changed \(changed) groups.")
    }
  }
}

/// Where groups are entered; without a database the list is only checked.
struct GroupPlace: ParsableArguments {
  @Option(help: ArgumentHelp("The database; without one the file is only checked.", valueName: "sqlite:FILE"))
  var database: DatabaseAddress?

  @Option(
    help: ArgumentHelp("The file with the site’s key, when it does not lie beside the database.", valueName: "FILE"))
  var keyFile: String?

  @Option(help: "The council's short name, such as rotherham.")
  var authority: String?

  func validate() throws {
    guard database == nil || authority != nil else { throw ValidationError("Name the council with --authority.") }
  }
}
