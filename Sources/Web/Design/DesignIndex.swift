import HTML

/// Where the design pages begin: the idea, the components by kind, and the colours as they are served.
struct DesignIndex {
  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "For whoever builds or checks pages", "Design",
        lede:
          "A well-set committee paper: text in the measure, law and source in the margin, one thick-and-thin line to hold it together."
      )
      leaf("components", "Components", number: 1, margin: HTMLNode { p { "Shown by the very code that pages use." } }) {
        ul(.class("plain stack")) {
          for group in SpecimenGroup.all {
            li {
              a(.href("/design/\(group.id)")) { b { group.name } }
              p(.class("small soft")) {
                for (index, specimen) in group.specimens.enumerated() {
                  index == 0 ? "\(specimen.name)" : ", \(specimen.name)" as Phrase
                }
              }
            }
          }
        }
      }
      leaf("colours", "Colours", number: 2, margin: ratios) { colours }
      leaf("rules", "What every page keeps to", number: 3) {
        ul {
          for rule in DesignIndex.rules { li { rule } }
        }
      }
    }
  }

  private var ratios: HTMLNode {
    HTMLNode { p { "Ratios are contrast with the page, as WCAG counts it. Text needs 4.5, edges and shapes 3." } }
  }

  private var colours: HTMLNode {
    let palette = Palette.served
    return DataTable(
      caption: "Colours by their names in the stylesheet",
      columns: [.heading("Name"), .text("Light"), .number("On the page"), .text("Dark"), .number("On the page")],
      rows: palette.colours.map { name, light, dark in
        [
          HTMLNode(name), swatch(light), ratio(light, palette["page"]?.light), swatch(dark),
          ratio(dark, palette["page"]?.dark),
        ]
      }
    ).node
  }

  private func swatch(_ colour: Palette.Colour) -> HTMLNode {
    let text = [colour.red, colour.green, colour.blue].map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    return HTMLNode {
      SVG.svg(HTMLAttribute("width", "40"), HTMLAttribute("height", "20"), .ariaHidden) {
        SVG.rect(
          HTMLAttribute("x", "1"), HTMLAttribute("y", "1"), HTMLAttribute("width", "38"), HTMLAttribute("height", "18"),
          HTMLAttribute("fill", "#\(text)"), HTMLAttribute("stroke", "currentColor"))
      }
      " #\(text)"
    }
  }

  private func ratio(_ colour: Palette.Colour, _ page: Palette.Colour?) -> HTMLNode {
    HTMLNode(page.map { String(colour.contrast(with: $0)) } ?? "")
  }

  private static let rules: [Phrase] = [
    "Status is shape, word, colour, in that order.", "One loud thing to a page, one main button to a form.",
    "Everything works without script, with a keyboard, at 320 pixels and at twice the size.",
    "What is wrong is said at the top and at the field, and nothing typed is lost.",
    "Plain, present, short: who, when and under what. No blame and no cheer.",
  ]
}
