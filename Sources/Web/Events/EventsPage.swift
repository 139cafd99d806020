import Council
import HTML
import Law

/// What people can come to, the next first, and what was held.
struct EventsPage {
  static let most = 30

  var id: String
  var coming: [CommunityEvent]
  var past: [CommunityEvent]
  var page: Int
  var hasMore: Bool
  var now: Now

  var node: HTMLNode {
    HTMLNode {
      leaf("coming", "To come") {
        if coming.isEmpty { emptyState("No event is announced.") }
        list(coming)
        p {
          a(.href(Address.events(id, "events.ics"))) { "Subscribe to the calendar" }
          span { " · " }
          a(.href(Address.follow(id))) { "Follow what is new" }
        }
      }
      leaf("past", "Past") {
        if past.isEmpty { emptyState("Nothing was held yet.") }
        list(past)
        Pager(
          name: "Pages of events", of: Address.events(id), page: page, hasMore: hasMore, before: "Later ones",
          after: "Earlier ones"
        ).node
      }
    }
  }

  private func list(_ events: [CommunityEvent]) -> HTMLNode {
    ul(.class("plain stack")) {
      for one in events {
        li {
          p {
            a(.href(Address.event(id, one.reference))) { b { one.title } }
            span { " " }
            one.state(at: now.moment).tag
          }
          p(.class("small soft")) {
            span { "\(one.day.longWithWeekday), \(CommunityEvent.clock(one.begins))" }
            span { ", " }
            if one.hasVenue { span { one.venue } } else { span { "online" } }
          }
        }
      }
    }
  }
}
