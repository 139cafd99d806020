import Council
import HTML
import Law
import Publishing
import Store

// Who comes to an event, for whoever runs it: on a page, as a file, and on a sheet for the door.
extension Site {
  private func everybody(_ visit: Visit) throws -> (CommunityEvent, EventTally, [EventSignUp]) {
    let id = visit["authority"]
    return try records.read { open in
      let event = try visitedEvent(visit, open)
      return (event, try open.tally(of: event, at: id), try open.allSignUps(for: event.reference, at: id))
    }
  }

  func signUpList(_ visit: Visit) throws -> Answer {
    let (event, tally, all) = try everybody(visit)
    let (going, waiting) = (all.filter { $0.state == .going }, all.filter { $0.state == .waiting })
    return try personal(
      visit, "Who comes", lede: event.when, kicker: .data(event.title),
      section: .involvement, crumbs: eventCrumbs(visit, event)
    ) {
      div(.class("row")) {
        a(.class("btn ghost"), .href(Address.event(visit["authority"], event.reference, "door"))) {
          "A sheet for the door"
        }
        a(.class("btn ghost"), .href(Address.event(visit["authority"], event.reference, "list.csv"))) { "As CSV" }
      }
      leaf(
        "going", "Who has a place", full: true,
        margin: p {
          "Use it to run the event and for nothing else. Names go \(CommunityEvent.daysKept) days after it, needs the day after."
        }
      ) {
        p {
          if let places = event.places {
            "\(tally.taken.withCommas) of \(places.withCommas) places are taken." as Phrase
          } else {
            "\(tally.taken.withCommas) people come. There is no limit." as Phrase
          }
        }
        if going.isEmpty { emptyState("Nobody is on the list.") } else { table("Who has a place", going) }
      }
      if !waiting.isEmpty {
        leaf("waiting", "Who waits, in the order of the letters", full: true) {
          p { "Who gives a place up makes room: the first here with whom it fits has it, and is told by letter." }
          table("Who waits", waiting)
        }
      }
    }
  }

  private func table(_ caption: Phrase, _ some: [EventSignUp]) -> HTMLNode {
    DataTable(
      caption: caption, captionIsHidden: true,
      columns: [
        .heading("Name"), .text("E-mail address"), .number("People"), .text("What they need"), .text("Signed up"),
      ],
      rows: some.map { one in
        [
          HTMLNode(one.name), HTMLNode(one.email.text), HTMLNode(String(one.people)), HTMLNode(one.needs),
          span { one.signedUpAt.long },
        ]
      }
    ).node
  }

  func signUpFile(_ visit: Visit) throws -> Answer {
    let (event, _, all) = try everybody(visit)
    var answer = Answer.file(
      SignUpCSV.write(all), contentType: "text/csv; charset=utf-8", named: "\(event.reference.rawValue).csv")
    answer.keeping = .never
    return answer
  }

  /// Names in their order with a box to tick. Neither addresses nor what people need lie at a door.
  func doorSheet(_ visit: Visit) throws -> Answer {
    let (event, tally, all) = try everybody(visit)
    let going = all.filter { $0.state == .going }.sorted {
      ($0.name.lowercased(), $0.number) < ($1.name.lowercased(), $1.number)
    }
    return try personal(
      visit, "At the door", lede: event.when, kicker: .data(event.title),
      section: .involvement, crumbs: eventCrumbs(visit, event)
    ) {
      leaf("door", "Tick who has come", full: true, margin: p { "Destroy the sheet once you have counted." }) {
        p { "\(tally.taken.withCommas) people are expected." }
        if going.isEmpty {
          emptyState("Nobody is on the list.")
        } else {
          DataTable(
            caption: "Who is expected, by name", captionIsHidden: true,
            columns: [.heading("Name"), .number("People"), .text("Came")],
            rows: going.map { [HTMLNode($0.name), HTMLNode(String($0.people)), HTMLNode("☐")] }
          ).node
        }
      }
    }
  }
}
