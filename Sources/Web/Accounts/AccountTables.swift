import Council
import HTML
import Law
import Store

/// Roles with their days, those that count first.
struct RoleTable {
  var roles: [HeldRole]
  var today: Day
  /// What stands in the last cell of a role that has not ended.
  var deed: (HeldRole) -> HTMLNode = { _ in .empty }

  var node: HTMLNode {
    guard !roles.isEmpty else { return p { "No role is given." } }
    return DataTable(
      caption: "Roles", captionIsHidden: true,
      columns: [.heading("Role"), .text("For"), .text("From"), .text("To"), .text("State"), .text("Change")],
      rows: roles.sorted { rank($0) < rank($1) }.map(row)
    ).withoutEmptyColumns.node
  }

  private func rank(_ held: HeldRole) -> (Int, String) {
    (held.grant.stands(on: today) ? 0 : 1, held.grant.role.rawValue)
  }

  private func row(_ held: HeldRole) -> [HTMLNode] {
    let grant = held.grant
    let isOver = grant.to.map { $0 < today } ?? false
    return [
      HTMLNode(.term(grant.role.words.capitalised)), HTMLNode(grant.scope.words), HTMLNode(grant.from?.long ?? ""),
      HTMLNode(grant.to?.long ?? ""),
      grant.stands(on: today)
        ? tag(.green, .met, "Counts today") : isOver ? tag(.stone, .na, "Over") : tag(.ochre, .due, "Begins later"),
      isOver ? .empty : deed(held),
    ]
  }
}

extension RoleGrant.Scope {
  /// For what part, in words.
  var words: Phrase {
    guard self != .authority else { return "The whole council" }
    return kind == "body" ? "The body \(reference)" : "The place \(reference)"
  }
}

/// The devices somebody is signed in on, each with its way out.
struct DeviceTable {
  var visit: Visit
  var own: String
  var devices: [Session]

  var node: HTMLNode {
    DataTable(
      caption: "Devices", captionIsHidden: true,
      columns: [.heading("Browser"), .text("Signed in"), .text("Last here"), .text("Change")], rows: devices.map(row)
    ).node
  }

  private func row(_ session: Session) -> [HTMLNode] {
    [
      HTMLNode {
        BrowserName(session.device).words
        if session.id == own { tag(.green, .met, "This device") }
      },
      moment(session.beganAt), moment(session.seenAt),
      form(.action(Address.account(visit["authority"], "devices")), .method("post")) {
        FormToken.hidden(visit)
        input(.type("hidden"), .name("device"), .value(session.id))
        button(.class("quiet")) {
          "Sign out"
          span(.class("vh")) { " the device that signed in on \(session.beganAt.long)" }
        }
      },
    ]
  }

  private func moment(_ moment: Moment) -> HTMLNode {
    time(.datetime(moment.description)) { moment.long }
  }
}
