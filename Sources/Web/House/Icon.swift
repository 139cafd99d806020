import HTML

/// A sign from the sprite at the top of every page. It never stands without its word.
enum Icon: String {
  case mark, met, not, judge, na, new, changed, moved, deleted, same, due, warn, next, up, paper

  var node: HTMLNode {
    SVG.svg(.class("g"), .ariaHidden) { SVG.use(HTMLAttribute("href", "#i-\(rawValue)")) }
  }

  /// A sign that points along the line, and so turns where lines run from right to left.
  var pointing: HTMLNode {
    SVG.svg(.class("g flip"), .ariaHidden) { SVG.use(HTMLAttribute("href", "#i-\(rawValue)")) }
  }

  static func ring(_ classes: String = "mark") -> HTMLNode {
    SVG.svg(.class(classes), .ariaHidden) { SVG.use(HTMLAttribute("href", "#i-mark")) }
  }
}
