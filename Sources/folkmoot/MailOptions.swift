import Actions
import ArgumentParser
import Council
import Courier
import Foundation
import Logging
import Store
import Web

/// Where letters go, from whom, and where their links lead.
struct MailOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Where letters go: smtp://user:password@host:587, smtps://user:password@host:465, log: (printed, for development) \
      or folder:DIR. A password is better kept in the environment, as FOLKMOOT_MAIL. Without it letters wait.
      """, valueName: "ADDRESS"))
  var mail: String?

  @Option(help: ArgumentHelp("The address letters come from, such as folkmoot@example.gov.uk.", valueName: "E-MAIL"))
  var mailFrom: String?

  /// What `--mail` or the environment says.
  private var place: String? { mail ?? ProcessInfo.processInfo.environment["FOLKMOOT_MAIL"] }

  /// A postman for these records; `nil` when nothing says where letters go.
  func postman(_ records: Records) throws -> Postman? {
    guard let place else { return nil }
    do {
      return Postman(records: records, courier: try MailSetting.courier(place), from: try sender(place))
    } catch let problem as MailSettingProblem {
      throw ValidationError(problem.description)
    }
  }

  private func sender(_ place: String) throws -> EmailAddress {
    let needsNone = place == "log:" || place.hasPrefix("folder:")
    guard let typed = mailFrom ?? (needsNone ? "folkmoot@example.org" : nil) else {
      throw ValidationError("--mail is given without --mail-from. Say which address letters come from.")
    }
    guard let sender = EmailAddress(typed) else {
      throw ValidationError("--mail-from is not an e-mail address. Write it like folkmoot@example.gov.uk.")
    }
    return sender
  }
}

extension Chores.Chore {
  /// Sends the letters that wait; what a mail server says against one is logged, without naming anybody.
  static func letters(_ postman: Postman, _ logger: Logger) -> Chores.Chore {
    Chores.Chore(name: "Letters", pause: 2) { _ in
      let round = try postman.goRound { Now.now.moment }
      if !round.said.isEmpty { logger.warning("Letters: \(round.said)") }
    }
  }
}
