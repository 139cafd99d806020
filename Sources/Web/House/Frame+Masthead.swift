import Council
import HTML
import Publishing

extension Frame {
  var sprite: HTMLNode { ChartSymbols.sprite }

  var masthead: HTMLNode {
    header {
      if isDemonstration { demonstrationStrip }
      div(.class("mast")) {
        div(.class("wrap")) {
          brand
          nav(.class("nav"), .ariaLabel(navigation)) {
            ul { for entry in entries + signInEntry { li { self.entry(entry) } } }
          }
        }
      }
      if let signedIn { AccountStrip(signedIn: signedIn).node }
      if band.isEmpty { div(.class("wrap")) { div(.class("oxford")) } }
    }
  }

  /// Whose page it is, and no way elsewhere.
  var kioskMasthead: HTMLNode {
    header {
      if isDemonstration { demonstrationStrip }
      div(.class("mast")) {
        div(.class("wrap")) {
          span(.class("brand")) {
            Icon.ring()
            span {
              b { authority?.shortName ?? "Folkmoot" }
              span { kindLine }
            }
          }
        }
      }
      div(.class("wrap")) { div(.class("oxford")) }
    }
  }

  private var demonstrationStrip: HTMLNode {
    div(.class("demo")) {
      div(.class("wrap")) {
        p {
          b { "A demonstration." }
          " No council did any of this, and what you change is forgotten when it starts again."
        }
      }
    }
  }

  /// The same ways for a place beside the content.
  var ways: HTMLNode {
    nav(.ariaLabel(navigation)) { ul { for entry in entries + signInEntry { li { self.entry(entry) } } } }
  }

  private var brand: HTMLNode {
    a(.class("brand"), .href(authority.map { Address.council($0.id) } ?? "/")) {
      Icon.ring()
      span {
        b { authority?.shortName ?? "Folkmoot" }
        span { kindLine }
      }
    }
  }

  private var kindLine: Phrase {
    guard let authority else { return "Restructures, checked and drawn" }
    return .term(authority.kind.words.capitalised)
  }

  private struct Entry {
    var section: Section
    var title: Phrase
    var address: String
  }

  /// What belongs to no council. Beside a council’s own pages some stand at the foot only.
  private var tools: [Entry] {
    [
      Entry(section: .check, title: "Check a proposal", address: "/check"),
      Entry(section: .clock, title: "Count the days", address: "/clock"),
      Entry(section: .balance, title: "Work out political balance", address: "/balance"),
      Entry(section: .count, title: "Count a vote", address: "/count-a-vote"),
      Entry(section: .rulebook, title: "Rulebook", address: "/rulebook"),
    ]
  }

  private var own: [Entry] {
    guard let authority else { return [] }
    return [
      Entry(section: .search, title: "Search", address: Address.search(authority.id)),
      Entry(section: .myArea, title: "My area", address: Address.myArea(authority.id)),
      Entry(section: .structure, title: "Structure", address: Address.structure(authority.id)),
      Entry(section: .places, title: "Places", address: Address.places(authority.id)),
      Entry(section: .bodies, title: "Bodies", address: Address.bodies(authority.id)),
      Entry(section: .meetings, title: "Meetings", address: Address.meetings(authority.id)),
      Entry(section: .decisions, title: "Decisions", address: Address.decisions(authority.id)),
      Entry(section: .involvement, title: "Have your say", address: Address.involvement(authority.id)),
      Entry(section: .news, title: "News", address: Address.news(authority.id)),
      Entry(section: .constitution, title: "Constitution", address: Address.constitution(authority.id)),
      Entry(section: .proposals, title: "Proposals", address: Address.proposals(authority.id)),
      Entry(section: .record, title: "Public record", address: Address.record(authority.id)),
    ]
  }

  private var entries: [Entry] {
    own.isEmpty ? tools.filter { $0.section != .balance } : own + tools.filter { !Self.atTheFoot.contains($0.section) }
  }

  private static let atTheFoot: Set<Section> = [.clock, .balance, .count, .rulebook]

  private var signInEntry: [Entry] {
    guard let authority, signedIn == nil else { return [] }
    return [Entry(section: .signIn, title: "Sign in", address: Address.signIn(authority.id))]
  }

  private func entry(_ entry: Entry) -> HTMLNode {
    entry.section == section
      ? a(.href(entry.address), .ariaCurrent("true")) { entry.title }
      : a(.href(entry.address)) { entry.title }
  }

  var foot: HTMLNode {
    footer(.class("foot")) {
      div(.class("wrap")) {
        div(.class("oxford"))
        div(.class("cols")) {
          column("Find your way", (own + tools).map { ($0.title, $0.address) } + beside + [("All councils", "/")])
          column("Open data", openData)
          column("About this site", aboutSite)
        }
        languages?.node ?? .empty
        p(.class("close")) {
          "Folkmoot is open software. Its figures are worked out from what stands on the record; nobody types a total."
        }
      }
    }
  }

  /// What has no place in the main navigation.
  private var beside: [(Phrase, String)] {
    authority.map {
      [
        ("Open questions" as Phrase, Address.questions($0.id)), ("Discussions" as Phrase, Address.discussions($0.id)),
        ("Events" as Phrase, Address.events($0.id)),
      ]
    } ?? []
  }

  private var aboutSite: [(Phrase, String)] {
    let own: [(Phrase, String)] =
      authority.map {
        [
          ("Follow this council" as Phrase, Address.follow($0.id)),
          ("Other formats and languages" as Phrase, Address.formats($0.id)),
          ("Privacy" as Phrase, Address.privacy($0.id)),
        ]
      } ?? []
    return own + [("Accessibility statement", "/accessibility"), ("Design", "/design")]
  }

  private var openData: [(Phrase, String)] {
    let own: [(Phrase, String)]? = authority.map {
      [
        ("Establishment as CSV" as Phrase, Address.establishmentFile($0.id)),
        ("Public record as plain text" as Phrase, Address.recordCopy($0.id)),
        ("Seals on the record (Atom)" as Phrase, Address.sealFeed($0.id)),
        ("Bodies, members and areas (Popolo)" as Phrase, Address.openData($0.id, "popolo.json")),
        ("Meetings (Open Civic Data)" as Phrase, Address.openData($0.id, "events.json")),
        ("Other formats and languages (JSON)" as Phrase, Address.openData($0.id, "formats.json")),
        ("News (Atom)" as Phrase, Address.newsFeed($0.id, .council, .atom)),
        ("News (JSON Feed)" as Phrase, Address.newsFeed($0.id, .council, .json)),
        ("Meetings as a calendar" as Phrase, Address.calendar($0.id, .council)),
      ]
    }
    return (own ?? []) + [("Form of a case file (JSON Schema)", "/case.schema.json")]
  }

  private func column(_ heading: Phrase, _ links: [(Phrase, String)]) -> HTMLNode {
    div {
      h2 { heading }
      ul(.class("plain")) { for (title, address) in links { li { a(.href(address)) { title } } } }
    }
  }
}
