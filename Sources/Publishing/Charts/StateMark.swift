import Council
import HTML

extension StructureComparison.State {
  /// The state's colour, by the name of its token.
  var hue: String {
    switch self {
    case .new: "green"
    case .changed: "ochre"
    case .moved: "blue"
    case .deleted: "brick"
    case .same: "soft"
    }
  }

  /// How its box looks, in words.
  var shape: String {
    switch self {
    case .new: "round corners"
    case .changed: "folded corner"
    case .moved: "arrow, dashes"
    case .deleted: "struck through, hatched"
    case .same: "plain box"
    }
  }

  /// The class of a tag that bears the word.
  var tagClass: String { self == .same ? "stone" : hue }

  /// The word with its symbol, as a tag.
  var tag: HTMLNode {
    span(.class("tag " + tagClass)) {
      ChartSymbols.icon(rawValue)
      word
    }
  }

  /// The state's symbol in a drawing.
  func symbol(x: Double, y: Double, size: Double = 16) -> HTMLNode {
    SVG.use(.href("#i-" + rawValue), .x(x), .y(y), .width(size), .height(size), .class("i-" + hue))
  }

  /// What tells the states apart, as a list beside a chart.
  static func key(_ states: Set<Self>) -> HTMLNode {
    ul(.class("key wide"), .ariaLabel("Key")) {
      for state in allCases where states.contains(state) {
        li(.class(state == .same ? "same" : state.hue)) {
          ChartSymbols.icon(state.rawValue)
          "\(state.word): \(state.shape)"
        }
      }
    }
  }
}
