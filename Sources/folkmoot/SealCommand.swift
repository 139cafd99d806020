import Actions
import ArgumentParser
import Council
import Law
import Store

struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "Sign the last fingerprint of each council’s record, once a day.",
    discussion: "A site that is served does this by itself.")

  @OptionGroup var place: DatabaseOption

  @Option(help: ArgumentHelp("Where to lay down each seal with its signature and key.", valueName: "FOLDER"))
  var seals: String?

  func run() throws {
    try explaining {
      let made = try place.open().sealEveryRecord(at: .now)
      if let seals { try SealFolder(path: seals).keep(made) }
      for signed in made {
        let seal = signed.seal
        Output.say("\(seal.authority), \(seal.day.long): entry \(seal.number), \(seal.fingerprint)")
      }
      if made.isEmpty { Output.say("There is no record to seal yet.") }
    }
  }
}
