import Council
import HTML
import Store

extension Site {
  /// The list of councils; with only one, that council's own page stands here.
  func front(_ visit: Visit) throws -> Answer {
    let councils = try records.authorities()
    if councils.count == 1, let only = try records.authority(councils[0].id) {
      return .page(try home(of: only, visit))
    }
    return .page(FrontPage(councils: councils).frame)
  }
}

/// The councils this site holds.
struct FrontPage {
  var councils: [Authority]

  var frame: Frame {
    Frame(
      title: "Councils", section: .home, band: band,
      content: HTMLNode {
        councils.isEmpty ? nothingYet : list
        tools
      })
  }

  private var band: HTMLNode {
    section(.class("band"), .ariaLabelledby("what")) {
      div(.class("wrap flow")) {
        Icon.ring("mark big")
        h1(.id("what")) { "A restructure goes in; a checked, costed, drawn proposal comes out" }
        p {
          "See how a council is organised on any day, what it proposes to change, what that costs and what the law says of it."
        }
        p { a(.class("btn"), .href("/check")) { "Check a proposal" } }
      }
    }
  }

  private var list: HTMLNode {
    leaf("councils", "Councils", margin: HTMLNode { p { "Each with its structure on any day and its proposals." } }) {
      ul(.class("plain stack")) {
        for council in councils {
          li {
            h3 { a(.href(Address.council(council.id))) { council.name } }
            p(.class("facts")) {
              a(.href(Address.structure(council.id))) { "Structure" }
              a(.href(Address.proposals(council.id))) { "Proposals" }
            }
          }
        }
      }
    }
  }

  /// What needs no council.
  private var tools: HTMLNode {
    leaf("tools", "For anybody", margin: p { "Nothing that is put in is stored." }) {
      ul(.class("plain stack")) {
        tool(
          "Count a vote", "/count-a-vote",
          "How some money is to be spent: what is funded, and why each project won or lost.")
        tool("Count the days", "/clock", "By which day papers and notices must be out.")
        tool("Work out political balance", "/balance", "How the seats of committees are shared among groups.")
      }
    }
  }

  private func tool(_ title: Phrase, _ address: String, _ words: Phrase) -> HTMLNode {
    li {
      h3 { a(.href(address)) { title } }
      p { words }
    }
  }

  private var nothingYet: HTMLNode {
    leaf("councils", "No council is here yet") {
      p { "Import a case file to begin; its council appears here with its structure and its proposal." }
      pre { code { "folkmoot import-case Examples/rotherham-2014 --database sqlite:folkmoot.db" } }
    }
  }
}
