import ArgumentParser
import Council
import Law
import Publishing

struct ImportMembersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-members",
    abstract: "Check a list of members, and enter it into the database when one is named.",
    discussion: """
      Takes a list (CSV with the columns \(MemberCSV.columns.joined(separator: ", "))). Wards, divisions and offices stand with ; \
      between them. Members it names are added or changed, the others stay.
      """)

  @Argument(help: "The list (.csv).")
  var file: String

  @OptionGroup var entering: EnteringOptions

  func run() throws {
    try explaining {
      let (members, messages) = MemberCSV.read(try Input.read(file, limits: .standard), file: file)
      guard messages.isEmpty else { throw Refusal(messages) }
      try entering.enter(BodyList(members: members), from: file, count: members.count, called: "members")
    }
  }
}
