import Council
import HTML
import Law
import Store

/// Who represents somewhere, and which bodies meet for it.
struct AreaMembers: Sendable {
  var authority: String
  /// The places, the narrowest first.
  var places: [Place]
  var members: [Member]
  var bodies: [Body]
  /// Whether any member, and any body, is entered at all.
  var areEntered: (members: Bool, bodies: Bool)
  var linkedDay: Day?
  /// The coming meetings of those bodies.
  var coming: [Meeting] = []
  var today: Day?

  static func read(
    _ open: OpenRecords, for places: [Place], at authority: String, on day: Day, linked: Day? = nil
  ) throws -> AreaMembers {
    let references = places.map(\.reference)
    let members = try open.members(for: references, at: authority, on: day)
    let bodies = try open.bodies(for: references, at: authority, on: day)
    return AreaMembers(
      authority: authority, places: places, members: members, bodies: bodies,
      areEntered: (
        try !members.isEmpty || open.hasAny(Member.self, of: authority, on: day),
        try !bodies.isEmpty || open.hasAny(Body.self, of: authority, on: day)
      ), linkedDay: linked,
      coming: try open.meetings(
        at: authority, of: bodies.map(\.reference), from: day, to: day.adding(months: 12), atMost: 6), today: day)
  }

  /// The divisions and wards whose members speak for whoever lives there.
  private var seats: [Place] { places.filter { $0.kind == .electoralDivision || $0.kind == .ward } }

  var represented: HTMLNode {
    leaf("members", "Who represents it") {
      if members.isEmpty {
        if !seats.isEmpty { ul(.class("plain")) { for seat in seats { li { words(seat) } } } }
        areEntered.members
          ? emptyState("No member is entered for it on this day.")
          : emptyState("The council’s members are not entered here yet.")
      } else {
        ul(.class("plain stack")) { for member in members { item(member) } }
      }
    }
  }

  private func words(_ seat: Place) -> Phrase {
    seat.kind == .ward
      ? "The members for the ward of \(seat.name)" : "The members for the electoral division of \(seat.name)"
  }

  private func item(_ member: Member) -> HTMLNode {
    let represented = places.filter { member.represents.contains($0.reference) }
    return li {
      a(.href(Address.member(authority, member.reference, on: linkedDay))) { member.name }
      for place in represented { span(.class("soft")) { ", \(Phrase.term(place.kind.words)) \(place.name)" } }
      if let council = member.council { span(.class("soft")) { ", \(council)" } }
    }
  }

  var meeting: HTMLNode {
    leaf("bodies", "Which bodies meet for it") {
      if bodies.isEmpty {
        areEntered.bodies
          ? emptyState("No board or committee is entered for this area.") {
            a(.href(Address.bodies(authority, on: linkedDay))) { "All bodies of the council" }
          } : emptyState("The council’s boards and committees are not entered here yet.")
      } else {
        ul(.class("plain stack")) {
          for body in bodies {
            li {
              a(.href(Address.body(authority, body.reference, on: linkedDay))) { body.name }
              span(.class("soft")) { ", \(Phrase.term(body.powers.words))" }
            }
          }
        }
      }
      if let today, !coming.isEmpty {
        h3 { "Their coming meetings" }
        MeetingList(authority, coming, bodies, today: today).node
      }
    }
  }
}
