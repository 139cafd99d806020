import Council
import HTML
import Law

extension CouncilHomePage {
  var frame: Frame {
    Frame(
      title: "How \(authority.shortName) is organised", authority: authority, place: .home, band: band,
      content: HTMLNode {
        div(.class("two")) {
          proposed
          standing
        }
        if !daysOfChange.isEmpty { changes }
      })
  }

  private var band: HTMLNode {
    section(.class("band"), .ariaLabelledby("what")) {
      div(.class("wrap flow")) {
        Icon.ring("mark big")
        h1(.id("what")) { "How \(authority.shortName) is organised, and what would change" }
        p { "See every unit and post as it stood on any day, what each answers for, and what each proposal costs." }
        form(.action(Address.myArea(authority.id)), .method("get"), .role("search")) {
          div(.class("row")) {
            div {
              label(.for("q")) { "Your postcode, or the name of a place" }
              span(.class("hint"), .id("q-hint")) { "For example, S60 2TH. It is not kept." }
              input(
                .class("w12"), .id("q"), .name("q"), .ariaDescribedby("q-hint"), .autocomplete("postal-code"))
            }
            button(.class("btn")) { "Find my area" }
          }
        }
        form(.action(Address.structure(authority.id)), .method("get")) {
          div(.class("row")) {
            div {
              label(.for("on")) { "Day" }
              span(.class("hint"), .id("on-hint")) { "For example, \(today.long)" }
              input(
                .class("w12"), .id("on"), .name("on"), .value(today.typed), .ariaDescribedby("on-hint"),
                .autocomplete("off"))
            }
            button(.class("btn")) { "Show the structure" }
          }
        }
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
