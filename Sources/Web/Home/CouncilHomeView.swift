import Council
import HTML
import Law

extension CouncilHomePage {
  var frame: Frame {
    Frame(
      title: "How \(authority.shortName) is organised", authority: authority, section: .home, band: band,
      content: HTMLNode {
        div(.class("two")) {
          proposed
          standing
        }
        if !places.isEmpty { kinds }
        if !daysOfChange.isEmpty { changes }
        leaf("community", "Community") {
          p { a(.href(Address.enquiries(authority.id))) { "Ask the council, and read the answer" } }
          p { a(.href(Address.forums(authority.id))) { "Meetings with residents, and what was asked there" } }
          p { a(.href(Address.community(authority.id))) { "Voluntary and community groups" } }
        }
        leaf("follow", "Keep up with the council") {
          p { a(.href(Address.news(authority.id))) { "What happened lately" } }
          p { a(.href(Address.follow(authority.id))) { "Follow meetings, papers and decisions" } }
        }
      }, feeds: FeedLink.all(authority.id, .council, called: authority.shortName))
  }

  private var band: HTMLNode {
    section(.class("band"), .ariaLabelledby("what")) {
      div(.class("wrap flow")) {
        Icon.ring("mark big")
        h1(.id("what")) { "Who answers for your street, and what would change" }
        p {
          "See who answers for where you live, how the council is organised on any day, and what each proposal costs."
        }
        form(.action(Address.myArea(authority.id)), .method("get"), .role("search")) {
          label(.for("q")) { "Your postcode, or the name of a place" }
          span(.class("hint"), .id("q-hint")) { search.hint }
          div(.class("row")) {
            input(.id("q"), .name("q"), .ariaDescribedby("q-hint"), .autocomplete("postal-code"))
            button(.class("btn")) {
              "Find my area "
              Icon.next.pointing
            }
          }
        }
        choice
      }
    }
  }

  /// The way for whoever has no postcode at hand.
  @HTMLBuilder private var choice: HTMLNode {
    if !search.examples.isEmpty {
      search.tries
    } else if !places.isEmpty {
      p(.class("small")) {
        "Or choose one of "
        a(.href(Address.places(authority.id))) { "the places of \(authority.shortName)" }
        "."
      }
    }
  }

  private var proposed: HTMLNode {
    section(.ariaLabelledby("proposed")) {
      h2(.id("proposed")) { "Proposals" }
      if proposals.isEmpty { p { "No proposal is recorded yet." } }
      ul(.class("plain stack")) { for proposal in proposals.prefix(5) { proposal.item(of: authority, today: today) } }
      if proposals.count > 5 { p { a(.href(Address.proposals(authority.id))) { "All \(proposals.count) proposals" } } }
    }
  }

  private var standing: HTMLNode {
    section(.ariaLabelledby("standing")) {
      h2(.id("standing")) { "As it stands" }
      if establishment.posts.isEmpty {
        p { "Nothing is recorded for today." }
      } else {
        Figures(figures: [
          ("Posts", String(establishment.positions)), ("Full-time equivalents", establishment.fte.description),
          ("Units", String(establishment.units.count)),
        ]).node
        if let last = daysOfChange.last(where: { $0 <= today }) {
          p(.class("small soft")) { "As last recorded: \(last.long)." }
        }
      }
      ul(.class("plain stack")) {
        for form in StructurePage.Form.allCases {
          li { a(.href(Address.structure(authority.id, as: form, on: nil))) { form.link } }
        }
        li { a(.href(Address.establishmentFile(authority.id))) { "The establishment as CSV" } }
      }
      anyDay
    }
  }

  private var anyDay: HTMLNode {
    form(.action(Address.structure(authority.id)), .method("get")) {
      label(.for("on")) { "As it stood on a day" }
      span(.class("hint"), .id("on-hint")) { "For example, \(today.long)" }
      div(.class("row")) {
        input(
          .class("w12"), .id("on"), .name("on"), .value(today.typed), .ariaDescribedby("on-hint"), .autocomplete("off"))
        button(.class("btn ghost")) { "Show the structure" }
      }
    }
  }

  private var kinds: HTMLNode {
    leaf("places", "Places", margin: p { "Every place has a page that says who answers for it." }) {
      p(.class("facts")) {
        for kind in Place.Kind.allCases {
          if let count = places[kind] {
            a(.href("\(Address.places(authority.id))#\(kind.rawValue)")) { "\(Phrase.term(kind.plural)): \(count)" }
          }
        }
      }
    }
  }

  private var changes: HTMLNode {
    leaf("changes", "When it changed", margin: HTMLNode { p { "Filled: in effect. Dashed: later." } }) {
      Trail(
        steps: daysOfChange.suffix(12).map { day in
          .init(day <= today ? .done : .later, on: day) {
            a(.href(Address.structure(authority.id, as: .chart, on: day))) { "The structure from \(day.long)" }
          }
        }
      ).node
    }
  }
}
