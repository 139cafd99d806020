import Council
import HTML
import Law
import Store

extension Site {
  func followPage(_ visit: Visit) throws -> Answer { try followPage(visit, FormFaults()) }

  func followPage(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let council = try council(visit)
    let page = try records.read { open in
      let thing = try followed(visit, open, of: council.authority)
      return FollowPage(
        authority: council.authority, thing: thing,
        things: try FollowPage.Things(open, at: council.authority.id, on: visit.today))
    }
    var answer = try personal(
      visit, page.title, lede: "By e-mail, by calendar or by feed. None of it needs an account.",
      kicker: .data(council.authority.name), section: .news,
      crumbs: [Crumb(title: "News", address: Address.news(council.authority.id))], faults: faults
    ) { page.view(visit, faults, whereLettersGo(visit)) }
    answer.frame?.feeds = FeedLink.all(council.authority.id, page.thing.scope, called: page.thing.name)
    answer.hidesAddress = page.thing.scope.isTopic
    return answer
  }
}

/// Every way of following something, in one place.
struct FollowPage {
  /// What can be followed.
  struct Things {
    var bodies: [Body]
    var members: [Member]
    var places: [Place]

    init(_ open: OpenRecords, at id: String, on day: Day) throws {
      bodies = try open.standing(Body.self, of: id, on: day)
      members = try open.standing(Member.self, of: id, on: day)
      places = try open.places(of: id, on: day)
    }
  }

  var authority: Authority
  var thing: FollowedThing
  var things: Things

  var title: Phrase { thing.scope == .council ? "Follow this council" : "Follow \(thing.words)" }

  func view(_ visit: Visit, _ faults: FormFaults, _ whereLettersGo: HTMLNode) -> HTMLNode {
    HTMLNode {
      what
      if visit.query["sent"] == nil { byLetter(visit, faults) } else { sent(whereLettersGo) }
      calendar
      feeds
      other
    }
  }

  private var what: HTMLNode {
    leaf("followed", "What you would follow") {
      p {
        a(.href(thing.page)) { thing.words }
        switch thing.scope {
        case .council: ": every meeting, paper, decision and notice." as Phrase
        case .body: ": its meetings, papers and decisions, and who sits on it." as Phrase
        case .member:
          ": what they decide alone, move or vote on by name, their seats and offices. The calendar has the meetings of bodies on which they sit."
            as Phrase
        case .place: ": bodies that act for it, and decisions that name it or a ward within it." as Phrase
        case .topic: ": in a notice, an agenda, a paper, minutes or a decision, in any form of the words." as Phrase
        }
      }
      p { a(.href(Address.news(authority.id, thing.scope))) { "See the news of it so far" } }
    }
  }

  private func byLetter(_ visit: Visit, _ faults: FormFaults) -> HTMLNode {
    leaf("letter", "By e-mail", margin: p { "Every letter has a link that stops them at once." }) {
      visit.sending(to: Address.follow(authority.id), "Follow by e-mail") {
        if case .topic(let words) = thing.scope {
          input(.type("hidden"), .name("words"), .value(words))
        } else {
          input(.type("hidden"), .name("what"), .value(thing.scope.field))
        }
        fieldset {
          legend { "Which news" }
          span(.class("hint")) { "Tick none for all of it." }
          for choice in NewsChoice.allCases {
            box(choice, isTicked: visit.typed("kind-\(choice.rawValue)") == "yes")
          }
        }
        FrequencyField(
          chosen: FollowingFrequency(rawValue: visit.typed("frequency")) ?? (visit.isForm ? nil : .daily),
          fault: faults["frequency"]
        ).node
        if visit.signedIn == nil {
          FormField(
            name: "email", label: "E-mail address",
            hint: "We write to it once, and go on only when you follow the link in that letter.", kind: .email,
            value: visit.typed("email"), autocomplete: "email", fault: faults["email"]
          ).node
        }
      }
      p {
        "The address is kept for these letters only, until you stop them. "
        a(.href(Address.privacy(authority.id))) { "Privacy" }
      }
    }
  }

  private func box(_ choice: NewsChoice, isTicked: Bool) -> HTMLNode {
    let id = "kind-\(choice.rawValue)"
    return div(.class("tick")) {
      isTicked
        ? input(.type("checkbox"), .id(id), .name(id), .value("yes"), .checked)
        : input(.type("checkbox"), .id(id), .name(id), .value("yes"))
      label(.for(id)) { Phrase.term(choice.words.capitalised) }
    }
  }

  private func sent(_ whereLettersGo: HTMLNode) -> HTMLNode {
    leaf("sent", "Look into your e-mail") {
      whereLettersGo
      p(.role("status")) {
        "If that address can be reached, a letter is on its way to it. Follow the link in it within three days, and the letters begin."
      }
      p { "Nothing there after a few minutes? Look among unwanted mail, then ask again." }
    }
  }

  private var calendar: HTMLNode {
    leaf("calendar", "By calendar", margin: p { "iCalendar, which every calendar program reads." }) {
      p { a(.href(Address.calendar(authority.id, thing.scope))) { "Meetings as a calendar" } }
      p {
        "Copy the address of this link into your calendar program as a calendar to subscribe to. What is called later, moved or cancelled comes by itself."
      }
    }
  }

  private var feeds: HTMLNode {
    leaf("feeds", "By feed", margin: p { "For feed readers and for programs." }) {
      DataTable(
        caption: "Feeds", captionIsHidden: true,
        columns: [.heading("What it tells")] + FeedForm.allCases.map { .text(.data($0.name)) },
        rows: ([nil] + NewsChoice.allCases.map { $0 }).map { (choice: NewsChoice?) in
          [HTMLNode(choice.map { .term($0.words.capitalised) } ?? "Everything" as Phrase)]
            + FeedForm.allCases.map { form in
              a(.href(Address.newsFeed(authority.id, thing.scope, form, choice.map { [$0] } ?? []))) {
                .data(form.name) as Phrase
              }
            }
        }
      ).node
    }
  }

  private var other: HTMLNode {
    leaf("other", "Follow something else") {
      form(.class("flow"), .action(Address.follow(authority.id)), .method("get")) {
        ChoiceField(
          name: "what", label: "A body, a member or a place", choices: choices,
          chosen: thing.scope.isTopic ? "" : thing.scope.field, none: "Everything of this council"
        ).node
        button(.class("btn ghost")) { "Show the ways" }
      }
      form(.class("flow"), .action(Address.follow(authority.id)), .method("get")) {
        FormField(
          name: "q", label: "Words", hint: "All of them must be there. Quotation marks keep words together.",
          kind: .search, value: thing.scope.isTopic ? thing.name : ""
        ).node
        button(.class("btn ghost")) { "Follow these words" }
      }
    }
  }

  private var choices: [ChoiceField.Choice] {
    things.bodies.map { .init(value: Follow.Scope.body($0.reference).field, name: $0.name) }
      + things.members.map { .init(value: Follow.Scope.member($0.reference).field, name: $0.name) }
      + things.places.map { place in
        .init(
          value: Follow.Scope.place(place.reference).field, words: "\(place.name), \(Phrase.term(place.kind.words))")
      }
  }
}
