import HTML

extension HTMLAttribute {
  static func viewBox(_ width: Double, _ height: Double) -> Self {
    Self("viewBox", "0 0 \(decimal(width)) \(decimal(height))")
  }
  static func viewBox(_ box: String) -> Self { Self("viewBox", box) }
  static func d(_ path: String) -> Self { Self("d", path) }
  static func x(_ value: Double) -> Self { Self("x", decimal(value)) }
  static func y(_ value: Double) -> Self { Self("y", decimal(value)) }
  static func dx(_ value: Double) -> Self { Self("dx", decimal(value)) }
  static func width(_ value: Double) -> Self { Self("width", decimal(value)) }
  static func height(_ value: Double) -> Self { Self("height", decimal(value)) }
  static func rx(_ value: Double) -> Self { Self("rx", decimal(value)) }
  static func fill(_ value: String) -> Self { Self("fill", value) }
  static func stroke(_ value: String) -> Self { Self("stroke", value) }
  static func strokeWidth(_ value: Double) -> Self { Self("stroke-width", decimal(value)) }
  static func dashes(_ value: String) -> Self { Self("stroke-dasharray", value) }

  /// A share of the drawing's width, from 0 to 1, so that a bar follows the page and its text does not shrink.
  static func x(share: Double) -> Self { Self("x", percent(share)) }
  static func x1(share: Double) -> Self { Self("x1", percent(share)) }
  static func x2(share: Double) -> Self { Self("x2", percent(share)) }
  static func y1(_ value: Double) -> Self { Self("y1", decimal(value)) }
  static func y2(_ value: Double) -> Self { Self("y2", decimal(value)) }
  static func width(share: Double) -> Self { Self("width", percent(share)) }

  static let noFill = Self("fill", "none")
  static let lineThrough = Self("text-decoration", "line-through")
  static let notFocusable = Self("focusable", "false")
}

/// A number as SVG writes it: at most two decimals, none when whole.
func decimal(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let hundredths = Int(max(-1e12, min(1e12, value)) * 100 + (value < 0 ? -0.5 : 0.5))
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

private func percent(_ share: Double) -> String { decimal(share * 100) + "%" }

/// An element with a list of attributes made elsewhere, and content.
func drawn(_ name: StaticString, _ attributes: [HTMLAttribute], @HTMLBuilder _ content: () -> HTMLNode) -> HTMLNode {
  element(name, attributes, content)
}
