import Council
import HTML
import Law
import Store

/// Somebody’s own tokens, and the form for one more.
struct OwnTokensView {
  var visit: Visit
  var tokens: [KeptAccessToken]
  /// What a token of theirs could be for.
  var scopes: [Permission]
  var asksForPassword: Bool
  var faults: FormFaults

  private var here: String { Address.account(visit["authority"], "tokens") }

  var node: HTMLNode {
    HTMLNode {
      if visit.query["news"] == "revoked" { done("The token is revoked. What showed it is turned away from now on.") }
      leaf("tokens", "Your tokens", full: true) { tokens.isEmpty ? p { "You have none." } : table }
      leaf("new", "Make a token", margin: HTMLNode { p { a(.href("/api")) { "What programs can do here" } } }) {
        scopes.isEmpty
          ? p {
            "None of your roles allows anything that a token is needed for. What is public can be read without one."
          } : form
      }
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "Your tokens", captionIsHidden: true,
      columns: [.heading("Name"), .text("May"), .text("Until"), .text("Last used"), .text("Change")],
      rows: tokens.map { token in
        [
          HTMLNode(token.name),
          listed(Permission.forTokens.filter(token.scopes.contains).map { HTMLNode($0.inWords) }),
          HTMLNode(token.endsAt.adding(seconds: -1).day.long), HTMLNode(token.usedOn?.long ?? "Never"), revoking(token),
        ]
      }
    ).node
  }

  private func revoking(_ token: KeptAccessToken) -> HTMLNode {
    HTML.form(.action("\(here)/revoke"), .method("post")) {
      FormToken.hidden(visit)
      input(.type("hidden"), .name("token"), .value(token.id))
      button(.class("quiet")) {
        "Revoke"
        span(.class("vh")) { " the token \(token.name)" }
      }
    }
  }

  private var form: HTMLNode {
    visit.sending(to: here, "Make the token") {
      FormField(
        name: "title", label: "Name",
        hint:
          "What the program is, such as Payroll export. It stands on the public record with what is done by it, so name no person.",
        value: visit.typed("title"), fault: faults["title"]
      ).node
      ticks
      FormField(
        name: "last", label: "Last day", hint: "At most a year from today: \(visit.today.adding(months: 12).long).",
        value: visit.isForm ? visit.typed("last") : visit.today.adding(months: 3).typed, fault: faults["last"],
        isNarrow: true
      ).node
      if asksForPassword {
        FormField(
          name: "password", label: "Your password", kind: .password, autocomplete: "current-password",
          fault: faults["password"]
        ).node
      }
    }
  }

  private var ticks: HTMLNode {
    EditField(
      name: "scopes", label: "What it may do", hint: "Only what the program needs.",
      kind: .ticks(scopes.map { .init(value: $0.rawValue, words: $0.inWords) })
    ).node(
      scopes.map(\.rawValue).filter { visit.typed("scopes-\($0)") == "yes" }.joined(separator: "\n"),
      fault: faults["scopes"], note: nil)
  }
}
