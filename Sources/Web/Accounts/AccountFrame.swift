import Actions
import Council
import HTML
import Store

extension Site {
  /// A page about signing in or an account. Nobody keeps it: not the browser either, on a machine that others use too.
  func personal(
    _ visit: Visit, _ title: Phrase, lede: Phrase = "", kicker: Phrase = "", section: Section = .home,
    crumbs: [Crumb] = [],
    status: Int = 200, faults: FormFaults = FormFaults(), @HTMLBuilder content: () -> HTMLNode
  ) throws -> Answer {
    let council = try council(visit)
    var frame = frame(council, faults.isEmpty ? title : "Error: \(title)", section, crumbs)
    let inner = content()
    frame.content = HTMLNode {
      faults.summary
      titleBlock(kicker: kicker, title, lede: lede)
      inner
    }
    return .page(frame, status: faults.isEmpty ? status : max(status, 422), keeping: .never)
  }

  /// The device a visit comes from, as deeds know it.
  func caller(_ visit: Visit) -> CallingDevice {
    CallingDevice(
      network: visit.network, browser: visit.browser, cookie: visit.cookies[KnownDeviceCookie.name(visit["authority"])])
  }

  /// What is said where letters to whatever address was typed were asked for too often; the same whether the address is known or not.
  static func lettersAskedFor(_ seconds: Int) -> Phrase {
    "Letters to this address, or from where you are, were asked for before. Look into your e-mail. \(Phrase.term(AccountRefusal.again(in: seconds)))"
  }

  /// Where somebody goes who has signed in: back to what they wanted, or to their workspace.
  func afterSigningIn(_ visit: Visit) -> String {
    Address.own(visit["authority"], visit.wanted) ?? Address.workspace(visit["authority"])
  }
}

extension Visit {
  /// What a field of the form holds, without spaces around it.
  func typed(_ field: String) -> String { (form.text(field) ?? "").trimmed }

  /// The page that somebody wanted before they had to sign in, of this council only; empty when there was none.
  var wanted: String { Address.own(self["authority"], form.text("back") ?? query["back"]) ?? "" }

  /// A form that goes to an address, with its proof.
  func sending(
    to address: String, _ button: Phrase, grave: Bool = false, @HTMLBuilder fields: () -> HTMLNode = { .empty }
  )
    -> HTMLNode
  {
    HTML.form(.action(address), .method("post"), .novalidate) {
      FormToken.hidden(self)
      fields()
      HTML.button(.class(grave ? "btn grave" : "btn")) { button }
    }
  }

  /// A form that takes a thing away by a button that does not shout; its name is for those who do not see where it stands.
  func removing(
    _ name: String, at address: String, @HTMLBuilder fields: () -> HTMLNode = { .empty }
  ) -> HTMLNode {
    HTML.form(.action(address), .method("post")) {
      FormToken.hidden(self)
      fields()
      HTML.button(.class("quiet")) {
        "Remove"
        span(.class("vh")) { " \(name)" }
      }
    }
  }
}

/// What happened just before, in a line at the top of the next page.
func done(_ words: Phrase) -> HTMLNode {
  notice(.done) { p { words } }
}
