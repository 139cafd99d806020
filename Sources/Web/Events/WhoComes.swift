import Council
import HTML
import Law
import Publishing
import Secrets
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

  /// Where the places are changed of those who can have no letter with the link: officers do it for them.
  private func placesWithoutLetters(_ some: [EventSignUp], _ event: CommunityEvent, at id: String) throws
    -> [Int: String]
  {
    try records.read { open in
      Dictionary(
        some.filter { $0.email == nil }.map { one in
          let token = open.placeToken(one.number, of: event.reference, at: id)
          return (one.number, Address.event(id, event.reference, "place/\(token.text)"))
        }
      ) { first, _ in first }
    }
  }

  func signUpList(_ visit: Visit) throws -> Answer {
    let (event, tally, all) = try everybody(visit)
    let (going, waiting) = (all.filter { $0.state == .going }, all.filter { $0.state == .waiting })
    let untold = all.filter(\.isUntold)
    let places = try placesWithoutLetters(all, event, at: visit["authority"])
    let entered = all.first { String($0.number) == visit.query["entered"] }
    let isToCome = event.calledOff.isEmpty && visit.now.moment < event.beginsAt
    var answer = try personal(
      visit, "Who comes", lede: event.when, kicker: .data(event.title),
      section: .involvement, crumbs: eventCrumbs(visit, event)
    ) {
      if let entered { self.entered(entered, places[entered.number]) }
      if visit.query["told"] != nil { done("It is noted that they were told.") }
      div(.class("row")) {
        if isToCome {
          a(.class("btn"), .href(Address.event(visit["authority"], event.reference, "enter"))) { "Sign somebody up" }
        }
        a(.class("btn ghost"), .href(Address.event(visit["authority"], event.reference, "door"))) {
          "A sheet for the door"
        }
        a(.class("btn ghost"), .href(Address.event(visit["authority"], event.reference, "list.csv"))) { "As CSV" }
      }
      if !untold.isEmpty {
        leaf("untold", "Who is to be told") {
          p { "They have no e-mail address, and something changed. Tell each of them how it stands, then note it." }
          ul {
            for one in untold {
              li {
                p { "\(one.name), \(one.reach)" as Phrase }
                p { tidings(one, event) }
                visit.sending(
                  to: Address.event(visit["authority"], event.reference, "told"), "\(one.name) was told"
                ) { input(.type("hidden"), .name("number"), .value(String(one.number))) }
              }
            }
          }
        }
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
        if going.isEmpty { emptyState("Nobody is on the list.") } else { table("Who has a place", going, places) }
      }
      if !waiting.isEmpty {
        leaf("waiting", "Who waits, in the order of the letters", full: true) {
          p {
            "Who gives a place up makes room: the first here with whom it fits has it, and is told by letter; whoever has no e-mail address stands under Who is to be told."
          }
          table("Who waits", waiting, places)
        }
      }
    }
    // It leads to pages by which a place is given up.
    answer.keeping = .never
    return answer
  }

  private func entered(_ one: EventSignUp, _ place: String?) -> HTMLNode {
    notice(.done, one.state == .going ? "They have a place" : "They wait for a place", id: "entered") {
      p {
        one.email == nil
          ? "Tell \(one.name) so. On the page of the sign-up it is changed and given up; print it for them, or do it when they ask."
            as Phrase
          : "A letter goes to \(one.name), with a link by which the place is changed and given up." as Phrase
      }
      if let place { p { a(.href(place)) { "The page of the sign-up" } } }
    }
  }

  private func tidings(_ one: EventSignUp, _ event: CommunityEvent) -> Phrase {
    if !event.calledOff.isEmpty { return "It was called off." }
    return one.state == .going
      ? "They have a place. When and where it is stands above and on the page of the event."
      : "They wait for a place. When and where it is stands above and on the page of the event."
  }

  private func table(_ caption: Phrase, _ some: [EventSignUp], _ places: [Int: String]) -> HTMLNode {
    DataTable(
      caption: caption, captionIsHidden: true,
      columns: [
        .heading("Name"), .text("How to reach them"), .number("People"), .text("What they need"), .text("Signed up"),
      ],
      rows: some.map { one in
        [
          places[one.number].map { place in a(.href(place)) { one.name } } ?? HTMLNode(one.name),
          HTMLNode([one.email?.text ?? "", one.reach].filter { !$0.isEmpty }.joined(separator: ", ")),
          HTMLNode(String(one.people)), HTMLNode(one.needs),
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
