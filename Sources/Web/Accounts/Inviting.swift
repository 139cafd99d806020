import Actions
import Council
import HTML
import Law
import Store

extension Site {
  func invitePage(_ visit: Visit) throws -> Answer { try invitePage(visit, FormFaults()) }

  func invite(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    var faults = FormFaults()
    let email = EmailAddress(visit.typed("email"))
    if visit.typed("name").isEmpty { faults.add("Type the person’s name.", at: "name") }
    if email == nil { faults.add("Type an e-mail address like name@example.org.", at: "email") }
    if visit.typed("post").isEmpty { faults.add("Type the post, as the public record is to name it.", at: "post") }
    let grant = RoleForm(visit).grant(at: id, &faults)
    for field in ["name", "post"] where visit.typed(field).count > 200 {
      faults.add("Use at most 200 characters.", at: field)
    }
    guard let email, let grant, faults.isEmpty else { return try invitePage(visit, faults) }
    let deed = InvitePerson(
      authority: id, holder: Account.Holder(name: visit.typed("name"), email: email), post: visit.typed("post"),
      roles: [grant], letters: means.post)
    do {
      let invitation = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(Address.accounts(id, of: invitation.account) + "?news=invited")
    } catch AccountRefusal.addressTaken(let email) {
      faults.add(said: AccountRefusal.addressTaken(email).description, at: "email")
    } catch AccountRefusal.roleDoesNotFit(let role) {
      faults.add(said: AccountRefusal.roleDoesNotFit(role).description, at: "role")
    }
    return try invitePage(visit, faults)
  }

  private func invitePage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let crumb = Crumb(title: "Accounts", address: Address.accounts(id))
    return try personal(visit, "Invite a person", crumbs: [crumb], faults: faults) {
      visit.sending(to: Address.accounts(id, "/new"), "Send the invitation") {
        leaf("person", "The person", margin: HTMLNode { p { "The name is never shown to the public." } }) {
          FormField(name: "name", label: "Name", value: visit.typed("name"), fault: faults["name"]).node
          FormField(
            name: "email", label: "E-mail address", hint: "The invitation goes there, and ends after a week.",
            kind: .email, value: visit.typed("email"), fault: faults["email"]
          ).node
          FormField(
            name: "post", label: "Post",
            hint: "As the public record names who acted: Democratic Services Officer, Member for Upton.",
            value: visit.typed("post"), fault: faults["post"]
          ).node
        }
        leaf("role-part", "The first role", margin: HTMLNode { p { "Further roles are given on the account’s page." } })
        {
          RoleForm(visit).fields(Role.allCases.filter(\.isOfTheCouncil), faults)
        }
      }
    }
  }
}

/// The fields of a role: which, for what part, from when to when.
struct RoleForm {
  var visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  private var from: DayField { DayField(visit.form.text("from")) }
  private var to: DayField { DayField(visit.form.text("to")) }

  /// The role as typed; `nil` when something is wrong with it.
  func grant(at authority: String, _ faults: inout FormFaults) -> RoleGrant? {
    let role = Role(rawValue: visit.typed("role"))
    if role == nil { faults.add("Choose a role.", at: "role") }
    let scope = RoleGrant.Scope(kind: visit.typed("scope"), reference: visit.typed("part"))
    if scope == nil {
      let isWhole = visit.typed("scope") == "authority"
      faults.add(
        isWhole ? "A role for the whole council has no part: leave this empty." : "Name the body or place." as Phrase,
        at: "part")
    }
    if from.isWrong { faults.add(from.message, at: "from") }
    if to.isWrong { faults.add(to.message, at: "to") }
    if let first = from.day, let last = to.day, last < first {
      faults.add("The last day is before the first.", at: "to")
    }
    guard let role, let scope, faults.isEmpty else { return nil }
    return RoleGrant(authority: authority, role: role, scope: scope, from: from.day ?? visit.today, to: to.day)
  }

  func fields(_ roles: [Role], _ faults: FormFaults) -> HTMLNode {
    HTMLNode {
      ChoiceField(
        name: "role", label: "Role", choices: roles.map { .init(value: $0.rawValue, words: .term($0.words)) },
        chosen: visit.typed("role"), none: "Choose a role", fault: faults["role"]
      ).node
      ChoiceField(
        name: "scope", label: "For",
        choices: [
          .init(value: "authority", words: "The whole council"), .init(value: "body", words: "One body"),
          .init(value: "place", words: "One place"),
        ], chosen: visit.typed("scope")
      ).node
      FormField(
        name: "part", label: "Which body or place", hint: "Its reference; empty for the whole council.",
        value: visit.typed("part"), fault: faults["part"], isNarrow: true
      ).node
      day("from", "From", hint: "Empty for today.", from, faults)
      day("to", "Last day", hint: "Empty when it is open. For example, \(visit.today.long).", to, faults)
    }
  }

  private func day(_ name: String, _ label: Phrase, hint: Phrase, _ field: DayField, _ faults: FormFaults) -> HTMLNode {
    FormField(name: name, label: label, hint: hint, value: field.typed, fault: faults[name], isNarrow: true).node
  }
}
