import HTML

/// The drawings that charts and findings refer to: one symbol for each state, and the patterns that fill bars.
public enum ChartSymbols {
  /// All symbols and patterns; a page holds this once, before anything that refers to it.
  public static let sprite = SVG.svg(.class("sprite"), .ariaHidden, .notFocusable) {
    mark
    outcomes
    states
    patterns
  }

  /// A symbol beside words, which say the same.
  public static func icon(_ name: String) -> HTMLNode {
    SVG.svg(.class("g"), .ariaHidden, .viewBox("0 0 20 20")) { SVG.use(.href("#i-\(name)")) }
  }

  /// What a drawing in a file of its own refers to.
  static let definitions = SVG.defs {
    states
    patterns
  }

  // Eight places around the matter, one of them left open.
  private static let mark = SVG.symbol(.id("i-mark"), .viewBox("0 0 48 48")) {
    SVG.circle(
      HTMLAttribute("cx", "24"), HTMLAttribute("cy", "24"), HTMLAttribute("r", "17.5"), .noFill,
      .stroke("currentColor"), .strokeWidth(9), .dashes("9.745 4 9.745 4 9.745 4 9.745 4 9.745 4 9.745 4 9.745 17.745"),
      HTMLAttribute("transform", "rotate(119 24 24)"))
    SVG.circle(.class("matter"), HTMLAttribute("cx", "24"), HTMLAttribute("cy", "24"), HTMLAttribute("r", "5"))
  }

  private static let outcomes = HTMLNode {
    symbol("met") {
      disc
      cut("M5.5 10.3l3.1 3.1 5.9-6.6")
    }
    symbol("not") {
      SVG.path(.d("M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z"))
      cut("M6.5 6.5l7 7m0-7l-7 7")
    }
    symbol("judge") {
      line("M10 1.4l8.6 8.6-8.6 8.6L1.4 10z", 2)
      SVG.path(.d("M10 1.4v17.2L1.4 10z"))
    }
    symbol("na") {
      SVG.circle(
        HTMLAttribute("cx", "10"), HTMLAttribute("cy", "10"), HTMLAttribute("r", "8"), .noFill,
        .stroke("currentColor"), .strokeWidth(2), .dashes("3 2.03"))
      line("M6 10h8", 2)
    }
    symbol("warn") {
      SVG.path(.d("M10 1L19.5 18.5H.5z"))
      cut("M10 7v5.5m0 1.7v2")
    }
    symbol("next") { line("M6.5 2.5l8 7.5-8 7.5", 2.4) }
    symbol("up") { SVG.path(.d("M10 3l8 14H2z")) }
    symbol("paper") { line("M4 1.5h8l4 4v13H4zM7 9h6M7 13h6", 1.8) }
    symbol("due") { line("M10 2a8 8 0 1 0 .01 0zM10 5v5.5l3.5 2", 2) }
  }

  private static let states = HTMLNode {
    symbol("new") {
      disc
      cut("M10 5v10M5 10h10")
    }
    symbol("changed") { SVG.path(.d("M10 1.5L19.5 18H.5z")) }
    symbol("moved") { SVG.path(.d("M1 6.5h9v-5l9.5 8.5-9.5 8.5v-5H1z")) }
    symbol("deleted") { line("M3 3l14 14m0-14L3 17", 3.6) }
    symbol("same") { line("M3 3h14v14H3z", 2) }
  }

  private static let patterns = HTMLNode {
    pattern("hatch", size: 7, stroke: "k-brick", width: 2)
    pattern("lines", size: 6, stroke: "k-moot", width: 3)
    SVG.pattern(
      .id("dots"), .width(5), .height(5), HTMLAttribute("patternUnits", "userSpaceOnUse")
    ) {
      SVG.rect(.width(5), .height(5), .class("f-page"))
      SVG.rect(.x(1), .y(1), .width(2), .height(2), .class("f-moot"))
    }
  }

  private static let disc = SVG.circle(HTMLAttribute("cx", "10"), HTMLAttribute("cy", "10"), HTMLAttribute("r", "9"))

  private static func symbol(_ name: String, @HTMLBuilder _ content: () -> HTMLNode) -> HTMLNode {
    SVG.symbol(.id("i-" + name), .viewBox("0 0 20 20"), content: content)
  }

  private static func line(_ path: String, _ width: Double) -> HTMLNode {
    SVG.path(.d(path), .noFill, .stroke("currentColor"), .strokeWidth(width))
  }

  private static func cut(_ path: String) -> HTMLNode {
    SVG.path(.d(path), .noFill, .class("cut"), .strokeWidth(2.2))
  }

  private static func pattern(_ id: String, size: Double, stroke: String, width: Double) -> HTMLNode {
    SVG.pattern(
      .id(id), .width(size), .height(size), HTMLAttribute("patternUnits", "userSpaceOnUse"),
      HTMLAttribute("patternTransform", "rotate(45)")
    ) {
      SVG.rect(.width(size), .height(size), .class("f-page"))
      SVG.path(.d("M0 0v\(decimal(size))"), .class(stroke), .strokeWidth(width))
    }
  }
}
