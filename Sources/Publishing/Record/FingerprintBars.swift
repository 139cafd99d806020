import HTML

/// A fingerprint for people: bars, a picture by which two that match look the same, and its first digits.
public struct FingerprintBars: Sendable {
  /// The hexadecimal digits.
  public let fingerprint: String

  /// A fingerprint from its hexadecimal digits.
  public init(_ fingerprint: String) { self.fingerprint = fingerprint }

  /// How many digits are shown unless all are asked for.
  public static let shown = 16

  /// The bars and the first digits; all digits when asked for.
  public func node(whole: Bool = false, altered: Bool = false) -> HTMLNode {
    span(.class(altered ? "fp bad" : "fp")) {
      bars
      span { Self.grouped(whole ? fingerprint[...] : fingerprint.prefix(Self.shown)) }
    }
  }

  /// One bar for each of the first digits, higher for a higher digit.
  public var bars: HTMLNode {
    SVG.svg(
      .viewBox(Double(Self.shown) * 6 - 2, 20), HTMLAttribute("preserveAspectRatio", "none"), .ariaHidden
    ) {
      for (place, digit) in fingerprint.prefix(Self.shown).enumerated() {
        let height = 2.4 + Double(digit.hexDigitValue ?? 0) * 17.6 / 15
        SVG.rect(.x(Double(place) * 6), .y(20 - height), .width(4), .height(height))
      }
    }
  }

  /// Digits in groups of four: `ca5a ef1b`.
  public static func grouped(_ digits: some StringProtocol) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, place.isMultiple(of: 4) { text.append(" ") }
      text.append(digit)
    }
    return text
  }
}
