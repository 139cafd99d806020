import Council
import HTML
import Law

/// What residents can take part in: what is open, what is to come, what came of the rest.
struct ActivitiesPage {
  static let most = 30

  var authority: Authority
  var current: [Activity]
  var past: [Activity]
  var drafts: [Activity]
  var page: Int
  var hasMore: Bool
  var today: Day
  var ways: HTMLNode = .empty
  /// Whether whoever looks may enter elections.
  var hasElections = false

  private var id: String { authority.id }

  var view: HTMLNode {
    let (running, coming) = (current.filter { $0.opensOn <= today }, current.filter { $0.opensOn > today })
    return HTMLNode {
      titleBlock(
        kicker: .data(authority.name), "Have your say",
        lede: "What the council tells, asks and works out with people, what it promises each time, and what came of it."
      )
      ways
      leaf("open", "Open now") {
        if running.isEmpty { emptyState("Nothing is open today.") }
        list(running)
      }
      if !coming.isEmpty { leaf("coming", "To come") { list(coming) } }
      if !drafts.isEmpty {
        leaf("drafts", "Being prepared", margin: p { "Only those who run involvement see these." }) {
          ul(.class("plain stack")) {
            for one in drafts {
              li {
                a(.href(Address.activity(id, one.reference, "edit"))) { one.title }
                span(.class("soft")) { ", \(one.opensOn.long) to \(one.closesOn.long)" }
              }
            }
          }
        }
      }
      leaf("past", "What came of the rest") {
        if past.isEmpty { emptyState("Nothing has closed yet.") }
        list(past)
        pager
      }
      p {
        a(.href(Address.involvement(id, "activities.ics"))) { "Subscribe to the calendar" }
        span { " · " }
        a(.href(Address.events(id))) { "Events to come" }
        span { " · " }
        a(.href(Address.involvement(id, "receipt"))) { "Look at an answer with a receipt from a stall" }
        if hasElections {
          span { " · " }
          a(.href(Address.elections(id))) { "Elections" }
        }
        span { " · " }
        a(.href(Address.follow(id))) { "Follow what is new" }
      }
    }
  }

  private func list(_ activities: [Activity]) -> HTMLNode {
    ul(.class("plain stack")) {
      for one in activities {
        li {
          p {
            a(.href(Address.activity(id, one.reference))) { b { one.title } }
            span { " " }
            one.state(on: today).tag
          }
          p(.class("small soft")) {
            "\(Phrase.term(one.level.words.capitalised)): \(one.opensOn.long) to \(one.closesOn.long)"
          }
        }
      }
    }
  }

  private var pager: HTMLNode {
    Pager(
      name: "Pages of activities", of: Address.involvement(id), page: page, hasMore: hasMore, before: "Later ones",
      after: "Earlier ones"
    ).node
  }
}
