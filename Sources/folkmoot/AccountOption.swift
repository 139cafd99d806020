import ArgumentParser
import Council
import Store

/// Which account a command is about: by e-mail address and council.
struct AccountOption: ParsableArguments {
  @Argument(help: "The e-mail address of the account.")
  var email: String

  @Option(help: ArgumentHelp("The council it belongs to, by its short name.", valueName: "COUNCIL"))
  var authority: String

  /// The identifier of the account.
  func find(in records: Records) throws -> String {
    guard let address = EmailAddress(email) else {
      throw Refusal(file: email, "This is no e-mail address: a name, an @ and a domain are expected.")
    }
    guard let account = try records.read({ try $0.account(at: address, of: authority) }) else {
      throw Refusal(
        file: email,
        "The council \(authority) has no account of this address. Check both; an erased account is not found by its address."
      )
    }
    return account.id
  }
}
