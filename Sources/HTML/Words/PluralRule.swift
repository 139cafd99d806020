/// Which words a language uses with which number, in the categories of Unicode’s CLDR.
enum PluralRule: Sendable {
  /// One, other: English and most languages of western Europe.
  case two
  /// Zero, one, two, few, many, other: Arabic.
  case arabic

  /// A language whose plurals Folkmoot does not know.
  struct Unknown: Error, CustomStringConvertible {
    let code: String
    var description: String {
      "Which words \(code) uses with which number is not known here. Add its rule to PluralRule."
    }
  }

  init(_ code: String) throws {
    switch code.prefix(while: { $0 != "-" }) {
    case "ar": self = .arabic
    case "en", "de", "es", "it", "nl": self = .two
    default: throw Unknown(code: code)
    }
  }

  /// The place of a number’s category in the list above.
  func index(_ number: Int) -> Int {
    switch self {
    case .two: number == 1 ? 0 : 1
    case .arabic:
      switch (number, number.magnitude % 100) {
      case (0...2, _): number
      case (_, 3...10): 3
      case (_, 11...99): 4
      default: 5
      }
    }
  }
}
