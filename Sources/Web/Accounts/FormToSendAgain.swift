import HTML

/// A form that could not be carried out, with all that was typed: its sender had been signed out or was signed in anew, or the
/// records did not serve. It is shown again, to be sent once more; nothing of it is done by itself.
struct FormToSendAgain: Equatable, Sendable {
  var authority: String
  var path: String
  var fields: [(name: String, text: String)]
  var isSignedIn: Bool
  var formToken: String
  /// Whether the form was in order, and the records did not serve.
  var wasInOrder = false

  init(_ visit: Visit) {
    (authority, path) = (visit["authority"], visit.path)
    (isSignedIn, formToken) = (visit.signedIn != nil, visit.formToken)
    fields = visit.form.fields.filter { $0.fileName == nil && Self.mayBeShown($0.name) }
      .map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  /// A form that the records did not take. It goes again with the proof it came with: whose it is may not be known just now.
  init(notSaved visit: Visit) {
    self.init(visit)
    (formToken, wasInOrder) = (visit.form.text(FormToken.field) ?? "", true)
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
      if wasInOrder {
        p { "What you typed is kept here. Leave this page open, and send it again when it can be saved." }
      } else if isSignedIn {
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
    return summaryList(shown.map { (.data($0.name), HTMLNode($0.text)) })
  }
}
