/// The colours of the stylesheet, read from it, so that the design pages and the tests speak of those that are served.
struct Palette: Sendable {
  struct Colour: Equatable, Sendable {
    /// Red, green and blue, each from 0 to 255.
    var red, green, blue: Int

    /// From `#1a2b3c` or `#fff`.
    init?(_ text: some StringProtocol) {
      guard text.first == "#" else { return nil }
      let digits = text.dropFirst().compactMap(\.hexDigitValue)
      let six = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
      guard six.count == 6, text.count == digits.count + 1 else { return nil }
      (red, green, blue) = (six[0] * 16 + six[1], six[2] * 16 + six[3], six[4] * 16 + six[5])
    }

    /// WCAG’s contrast with another colour, from 1 to 21, cut to a tenth.
    func contrast(with other: Colour) -> Double {
      let (a, b) = (luminance, other.luminance)
      return ((max(a, b) + 0.05) / (min(a, b) + 0.05) * 10).rounded(.down) / 10
    }

    private var luminance: Double {
      0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ byte: Int) -> Double {
      let share = Double(byte) / 255
      return share <= 0.04045 ? share / 12.92 : Self.power((share + 0.055) / 1.055)
    }

    /// A number to the power of 2.4: its square, and the fifth root of its square, by Newton’s method.
    private static func power(_ base: Double) -> Double {
      let square = base * base
      var root = max(square, 0.2)
      for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
      return square * root
    }
  }

  /// Each by its name, on light ground and on dark.
  private(set) var colours: [(name: String, light: Colour, dark: Colour)] = []

  /// Reads `--ink:light-dark(#211d17,#f2ece0)` wherever it stands.
  init(stylesheet: String) {
    for match in stylesheet.matches(of: #/--([a-z-]+):light-dark\((#[0-9a-f]+),(#[0-9a-f]+)\)/#) {
      guard let light = Colour(match.output.2), let dark = Colour(match.output.3) else { continue }
      colours.append((String(match.output.1), light, dark))
    }
  }

  static let served = Palette(stylesheet: String(decoding: Assets.stylesheet.bytes, as: UTF8.self))

  subscript(name: String) -> (light: Colour, dark: Colour)? {
    colours.first { $0.name == name }.map { ($0.light, $0.dark) }
  }
}
