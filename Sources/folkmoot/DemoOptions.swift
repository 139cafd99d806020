import Actions
import ArgumentParser
import Council
import Demo
import Foundation
import Law
import Store
import Web

/// What makes a site a demonstration. Nothing else does: a database that was not made by this is never served as one.
struct DemoOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Serve a demonstration: an invented county in a database made anew at every start. Visitors sign in by one click.",
      discussion:
        "Only an empty database, or the file of an earlier demonstration, is taken for it. Letters are shown on a page."
    ))
  var demo = false

  @Option(help: ArgumentHelp("With --demo, a case to show beside the county; may be repeated.", valueName: "FOLDER"))
  var `case`: [String] = []

  func validate() throws {
    guard demo || `case`.isEmpty else { throw ValidationError("--case goes with --demo. Enter a case by import-case.") }
  }

  /// The records of a fresh demonstration.
  func records(_ place: DatabaseOption) throws -> Records {
    try place.database.forgetDemonstration(keyFile: place.keyFile)
    let records = try place.open()
    guard try records.purpose() == .open else { throw Self.refusal(place.database) }
    let now = Now.now
    try DemoCounty.tell(into: records, today: now.day)
    for folder in `case` { try show(folder, records, now) }
    return records
  }

  private func show(_ folder: String, _ records: Records, _ now: Now) throws {
    let restructure = try CaseFolder.read(folder)
    if try records.authority(restructure.authority.id) == nil {
      try records.carryOut(BeginDemonstration(restructure.authority), by: .operatorAtTheMachine, at: now)
    }
    try records.carryOut(ImportCase(restructure), by: .operatorAtTheMachine, at: now)
    let list = URL(fileURLWithPath: folder).appendingPathComponent("places.csv").path
    guard FileManager.default.fileExists(atPath: list) else { return }
    let places = ImportPlaces(
      try ImportPlacesCommand.listed(in: list), of: restructure.authority.id, from: nil, source: "places.csv")
    try records.carryOut(places, by: .operatorAtTheMachine, at: now)
  }

  /// What the site shows of it.
  static func demonstration() -> Demonstration {
    Demonstration(
      people: Persona.allCases.compactMap { persona in
        EmailAddress(persona.email).map { email in
          Demonstration.Person(
            key: persona.rawValue, authority: persona.authority, email: email, name: persona.name, post: persona.post,
            tries: persona.tries.map { Demonstration.Try($0.words, at: $0.place) })
        }
      },
      postcodes: County.councils.flatMap { council in
        County.postcodes(of: council.id).map { .init($0.postcode, at: council.id, $0.words) }
      })
  }

  /// A demonstration that would be served as if it were real.
  static func isOne(_ database: DatabaseAddress) -> Refusal {
    Refusal(
      file: database.file ?? "the database",
      "This database was made by a demonstration, and nothing in it is real. Serve it with --demo, or name another.")
  }

  /// A database that a demonstration must not touch.
  static func refusal(_ database: DatabaseAddress) -> Refusal {
    Refusal(
      file: database.file ?? "the database",
      """
      This database was not made by a demonstration, so it is left alone. Name another with --database, or serve this one \
      without --demo.
      """)
  }
}

extension DatabaseAddress {
  /// Takes away the file of an earlier demonstration with its key; a file that is anything else is refused.
  fileprivate func forgetDemonstration(keyFile: String?) throws {
    let files = FileManager.default
    guard let file, files.fileExists(atPath: file) else { return }
    guard try isDemonstration(keyFile: keyFile) else { throw DemoOptions.refusal(self) }
    for path in [file, file + "-wal", file + "-shm", keyFile ?? usualKeyFile] where files.fileExists(atPath: path) {
      try files.removeItem(atPath: path)
    }
  }

  private func isDemonstration(keyFile: String?) throws -> Bool {
    guard let key = try key(keyFile) else { throw DemoOptions.refusal(self) }
    do {
      return try Records(existing(), keeping: Keeping(key: key)).purpose() == .demonstration
    } catch { throw DemoOptions.refusal(self) }
  }
}
