import Council
import HTML
import Law

/// What a member has registered: a table for each category, with a column for the member and one for a partner who is not named.
struct MemberInterestsPage {
  var authority: Authority
  var member: Member
  /// Those that have left the register too.
  var interests: [RegisteredInterest]
  var dispensations: [Dispensation]
  var day: Day
  var mayKeep = false

  private var standing: [RegisteredInterest] { interests.filter { $0.stands(on: day) } }

  /// What is registered that may be a home address.
  private var addresses: [Finding] {
    standing.filter { !$0.isSensitive }
      .flatMap { AddressesWithheld.check(.init(on: day, member: member.name, text: $0.words)) }
      .filter { $0.outcome == .forJudgement }
  }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "Register of interests", .data(member.name),
        lede: "What the member has told the monitoring officer, as the Localism Act 2011 asks.")
      if mayKeep { ways }
      leaf("interests", "Interests", full: true, margin: p { "Localism Act 2011, sections 29 to 34." }) {
        published
        if standing.isEmpty { emptyState("Nothing is registered yet.") }
        for category in InterestCategory.allCases { table(category) }
      }
      if mayKeep, !addresses.isEmpty {
        leaf("addresses", "Before anybody reads an address here") { FindingList(findings: addresses).node }
      }
      dispensed
    }
  }

  private var ways: HTMLNode {
    nav(.class("row ways"), .ariaLabel("Keep the register")) {
      a(.class("btn ghost"), .href(Address.interests(authority.id, member.reference, "new"))) {
        "Register an interest"
      }
      if !standing.isEmpty {
        a(.class("btn ghost"), .href(Address.interests(authority.id, member.reference, "end"))) { "End an interest" }
      }
      a(.class("btn ghost"), .href(Address.interests(authority.id, member.reference, "dispensation"))) {
        "Grant a dispensation"
      }
    }
  }

  /// The day on which what is shown came to stand so. Programs look for this sentence, and for the line to end with it.
  private var published: HTMLNode {
    let days = interests.map(\.notifiedOn) + interests.compactMap { $0.lastDay?.adding(days: 1) }
    guard let last = days.filter({ $0 <= day }).max() else { return .empty }
    return HTMLNode {
      p { "This register of interests was published on \(last.weekdayName), \(last.long)." }
      HTMLNode("\n" as String)
    }
  }

  private func table(_ category: InterestCategory) -> HTMLNode {
    let these = standing.filter { $0.category == category }
    let (own, partners) = (these.filter { $0.holder == .member }, these.filter { $0.holder == .partner })
    guard !these.isEmpty else { return .empty }
    return HTML.table(.class("cards mgInterestsTable")) {
      caption { Phrase.term(category.words) }
      thead {
        tr {
          th(.scope("col")) { "You" }
          th(.scope("col")) { "Partner" }
        }
      }
      tbody {
        for row in 0..<max(own.count, partners.count) {
          tr {
            td(.cellLabel("You")) { row < own.count ? words(own[row]) : HTMLNode("None" as Phrase) }
            td(.cellLabel("Partner")) { row < partners.count ? words(partners[row]) : HTMLNode("None" as Phrase) }
          }
        }
      }
    }
  }

  private func words(_ interest: RegisteredInterest) -> HTMLNode {
    if interest.isSensitive {
      return HTMLNode("An interest is withheld under section 32 of the Localism Act 2011." as Phrase)
    }
    if interest.category == .nothing { return HTMLNode("Told the monitoring officer that there is nothing." as Phrase) }
    return HTMLNode(interest.words)
  }

  private var dispensed: HTMLNode {
    guard !dispensations.isEmpty else { return .empty }
    return leaf("dispensations", "Dispensations", margin: p { "Localism Act 2011, section 33." }) {
      DataTable(
        caption: "Dispensations", captionIsHidden: true,
        columns: [.heading("For what"), .text("Granted by"), .text("From"), .text("To")],
        rows: dispensations.map {
          [HTMLNode($0.words), HTMLNode($0.grantedBy), HTMLNode($0.from.long), HTMLNode($0.last.long)]
        }
      ).node
    }
  }
}
