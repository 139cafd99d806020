import Actions
import Council
import HTML
import Secrets
import Store

extension Site {
  func addSettingUp(_ routes: inout Routes) {
    routes.get("/set-up/:token", .everyone, setUpPage)
    routes.post("/set-up/:token", .everyone, setUpFirst)
  }

  func setUpPage(_ visit: Visit) throws -> Answer { try setUpPage(visit, FormFaults()) }

  /// Invites the first administrator, and leads to that invitation.
  func setUpFirst(_ visit: Visit) throws -> Answer {
    let setUp = try openSetUp(visit)
    var faults = FormFaults()
    let (email, authority) = (EmailAddress(visit.typed("email")), visit.typed("authority"))
    if visit.typed("name").isEmpty { faults.add("Type your name.", at: "name") }
    if email == nil { faults.add("Type an e-mail address like name@example.org.", at: "email") }
    if try records.authority(authority) == nil { faults.add("Choose the council.", at: "authority") }
    guard let email, faults.isEmpty else { return try setUpPage(visit, faults) }
    let post = visit.typed("post")
    let deed = InvitePerson(
      authority: authority, holder: Account.Holder(name: visit.typed("name"), email: email),
      post: post.isEmpty ? "The administrator" : String(post.prefix(200)),
      roles: [RoleGrant(authority: authority, role: .administrator, from: visit.today)],
      letters: AccountPost { _, _ in })
    let invitation = try setUp.use { try records.carryOut(deed, by: .operatorAtTheMachine, at: visit.now) }
    return .seeOther(Address.invitation(authority, invitation.token))
  }

  private func openSetUp(_ visit: Visit) throws -> SetUpLink {
    guard let setUp, setUp.isOpen(Token(visit["token"]), at: visit.now.moment), try records.hasNoAccount() else {
      throw Problem.linkIsOver
    }
    return setUp
  }

  private func setUpPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    _ = try openSetUp(visit)
    let councils = try records.authorities()
    let title: Phrase = "The first administrator"
    let content = HTMLNode {
      faults.summary
      titleBlock(kicker: "Setting up", title, lede: "You invite others once you have an account yourself.")
      if councils.isEmpty {
        p { "There is no council here yet. Import a case or an establishment first, then open this page again." }
      } else {
        leaf("form", "Who you are") {
          visit.sending(to: "/set-up/\(Address.encoded(visit["token"]))", "Go on to your password") {
            SetUpFields(visit: visit, councils: councils, faults: faults).node
          }
        }
      }
    }
    let frame = Frame(title: faults.isEmpty ? title : "Error: \(title)", content: content)
    return .page(frame, status: faults.isEmpty ? 200 : 422, keeping: .never)
  }
}

/// The fields of the page for the first administrator.
private struct SetUpFields {
  var visit: Visit
  var councils: [Authority]
  var faults: FormFaults

  var node: HTMLNode {
    HTMLNode {
      ChoiceField(
        name: "authority", label: "Council", choices: councils.map { .init(value: $0.id, name: $0.name) },
        chosen: visit.typed("authority"), fault: faults["authority"]
      ).node
      FormField(
        name: "name", label: "Your name", value: visit.typed("name"), autocomplete: "name", fault: faults["name"]
      ).node
      FormField(
        name: "email", label: "Your e-mail address", kind: .email, value: visit.typed("email"), autocomplete: "email",
        fault: faults["email"]
      ).node
      FormField(
        name: "post", label: "Your post", hint: "As the public record names who acted. Empty: The administrator.",
        value: visit.typed("post")
      ).node
    }
  }
}
