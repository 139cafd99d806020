import Actions
import ArgumentParser
import Council
import Store

struct PostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Send the letters that wait, once, and tell which go no further by themselves.",
    discussion: "folkmoot serve sends letters by itself when it is told --mail.")

  @OptionGroup var place: DatabaseOption
  @OptionGroup var mail: MailOptions

  @Option(
    help: ArgumentHelp(
      "Send this one once more, which was given up or may not have arrived. Ask the recipient first whether it has.",
      valueName: "LETTER"))
  var again: String?

  func run() throws {
    try explaining {
      let records = try place.open()
      guard let postman = try mail.postman(records) else {
        throw ValidationError("Say where letters go with --mail, for example --mail smtp://user:password@host:587.")
      }
      if let again { try put(again, in: records) }
      let round = try postman.goRound { Now.now.moment }
      Output.say(
        "Sent: \(round.sent). To be tried again: \(round.waiting). Not to be sent: \(round.stuck). \(round.said)")
      for letter in try stuck(records) {
        Output.say("\(letter.id) (\(letter.authority)), \(letter.subject): \(letter.state.rawValue). \(letter.said)")
      }
    }
  }

  private func stuck(_ records: Records) throws -> [KeptLetter] {
    try records.read { open in
      try open.authorities().flatMap { try open.letters(of: $0.id, atMost: 1000) }.filter(\.state.needsSomebody)
    }
  }

  private func put(_ letter: String, in records: Records) throws {
    let known = try stuck(records).first { $0.id == letter }
    guard let known,
      try records.carryOut(SendLetterAgain(letter, of: known.authority), by: .operatorAtTheMachine, at: .now)
    else {
      throw ValidationError(
        "No letter \(letter) was given up or is uncertain. Run folkmoot post without --again: it tells which are.")
    }
  }
}
