import Actions
import ArgumentParser
import Council
import Law
import Store
import Web

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Look after accounts from the machine itself.", subcommands: [Add.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Invite somebody, and print the link of the invitation.",
      discussion: "Their first administrator is how a council begins; the administrator invites everybody else.")

    @Argument(help: "Their e-mail address.")
    var email: String

    @Option(help: "Their role: \(Role.allCases.filter(\.isOfTheCouncil).map(\.rawValue).joined(separator: ", ")).")
    var role: Role

    @Option(help: "The council's short name, such as rotherham.")
    var authority: String

    @Option(help: "Their name.")
    var name = ""

    @Option(help: "Their post, as the public record is to name who acted. (default: the role)")
    var post: String?

    @OptionGroup var place: DatabaseOption
    @OptionGroup var address: AddressOption
    @OptionGroup var mail: MailOptions

    func run() throws {
      try explaining {
        guard let email = EmailAddress(email) else {
          throw ValidationError("\(email) is not an e-mail address. Write it like name@example.gov.uk.")
        }
        let (site, now) = (try address.site(port: 8080), Now.now)
        let records = try place.open()
        let postman = try mail.postman(records)
        let invitation = try records.carryOut(
          InvitePerson(
            authority: authority, holder: Account.Holder(name: name, email: email), post: post ?? role.title,
            roles: [RoleGrant(authority: authority, role: role, from: now.day)],
            letters: postman == nil ? AccountPost { _, _ in } : .written(at: site)),
          by: .operatorAtTheMachine, at: now)
        Output.say(site.invitation(invitation, at: authority))
        Output.say("The link can be used once, until \(invitation.ends.inEngland).")
        if let postman {
          let round = try postman.goRound { Now.now.moment }
          Output.say(round.said.isEmpty ? "The letter is sent." : "The letter is not sent yet. \(round.said)")
        }
      }
    }
  }
}

extension Role: ExpressibleByArgument {
  /// The role as a post, for who has named none: `Democratic services`.
  var title: String { words.prefix(1).uppercased() + words.dropFirst() }
}
