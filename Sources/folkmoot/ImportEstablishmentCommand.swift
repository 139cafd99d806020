import Actions
import ArgumentParser
import Council
import Law
import Publishing
import Store

struct ImportEstablishmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-establishment",
    abstract: "Check an establishment, and enter it into the database when one is named.",
    discussion: """
      Takes one file in Folkmoot's own columns, or the two files of a UK government organogram in either order. \
      Names, contacts and notes of an organogram are not entered.
      """)

  @Argument(help: "The file, or the senior and the junior file of an organogram.")
  var files: [String]

  @Option(help: ArgumentHelp("The database; without one the files are only checked.", valueName: "sqlite:FILE"))
  var database: DatabaseAddress?

  @Option(help: "The council's short name, such as rotherham.")
  var authority: String?

  @Option(help: "The first day the establishment stands, for rows that name none. (default: today)")
  var from: Day?

  @Option(name: .shortAndLong, help: "A file to write the establishment to, in Folkmoot's own columns.")
  var output: String?

  func validate() throws {
    guard (1...2).contains(files.count) else {
      throw ValidationError("One file is expected, or the two of an organogram.")
    }
    guard database == nil || authority != nil else { throw ValidationError("Name the council with --authority.") }
  }

  func run() throws {
    try explaining {
      let establishment = try EstablishmentFiles.read(files)
      if let output { try Output(output).write(EstablishmentCSV.write(establishment)) }
      if output.map({ $0 != "-" }) ?? true { Output.say(totals(establishment)) }
      if let database, let authority { try enter(establishment, into: database, authority) }
    }
  }

  private func enter(_ establishment: Establishment, into database: DatabaseAddress, _ authority: String) throws {
    let day = from ?? .today
    let deed = ImportEstablishment(
      establishment, of: authority, from: day, source: files.joined(separator: ", "))
    let outcome = try database.open().carryOut(deed, by: .operatorAtTheMachine, at: .now)
    Output.say("\(authority), from \(day.long): \(outcome.words)")
  }

  private func totals(_ establishment: Establishment) -> String {
    let funds = establishment.fteByFund.sorted { $0.key < $1.key }.map { "\($0.key.name) \($0.value)" }
    let roots = EstablishmentCSV.rootPosts(of: establishment).count
    return [
      "\(establishment.units.count) units", "\(establishment.positions) posts in \(establishment.posts.count) lines",
      "\(establishment.fte) full-time equivalent\(funds.isEmpty ? "" : " (\(funds.joined(separator: ", ")))")",
      establishment.cost.map { "\($0) a year" } ?? "",
      "\(roots) \(roots == 1 ? "post reports" : "posts report") to no other",
    ].filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }
}

/// Reads an establishment from the files a command was given.
enum EstablishmentFiles {
  static func read(_ paths: [String]) throws -> Establishment {
    let files = try paths.map { (path: $0, bytes: try Input.read($0)) }
    let (establishment, messages) =
      try files.count == 1
      ? EstablishmentCSV.read(files[0].bytes, file: files[0].path) : organogram(files)
    guard messages.isEmpty else { throw Refusal(messages) }
    return establishment
  }

  private static func organogram(_ files: [(path: String, bytes: [UInt8])]) throws -> (Establishment, [InputMessage]) {
    let kinds = files.map { OrganogramCSV.file($0.bytes) }
    guard let senior = kinds.firstIndex(of: .senior), let junior = kinds.firstIndex(of: .junior) else {
      throw Refusal(
        files.indices.filter { kinds[$0] == nil || kinds[$0] == kinds[0] && $0 > 0 }.map { index in
          InputMessage(
            file: files[index].path,
            text: kinds[index] == nil
              ? "This is no file of a UK government organogram: its header names neither Post Unique Reference nor Reporting Senior Post."
              : "Both files are the \(kinds[index] == .senior ? "senior" : "junior") file of an organogram. Give one of each."
          )
        })
    }
    let (organogram, messages) = OrganogramCSV.read(
      senior: files[senior].bytes, seniorFile: files[senior].path, junior: files[junior].bytes,
      juniorFile: files[junior].path)
    return (organogram.establishment, messages)
  }
}
