import Actions
import Council

extension Telling {
  /// Gives every character their account, before anything else happens.
  func makeAccounts() throws {
    let day = month(-26, 20)
    for character in Persona.allCases {
      guard let email = EmailAddress(character.email) else { throw AccountRefusal.unknownAccount }
      let grant = RoleGrant(authority: character.authority, role: character.role, from: day)
      let account = try does(
        MakeDemonstrationAccount(
          authority: character.authority, holder: Account.Holder(name: character.name, email: email),
          post: character.post, roles: [grant]),
        by: .operatorAtTheMachine, on: day)
      meet(character, ActingPerson(.account(account.id), post: character.post, grants: [grant]))
    }
  }
}
