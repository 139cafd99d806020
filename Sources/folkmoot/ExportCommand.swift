import Actions
import ArgumentParser
import Council
import Law
import Publishing
import Store
import Web

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write who sits where at a council, for programs and spreadsheets.",
    discussion: """
      popolo: people, bodies, posts, areas and memberships in one file of JSON. members, bodies and memberships: a list of each (CSV). \
      No address of anybody is in any of them.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case popolo, members, bodies, memberships }

  @Argument(help: "What to write.")
  var form: Form

  @OptionGroup var place: DatabaseOption

  @Option(help: "The council's short name, such as rotherham.")
  var authority: String

  @Option(name: .customLong("on"), help: "The day. (default: today)")
  var day: Day?

  @Option(help: ArgumentHelp("Where people find the site, for links in the file.", valueName: "ADDRESS"))
  var address: String?

  @Option(name: .shortAndLong, help: "The file to write. (default: standard output)")
  var output: String?

  func validate() throws {
    guard let address, SiteAddress(address) == nil else { return }
    throw ValidationError("--address begins with https:// and has no path, like https://folkmoot.example.gov.uk.")
  }

  func run() throws {
    try explaining {
      let records = try place.open()
      guard let council = try records.authority(authority) else {
        throw ActionRefusal.unknownAuthority(authority, known: try records.authorities().map(\.id))
      }
      let register = try records.read { try $0.register(of: council.authority, on: day ?? .today) }
      try Output(output).write(bytes(register))
    }
  }

  private func bytes(_ register: MembershipRegister) -> [UInt8] {
    switch form {
    case .popolo:
      let pages = address.flatMap(SiteAddress.init).map { PopoloPages(register.authority.id, at: $0) }
      return PopoloJSON.write(register, page: pages.map { pages in { pages.address($0) } })
    case .members: return MemberCSV.write(register.members)
    case .bodies: return BodyCSV.write(register.bodies)
    case .memberships: return MembershipCSV.write(register)
    }
  }
}
