import Council
import HTML
import Publishing

/// Who sits on a body, in which seat, and which seats are vacant.
struct SeatsLeaf {
  var page: BodyPage
  private var body: Body { page.body }

  var leaf: HTMLNode {
    Web.leaf("seats", "Who sits on it", margin: p { "No home address of anybody is kept here." }) {
      chart
      if page.memberships.isEmpty {
        emptyState("Nobody is entered as sitting on it on \(page.day.long).")
      } else {
        table
      }
      vacancies
    }
  }

  private var ordered: [Membership] {
    page.memberships.sorted { ($0.role.rank, name($0)) < ($1.role.rank, name($1)) }
  }

  private func name(_ membership: Membership) -> String {
    page.members[membership.member]?.name ?? membership.member.rawValue
  }

  private var table: HTMLNode {
    DataTable(
      caption: "Who sits on \(body.name)", captionIsHidden: true,
      columns: [.heading("Member"), .text("Role"), .text("Seat"), .text("Group"), .text("Vote"), .text("Since")]
        + (page.mayEdit ? [.text("Change")] : []),
      rows: ordered.map(row)
    ).withoutEmptyColumns.node
  }

  private func row(_ membership: Membership) -> [HTMLNode] {
    let member = page.members[membership.member]
    let cells: [HTMLNode] = [
      a(.href(Address.member(page.authority.id, membership.member, on: page.asked.day))) { name(membership) },
      HTMLNode(Phrase.term(membership.role.words.capitalised)), seat(membership),
      HTMLNode(member?.group.flatMap { page.groups[$0]?.name } ?? ""),
      membership.votes ? HTMLNode("Yes" as Phrase) : HTMLNode("No vote" as Phrase),
      HTMLNode(membership.from?.long ?? ""),
    ]
    return cells + (page.mayEdit ? [ways(membership)] : [])
  }

  private func seat(_ membership: Membership) -> HTMLNode {
    guard let label = membership.seat else { return .empty }
    let seat = body.seats.first { $0.label == label }
    let whose = membership.onBehalfOf ?? seat?.onBehalfOf
    return HTMLNode {
      label
      if let whose {
        span(.class("soft")) { ", on behalf of \(whose)" }
      } else if let seat {
        span(.class("soft")) { ", appointed by \(seat.appointedBy)" }
      }
    }
  }

  private func ways(_ membership: Membership) -> HTMLNode {
    let id = page.authority.id
    return HTMLNode {
      a(.href(Address.membership(id, membership.reference, "edit", on: page.asked.day))) {
        "Change"
        span(.class("vh")) { " the seat of \(name(membership))" }
      }
      ", "
      a(.href(Address.membership(id, membership.reference, "end"))) {
        "end"
        span(.class("vh")) { " the membership of \(name(membership))" }
      }
    }
  }

  private var vacancies: HTMLNode {
    let vacant = body.seats.compactMap { seat -> (Seat, Int)? in
      let left = seat.number - page.memberships.count { $0.seat == seat.label }
      return left > 0 ? (seat, left) : nil
    }
    guard !vacant.isEmpty else { return .empty }
    return HTMLNode {
      h3 { "Vacant" }
      ul {
        for (seat, left) in vacant {
          li { "\(left) of \(seat.number): \(seat.label), appointed by \(seat.appointedBy)" }
        }
      }
    }
  }

  /// Two sides of a board, seen from above.
  private var chart: HTMLNode {
    var sides: [(String, Int)] = []
    for seat in body.seats where seat.votes {
      if let at = sides.firstIndex(where: { $0.0 == seat.appointedBy }) {
        sides[at].1 += seat.number
      } else {
        sides.append((seat.appointedBy, seat.number))
      }
    }
    guard sides.count == 2 else { return .empty }
    let advisers = body.seats.filter { !$0.votes }.map(\.number).reduce(0, +)
    let chaired = body.rules.compactMap { rule -> Int? in
      guard case .chairedByLeader(let council) = rule else { return nil }
      return council == sides[0].0 ? 0 : council == sides[1].0 ? sides[0].1 : nil
    }.first
    let chart = SeatsChart(
      finding: "\(sides[0].1) and \(sides[1].1)",
      benches: sides.map { SeatsChart.Bench("from \($0.0)", $0.1) }, chair: chaired, advisers: advisers,
      prefix: "seats-of-body")
    return chart.node
  }
}
