import Council
import HTML
import Law
import Publishing

/// One event: what it is for, when and where, how to come, and afterwards what came of it.
struct EventPage {
  var id: String
  var event: CommunityEvent
  var tally: EventTally
  var body: Body?
  var activity: Activity?
  /// How many came, as officers know it.
  var people: Int?
  var now: Now

  var node: HTMLNode {
    HTMLNode {
      if !event.calledOff.isEmpty {
        notice(.warning, "It was called off", id: "called-off") { p { event.calledOff } }
      }
      if event.notedOn != nil { outcome }
      if event.state(at: now.moment) == .coming { call }
      about
      place
    }
  }

  private var call: HTMLNode {
    leaf("come", "Come along", margin: p { "You can sign up until \(event.closesOn.longWithWeekday)." }) {
      if event.takesSignUps(at: now) {
        if let places = event.places {
          p {
            tally.left == 0
              ? "All \(places.withCommas) places are taken. You can sign up and wait for one." as Phrase
              : "There are \(places.withCommas) places, and some are free." as Phrase
          }
        } else {
          p { "There is room for everybody." }
        }
        p { a(.class("btn"), .href(Address.event(id, event.reference, "sign-up"))) { "Sign up" } }
        p(.class("small soft")) { "You need no account. A letter tells you whether you have a place." }
      } else {
        p { "Nobody can sign up any more. Ask whether there is still room." }
      }
    }
  }

  private var about: HTMLNode {
    leaf("about", "What it is for") {
      event.state(at: now.moment).tag
      inEnglish { MarkdownText(event.about).node }
      if let activity {
        p {
          "It is held beside: "
          a(.href(Address.activity(id, activity.reference))) { activity.title }
        }
      }
      if let body {
        p {
          "It is held by: "
          a(.href(Address.body(id, body.reference))) { body.name }
        }
      }
      p {
        "Questions: "
        span { event.contact }
      }
      if now.moment < event.endsAt {
        p { a(.href(Address.event(id, event.reference, "event.ics"))) { "Put it into your calendar" } }
      }
    }
  }

  private var place: HTMLNode {
    leaf("where", "Where, and what is there") {
      summaryList([
        ("Venue", event.hasVenue ? HTMLNode(event.venue) : .empty),
        ("Address", event.hasVenue ? HTMLNode(event.address) : .empty),
        ("How to get there", event.hasVenue ? HTMLNode(event.directions) : .empty),
        ("What the venue has", listed(event.access.map { HTMLNode(Phrase.term($0.words.capitalised)) })),
        ("What you can ask for", listed(event.offers.map { HTMLNode($0) })),
      ])
      if event.isOnline { p { "Online: the link is told in the letter to those who have a place." } }
    }
  }

  private var outcome: HTMLNode {
    leaf("note", "What came of it", margin: event.notedOn.map { day in p { "Told on \(day.long)." } } ?? .empty) {
      if let people {
        p {
          event.shown(people).map { "\($0.withCommas) people came." as Phrase }
            ?? "Fewer than \(SuppressedTable.leastShown) people came."
        }
      }
      inEnglish { MarkdownText(event.note).node }
    }
  }
}
