import HTML

/// The question for a postcode or a place, which leads to My area.
struct AreaSearch {
  var authority: String
  var typed = ""
  var fault: Phrase?
  var label: Phrase = "Your postcode, or the name of a place"

  var form: HTMLNode {
    HTML.form(.action(Address.myArea(authority)), .method("get"), .role("search"), .class("flow")) {
      FormField(
        name: "q", label: label, hint: "For example, S60 2TH. It is not kept.", value: typed,
        autocomplete: "postal-code", fault: fault
      ).node
      button(.class("btn")) { "Find my area" }
    }
  }

  var leaf: HTMLNode {
    Web.leaf("find", "Find your area", margin: p { "What you type is looked up, and not kept." }) { form }
  }
}
