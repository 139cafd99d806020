import HTML

extension SpecimenGroup {
  static let actions = SpecimenGroup(
    id: "actions", name: "Links and buttons", words: "A link leads somewhere, a button does something.",
    specimens: [buttons, links])

  private static let buttons = Specimen(
    id: "buttons", name: "Button",
    purpose: "Does what it says. One main button to a page; its words name the deed: Save the change, not Submit.",
    not: "Not for going somewhere, unless it is the one way on.",
    states: [
      .init("Main, second, grave, not yet") {
        p(.class("row")) {
          button(.class("btn"), .type("button")) { "Save the change" }
          button(.class("btn ghost"), .type("button")) { "Finish later" }
          button(.class("btn grave"), .type("button")) { "Withdraw the proposal" }
          button(.class("btn"), .type("button"), HTMLAttribute("disabled", "disabled")) { "Not yet" }
        }
      },
      .init("Quiet, within a line") { button(.class("quiet"), .type("button")) { "Sign out" } },
    ])

  private static let links = Specimen(
    id: "links", name: "Link",
    purpose: "Leads somewhere, and its words say where. Always underlined in text.",
    not: "Never “click here”, and never opens a new window.",
    states: [
      .init("In a sentence") {
        p {
          "What is checked stands in "
          a(.href("/rulebook")) { "the rulebook" }
          "."
        }
      }
    ])
}
