import Actions
import ArgumentParser
import Council
import Store
import Web

struct NewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "news", abstract: "What happened at a council, and the letters to those who follow it.",
    subcommands: [List.self, Send.self, Rebuild.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what happened, newest first, as the site’s pages and feeds do.")

    @OptionGroup var place: DatabaseOption

    @Option(help: "The council's short name, such as rotherham.")
    var authority: String

    @Option(help: "How many pieces of news.")
    var most = 20

    func validate() throws {
      guard (1...500).contains(most) else { throw ValidationError("From 1 to 500 pieces of news can be listed.") }
    }

    func run() throws {
      try explaining {
        let records = try place.open()
        guard let council = try records.authority(authority)?.authority else {
          throw ActionRefusal.unknownAuthority(authority, known: try records.authorities().map(\.id))
        }
        let items = try records.read { open in
          try open.items(
            of: open.news(NewsRequest(Follow(.council)), at: council.id, on: .today, atMost: most), at: council)
        }
        if items.isEmpty { Output.say("Nothing has been published yet.") }
        for item in items { Output.say("\(item.entry.at.inEngland)  \(item.headline)") }
      }
    }
  }

  struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Write the letters on news, on what came of what residents were asked, and to moderators; the website does so by itself.",
      discussion: """
        For a council whose site does not run all day. It writes the letters into the database, each once; --mail sends \
        them, and without it they wait for the next folkmoot serve.
        """)

    @OptionGroup var place: DatabaseOption
    @OptionGroup var address: AddressOption
    @OptionGroup var mail: MailOptions

    func run() throws {
      try explaining {
        let records = try place.open()
        guard address.address != nil else {
          throw ValidationError("--address is missing. Without it the links in the letters would lead nowhere.")
        }
        let post = AccountPost.written(at: try address.site(port: 0))
        let letters =
          try records.sendNews(post, at: .now) + records.sendWhatCame(post, at: .now)
          + records.tellModerators(post, at: .now)
        Output.say(letters == 1 ? "1 letter was written." : "\(letters) letters were written.")
        guard let postman = try mail.postman(records) else { return }
        let round = try postman.goRound { Now.now.moment }
        Output.say("Sent: \(round.sent). Waiting: \(round.waiting). Stuck: \(round.stuck).")
        if !round.said.isEmpty { Output.complain("The mail server said: \(round.said)") }
      }
    }
  }

  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make all news afresh from the record.",
      discussion:
        "News keeps itself in step with every change. This is for a database that was changed with other tools.")

    @OptionGroup var place: DatabaseOption

    func run() throws {
      try explaining {
        Output.say("\(try place.open().makeNewsAfresh()) pieces of news are on the record.")
      }
    }
  }
}
