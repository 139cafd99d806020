import Council
import HTML
import Law
import Store

extension Site {
  func proposals(_ visit: Visit) throws -> Answer {
    try records.foresee {
      _ = try $0.authority(visit["authority"])
      _ = try $0.proposals(of: visit["authority"])
    }
    let council = try council(visit)
    var frame = frame(council, "Restructure proposals", .proposals)
    frame.content =
      ProposalsPage(
        authority: council.authority, today: visit.today, proposals: try council.proposals()
      ).view
    return .page(frame)
  }
}

/// A council's proposals, latest decision first.
struct ProposalsPage {
  var authority: Authority
  var today: Day
  var proposals: [ProposalSummary]

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: .data(authority.name), "Restructure proposals",
        lede: "What each would change, what it costs, which duties it touches and what the rules say of it.")
      leaf("list", "Latest decision first") {
        if proposals.isEmpty { p { "No proposal is recorded yet." } }
        ul(.class("plain stack")) { for proposal in proposals { proposal.item(of: authority, today: today) } }
      }
    }
  }
}

extension ProposalSummary {
  /// The proposal in a list: its name, what would happen, its two days.
  func item(of authority: Authority, today: Day) -> HTMLNode {
    li {
      h3 { a(.href(Address.proposal(authority.id, id))) { title } }
      if !summary.isEmpty { p { summary } }
      p(.class("facts")) {
        if today <= decisionDay {
          tag(.ochre, .due, "Decision due \(decisionDay.long)")
        } else {
          span { "Decision day \(decisionDay.long)" }
        }
        span { effectiveDay <= today ? "Effect from \(effectiveDay.long)" : "Takes effect \(effectiveDay.long)" }
      }
    }
  }
}
