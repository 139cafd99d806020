import Council
import HTML
import Law

/// Who has notified interests and who is late, with the way to each member’s entry.
struct InterestsPage {
  var authority: Authority
  var members: [Member]
  /// The day each became a member, where it is known.
  var became: [Member.Reference: Day]
  var interests: [RegisteredInterest]
  var dispensations: [Dispensation]
  var day: Day

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "Members", "Register of interests",
        lede: "What members have told the monitoring officer of their own and a partner’s interests."
      ) {
        span { counted(members.count, one: "1 member", other: "\(members.count) members") }
      }
      leaf(
        "members", "Members", margin: p { "Localism Act 2011, section 29: the register is on the council’s website." }
      ) {
        members.isEmpty ? emptyState("The council has not entered its members yet.") : table
      }
      late
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "Members", captionIsHidden: true,
      columns: [.heading("Member"), .number("Interests"), .text("First notified")],
      rows: members.map { member in
        let all = interests.filter { $0.member == member.reference }
        let standing = all.filter { $0.stands(on: day) && $0.category != .nothing }
        return [
          a(.href(Address.interests(authority.id, member.reference))) { member.name },
          HTMLNode(String(standing.count)),
          all.map(\.notifiedOn).min().map { HTMLNode($0.long) } ?? HTMLNode("Not yet" as Phrase),
        ]
      }
    ).node
  }

  private var late: HTMLNode {
    let findings = members.flatMap { member -> [Finding] in
      guard let became = became[member.reference] else { return [] }
      let first = interests.filter { $0.member == member.reference }.map(\.notifiedOn).min()
      return InterestsNotified.check(.init(on: day, member: member.name, became: became, notified: first))
    }.filter { $0.outcome == .notMet }
    guard !findings.isEmpty else { return .empty }
    return leaf("late", "Where the law asks for something") { FindingList(findings: findings).node }
  }
}
