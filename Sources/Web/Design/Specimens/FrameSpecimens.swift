import HTML

extension SpecimenGroup {
  static let frame = SpecimenGroup(
    id: "frame", name: "The frame of a page", words: "What stands around every page, and what divides it.",
    specimens: [masthead, breadcrumbs, title, section, tabs, pager])

  private static let masthead = Specimen(
    id: "masthead", name: "Header and navigation",
    purpose:
      "Says whose site this is and what its main parts are. The part somebody is in is underlined and named as current.",
    not: "A page never makes its own. What is no part of the site’s first level belongs on a page, not here.",
    states: [
      .init("In the rulebook") {
        Frame(title: "Rulebook", section: .rulebook, content: .empty, navigation: "Main, as shown here").masthead
      }
    ])

  private static let breadcrumbs = Specimen(
    id: "breadcrumbs", name: "Breadcrumbs",
    purpose: "The way back up, from the front page to the page above this one.",
    not: "Not on a front page, and never the only way to go on.",
    states: [
      .init("Two steps up") {
        Breadcrumbs(
          crumbs: [
            Crumb(title: "Design", address: "/design"), Crumb(title: "The frame of a page", address: "/design/frame"),
          ],
          name: "Where you would be"
        ).node
      }
    ])

  private static let title = Specimen(
    id: "title", name: "Title",
    purpose:
      "What kind of thing this is, its name, what it says in a sentence, a few facts. A title may state the result.",
    not: "One to a page. For the heading of a part use a section.",
    states: [
      .init("With a sentence and facts") {
        titleBlock(
          kicker: "Proposal", "One library service from April",
          lede: "Two services become one. No post is lost; two change their duties."
        ) {
          tag(.plum, .judge, "Needs attention")
          span { "12 posts" }
        }
      }
    ])

  private static let section = Specimen(
    id: "section", name: "Section with its margin",
    purpose:
      "Text in the measure, with its number, its law and its source in the margin. On a phone the note follows the heading.",
    not: "Not for a box of links, and not inside another section.",
    states: [
      .init("With a number and a source") {
        leaf("sample-section", "Who answers for it", number: 2, margin: HTMLNode { p { "As entered on 10 March." } }) {
          p { "The Library Services Manager answers for the opening hours of all branches." }
        }
      }
    ])

  private static let tabs = Specimen(
    id: "tabs", name: "Tabs",
    purpose:
      "Several ways to see the same thing. Each is a page of its own, so they work without script and can be sent to somebody.",
    not: "Not for parts of one story: those are sections, one after the other.",
    states: [
      .init("The second of three") {
        Tabs(
          name: "Ways to show it",
          tabs: ["Chart", "Tree", "Table"].map { .init(title: $0, address: "#tabs") }, current: 1
        ).node
      }
    ])

  private static let pager = Specimen(
    id: "pager", name: "Pagination",
    purpose: "The pages before and after this one of a long list, and where among them it is.",
    not: "Not where everything fits one page, and never numbers of pages in a row: nobody knows what is on page 7.",
    states: [
      .init("In the middle") {
        Pager(
          name: "Further entries", before: .init(title: "Newer entries", address: "#pager"),
          after: .init(title: "Older entries", address: "#pager"), place: "21 to 40 of 312"
        ).node
      },
      .init("At the end") {
        Pager(name: "Further entries, at the end", before: .init(title: "Newer entries", address: "#pager")).node
      },
    ])
}
