import Actions
import Council
import HTML
import Store

extension Site {
  /// The routes a demonstration has beside the others; a real site has none of them.
  func addDemonstration(_ routes: inout Routes) {
    guard demonstration != nil else { return }
    routes.post("/:authority/sign-in/as", .everyone, signInAs)
    routes.get("/:authority/shown-letters", .everyone, shownLetters)
  }

  /// Signs a visitor in as the person they chose, and brings them to what they wanted to try.
  func signInAs(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    guard let person = people(id).first(where: { $0.key == visit.typed("person") }) else {
      var faults = FormFaults()
      faults.add("Choose one of the people below.", at: "people")
      return try signInPage(visit, faults)
    }
    let deed = SignInAtDemonstration(authority: id, email: person.email, caller: caller(visit))
    let (opened, kind) = try records.carryOut(deed, by: .visitor, at: visit.now)
    return arrived(opened, kind, at: id, on: afterSigningIn(visit))
  }

  /// The people a visitor can be at a council; none where nothing is a demonstration.
  func people(_ authority: String) -> [Demonstration.Person] {
    (demonstration?.people ?? []).filter { $0.authority == authority }
  }

  /// The people, each with a button; nothing on a real site.
  func oneClick(_ visit: Visit) -> HTMLNode {
    let id = visit["authority"]
    let people = people(id)
    guard !people.isEmpty else { return .empty }
    return leaf(
      "people", "Be somebody of the demonstration",
      margin: HTMLNode { p { "One click is enough here, and only here: a real site asks for a password and a code." } }
    ) {
      ul(.class("plain stack")) {
        for person in people { li { offer(person, visit) } }
      }
      p { a(.href(Address.shownLetters(id))) { "Letters this demonstration wrote" } }
    }
  }

  private func offer(_ person: Demonstration.Person, _ visit: Visit) -> HTMLNode {
    HTMLNode {
      h3 { person.name }
      p { person.post }
      ul(.class("soft small")) { for item in person.tries { li { item.words } } }
      visit.sending(to: Address.signInAs(visit["authority"]), "Sign in as \(person.name)") {
        back(visit)
        input(.type("hidden"), .name("person"), .value(person.key))
      }
    }
  }

  /// What is worth trying as whoever is signed in; nothing on a real site.
  func whatToTry(_ visit: Visit) -> HTMLNode {
    let id = visit["authority"]
    let email = visit.signedIn?.holder?.account.holder?.email.folded
    guard let person = people(id).first(where: { $0.email.folded == email }) else { return .empty }
    return leaf("try", "Try as \(person.name)") {
      ul(.class("plain")) {
        for item in person.tries { li { a(.href(Address.council(id) + item.place)) { item.words } } }
      }
    }
  }
}

extension Address {
  static func signInAs(_ id: String) -> String { "\(council(id))/sign-in/as" }
  static func shownLetters(_ id: String) -> String { "\(council(id))/shown-letters" }
}
