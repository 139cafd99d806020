import Council
import HTML

/// The question for a postcode or a place, which leads to My area.
struct AreaSearch {
  var authority: String
  var typed = ""
  var fault: Phrase?
  var label: Phrase = "Your postcode, or the name of a place"
  /// Postcodes that a demonstration offers; none on a real site.
  var examples: [Demonstration.Postcode] = []

  /// A postcode as one is written.
  var example: String { examples.first?.text ?? "S60 2TH" }

  var form: HTMLNode {
    HTMLNode {
      HTML.form(.action(Address.myArea(authority)), .method("get"), .role("search"), .class("flow")) {
        FormField(
          name: "q", label: label, hint: hint, value: typed, autocomplete: "postal-code", fault: fault, isNarrow: true
        ).node
        button(.class("btn")) { "Find my area" }
      }
      tries
    }
  }

  var leaf: HTMLNode {
    Web.leaf("find", "Find your area", margin: p { "What you type is looked up, and not kept." }) { form }
  }

  var hint: Phrase { "For example, \(example). It is not kept." }

  /// Which postcodes lead somewhere in a demonstration, where nobody’s own does.
  @HTMLBuilder var tries: HTMLNode {
    if !examples.isEmpty {
      p(.class("small")) { "All postcodes here are invented. Try one of these:" }
      ul(.class("small")) {
        for example in examples {
          li {
            a(.href(Address.myArea(authority, example.text))) { example.text }
            ", \(example.words)"
          }
        }
      }
    }
  }
}

extension Site {
  /// The question for a postcode at a council, with what a demonstration offers.
  func areaSearch(_ authority: String) -> AreaSearch {
    AreaSearch(authority: authority, examples: (demonstration?.postcodes ?? []).filter { $0.authority == authority })
  }
}
