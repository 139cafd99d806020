import Actions
import ArgumentParser
import Council
import Courier
import Foundation
import Web

struct SingleSignOnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "single-sign-on",
    abstract: "Let staff sign in with the council’s own sign-in service (OpenID Connect).",
    discussion: """
      Register this site with the service first, with the return address that this command prints. The service’s secret \
      is read from the environment, FOLKMOOT_CLIENT_SECRET, so that it stands in no list of commands.
      """)

  @OptionGroup var place: DatabaseOption
  @OptionGroup var site: AddressOption

  @Option(help: "The council, by its short name.")
  var authority: String

  @Option(help: ArgumentHelp("The service’s name for itself, exactly as it writes it.", valueName: "ADDRESS"))
  var issuer: String?

  @Option(help: "What the service calls this site.")
  var clientID: String?

  @Flag(
    help:
      "Trust the addresses it tells without its word that it has checked them: only for a directory of the council’s own."
  )
  var trustAddresses = false

  @Flag(help: "Take the sign-in service away.")
  var off = false

  func run() throws {
    try explaining {
      let service = try off ? nil : self.service()
      let back = try site.site(port: 8080).workAccountReturn(authority)
      try place.open().carryOut(SetSingleSignOn(service, of: authority), by: .operatorAtTheMachine, at: .now)
      Output.say(
        off
          ? "Nobody signs in with a work account any more."
          : "Kept. The return address to register with the service: \(back)"
      )
    }
  }

  private func service() throws -> SingleSignOn {
    guard let issuer, let clientID else { throw ValidationError("Give --issuer and --client-id, or --off.") }
    guard HTTPSQuestion(issuer) != nil else {
      throw ValidationError("--issuer is an address that begins with https://.")
    }
    guard let secret = ProcessInfo.processInfo.environment["FOLKMOOT_CLIENT_SECRET"], !secret.isEmpty else {
      throw ValidationError(
        "Put the secret that the service gave this site into the environment, as FOLKMOOT_CLIENT_SECRET.")
    }
    return SingleSignOn(issuer: issuer, clientID: clientID, clientSecret: secret, vouchesForAddresses: trustAddresses)
  }
}
