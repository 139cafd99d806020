import Actions
import ArgumentParser
import Council
import Law
import Publishing
import Store

struct ExportEstablishmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-establishment", abstract: "Write a council's establishment as it stands on a day.")

  enum Form: String, ExpressibleByArgument, CaseIterable { case own, organogram }

  @Option(help: "Folkmoot's own columns, or the two files of a UK government organogram.")
  var form = Form.own

  @OptionGroup var place: DatabaseOption

  @Option(help: "The council's short name, such as rotherham.")
  var authority: String

  @Option(name: .customLong("on"), help: "The day. (default: today)")
  var day: Day?

  @Option(
    name: .shortAndLong,
    help:
      "The file to write; for an organogram the start of both names, so that org becomes org-senior.csv and org-junior.csv."
  )
  var output: String?

  func validate() throws {
    guard form == .organogram, output == nil || output == "-" else { return }
    throw ValidationError("An organogram is two files. Name the start of both with -o, such as -o organogram.")
  }

  func run() throws {
    try explaining {
      let records = try place.open()
      guard let council = try records.authority(authority) else {
        throw ActionRefusal.unknownAuthority(authority, known: try records.authorities().map(\.id))
      }
      try write(try council.establishment(on: day ?? .today))
    }
  }

  private func write(_ establishment: Establishment) throws {
    switch form {
    case .own: try Output(output).write(EstablishmentCSV.write(establishment))
    case .organogram:
      let pair = OrganogramCSV.write(establishment)
      let stem = output ?? "organogram"
      try Output(stem + "-senior.csv").write(pair.senior)
      try Output(stem + "-junior.csv").write(pair.junior)
    }
  }
}
