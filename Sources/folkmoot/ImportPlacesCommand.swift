import Actions
import ArgumentParser
import Council
import Law
import Publishing
import Store

struct ImportPlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-places",
    abstract: "Check a list or a map of places, and enter it into the database when one is named.",
    discussion: """
      Takes a list (CSV with the columns \(PlaceCSV.columns.joined(separator: ", "))) or a map (GeoJSON in WGS 84), such as the \
      boundaries that the Office for National Statistics publishes. Places it names are added or changed, the others stay.
      """)

  @Argument(help: "The list (.csv) or the map (.geojson).")
  var file: String

  @OptionGroup var entering: EnteringOptions

  @Option(help: "What kind of places a map holds, when its codes do not tell, such as area-assembly.")
  var kind: Place.Kind?

  @Option(help: "Of a map, only the places of which some property has this value, such as E08000018.")
  var within: String?

  func run() throws {
    try explaining {
      let site = try entering.open()
      let places = try read(try site.map { try known(in: $0.records, at: $0.authority) } ?? [])
      let drawn = places.count { $0.boundary != nil }
      Output.say("\(places.count) places, \(drawn) with a boundary.")
      guard let (records, authority) = site else { return }
      let deed = ImportPlaces(places, of: authority, from: entering.from, source: file)
      let outcome = try records.carryOut(deed, by: .operatorAtTheMachine, at: .now)
      Output.say(
        outcome == PlacesOutcome()
          ? "\(authority): all of it stood already."
          : "\(authority): entered or changed \(outcome.places) places, \(outcome.boundaries) boundaries, and who answers for "
            + "\(outcome.answers).")
    }
  }

  /// The places of a list.
  static func listed(in file: String) throws -> [ListedPlace] {
    let (places, messages) = PlaceCSV.read(try bytes(of: file), file: file)
    guard messages.isEmpty else { throw Refusal(messages) }
    return places
  }

  private static func bytes(of file: String) throws -> [UInt8] {
    try Input.read(file, limits: CSVLimits(bytes: PlaceLimits.standard.bytes))
  }

  private func known(in records: Records, at authority: String) throws -> [Place] {
    try records.read { try $0.places(of: authority, on: entering.from ?? .today) }
  }

  private func read(_ known: [Place]) throws -> [ListedPlace] {
    guard file.lowercased().hasSuffix("json") else { return try Self.listed(in: file) }
    let (places, messages) = GeoJSONMap.read(
      try Self.bytes(of: file), file: file, kind: kind, within: within ?? "", knowing: known)
    guard messages.isEmpty else { throw Refusal(messages) }
    return places
  }
}

extension Place.Kind: ExpressibleByArgument {}
