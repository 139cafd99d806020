import Actions
import ArgumentParser
import Council
import Law
import Publishing
import Store

struct ImportPlaceFiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-place-figures",
    abstract: "Enter how many people live in places and how deprived these are, from a list.",
    discussion: """
      Takes a list (CSV with the columns \(PlaceFigureCSV.columns.joined(separator: ", "))) as the Office for National Statistics \
      publishes estimates of population. Lines name places by their GSS code or their reference; lines of places elsewhere are \
      left out. Figures of places it names are set, those of others stay.
      """)

  @Argument(help: "The list (.csv).")
  var file: String

  @OptionGroup var database: DatabaseOption

  @Option(help: "The council's short name, such as rotherham.")
  var authority: String

  @Option(help: "The year of the count, where no column says it.")
  var year: Int?

  @Option(help: "The edition of the Indices of Deprivation, where no column says it.")
  var edition: Int?

  @Option(help: "Who published the figures, where no column says it.")
  var source = ""

  @Flag(help: "Only check the list.")
  var dryRun = false

  func run() throws {
    try explaining {
      let records = try database.open()
      let places = try records.read { open in
        guard try open.authority(authority) != nil else {
          throw ActionRefusal.unknownAuthority(authority, known: try open.authorities().map(\.id))
        }
        return try open.places(of: authority, on: .today)
      }
      let (listed, messages) = PlaceFigureCSV.read(
        try Input.read(file, limits: PlaceFigureCSV.limits), file: file, knowing: places,
        given: .init(year: year, edition: edition, source: source))
      guard messages.isEmpty else { throw Refusal(messages) }
      Output.say("\(listed.figures.count) places, \(listed.elsewhere.count) lines of places elsewhere.")
      if !listed.unread.isEmpty { Output.say("Columns not read: \(listed.unread.joined(separator: ", ")).") }
      if dryRun { return }
      let changed = try records.carryOut(
        EnterPlaceFigures(listed.figures, of: authority, source: file), by: .operatorAtTheMachine, at: .now)
      Output.say(
        changed == 0
          ? "\(authority): all of it stood already." : "\(authority): figures of \(changed) places entered or changed.")
    }
  }
}
