import Actions
import ArgumentParser
import Council

struct PostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Send the letters that wait, once.",
    discussion: "folkmoot serve does this by itself when it is told --mail.")

  @OptionGroup var place: DatabaseOption
  @OptionGroup var mail: MailOptions

  func run() throws {
    try explaining {
      let records = try place.open()
      guard let postman = try mail.postman(records) else {
        throw ValidationError("Say where letters go with --mail, for example --mail smtp://user:password@host:587.")
      }
      let round = try postman.goRound { Now.now.moment }
      Output.say(
        "Sent: \(round.sent). To be tried again: \(round.waiting). Not to be sent: \(round.stuck). \(round.said)")
    }
  }
}
