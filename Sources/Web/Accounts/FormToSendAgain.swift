import HTML

/// A form that came too late, because its sender had been signed out or was signed in anew, with all that was typed. It is shown
/// again, to be sent once more; nothing of it is done by itself.
struct FormToSendAgain: Equatable, Sendable {
  var authority: String
  var path: String
  var fields: [(name: String, text: String)]
  var isSignedIn: Bool
  var formToken: String

  init(_ visit: Visit) {
    (authority, path) = (visit["authority"], visit.path)
    (isSignedIn, formToken) = (visit.signedIn != nil, visit.formToken)
    fields = visit.form.fields.filter { $0.fileName == nil && Self.mayBeShown($0.name) }
      .map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  private static func mayBeShown(_ name: String) -> Bool {
    name != FormToken.field && !name.contains("password") && !name.contains("code")
  }

  static func == (one: FormToSendAgain, other: FormToSendAgain) -> Bool {
    one.path == other.path && one.authority == other.authority && one.isSignedIn == other.isSignedIn
      && one.fields.elementsEqual(other.fields, by: ==)
  }

  var view: HTMLNode {
    HTMLNode {
      if isSignedIn {
        p {
          "You have signed in anew since you opened the form. What you typed is kept here; nothing was done with it yet."
        }
      } else {
        p {
          "You were signed out while you typed. Nothing is lost: leave this page open, "
          a(.href(Address.signIn(authority)), .target("_blank"), .rel("noopener")) {
            "sign in on another page (opens a new tab)"
          }
          ", come back here, and send the form again."
        }
      }
      form(.action(path), .method("post")) {
        input(.type("hidden"), .name(FormToken.field), .value(formToken))
        for field in fields { input(.type("hidden"), .name(field.name), .value(field.text)) }
        button(.class("btn")) { "Send the form again" }
      }
      typed
    }
  }

  private var typed: HTMLNode {
    let shown = fields.filter { !$0.text.isEmpty }
    guard !shown.isEmpty else { return .empty }
    return summaryList(shown.map { ($0.name, HTMLNode($0.text)) })
  }
}
