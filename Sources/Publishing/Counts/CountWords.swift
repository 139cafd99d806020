import Counting

/// Amounts, figures and names of an election as people read them.
public struct CountWords: Sendable {
  private let election: Election
  private static let longestName = 56

  /// Words for an election.
  public init(_ election: Election) { self.election = election }

  /// An amount with commas between thousands and its currency: `£12,500`, `£12,500.50`, `4,650,000 PLN`.
  ///
  /// - Parameter amount: in the smallest parts of the election’s `MoneyScale`.
  public func amount(_ amount: Int64) -> String { currency(Self.grouped(election.money.text(amount))) }

  /// An amount that need not be a whole number of smallest parts, rounded to hundredths of the currency’s unit.
  public func amount(_ amount: Fraction) -> String {
    let text = election.money.text(amount, places: 2)
    guard text != "0.00" || amount == .zero else { return "less than \(currency("0.01"))" }
    return currency(Self.grouped(text.hasSuffix(".00") ? String(text.dropLast(3)) : text))
  }

  /// What people call a project, with what ballots call it: `Swings (a)`, or `project 21` when it has no name.
  public func name(_ place: Int) -> String {
    let project = election.projects[place]
    let (id, name) = (Self.printable(project.id), Self.printable(project.name))
    return name.isEmpty || name == id ? "project \(id)" : "\(name) (\(id))"
  }

  /// The same, with a long name cut between words: for sentences about other projects.
  public func shortName(_ place: Int) -> String {
    let name = Self.printable(election.projects[place].name)
    guard name.count > Self.longestName else { return self.name(place) }
    let cut = name.prefix(Self.longestName)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return "\(words)… (\(Self.printable(election.projects[place].id)))"
  }

  /// Short names with commas and a last “and”; behind the first so many, how many more there are.
  public func names(_ places: [Int], most: Int = .max, last: String = "and") -> String {
    let shown = places.prefix(most).map(shortName)
    let more = places.count - shown.count
    return Self.list(shown + (more > 0 ? ["\(Self.grouped(String(more))) more"] : []), last: last)
  }

  /// How many of something: `1 vote`, `1,234 votes`.
  public func count(_ number: Int64, _ one: String, _ many: String? = nil) -> String {
    "\(Self.grouped(String(number))) \(number == 1 ? one : many ?? one + "s")"
  }

  /// A number with commas between thousands.
  public func figure(_ number: Int64) -> String { Self.grouped(String(number)) }

  /// A fraction with two decimals, or as a whole number when it is one.
  func figure(_ number: Fraction) -> String {
    Self.grouped(number.denominator == .one ? number.description : number.rounded(toPlaces: 2))
  }

  /// A part of a whole in per cent, to a tenth: `17.8%`.
  public func percent(_ part: Int64, of whole: Int64) -> String { percent(Fraction(part, max(1, whole))) }

  /// A part of one in per cent, to a tenth. What is not quite nothing or everything is not called so.
  public func percent(_ part: Fraction) -> String {
    let text = (part * Fraction(whole: 100)).rounded(toPlaces: 1)
    if text == "0.0", part != .zero { return "less than 0.1%" }
    if text == "100.0", part < Fraction(whole: 1) { return "more than 99.9%" }
    return Self.grouped(text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "%"
  }

  /// Parts with commas and a last “and”.
  static func list(_ parts: [String], last: String = "and") -> String {
    guard let end = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(last) " + end
  }

  /// A place in an order: `1st`, `22nd`, `113th`.
  static func ordinal(_ number: Int) -> String {
    let ending =
      (11...13).contains(number % 100)
      ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th"
    return grouped(String(number)) + ending
  }

  /// The digits of a number with commas between thousands, before the point.
  static func grouped(_ number: String) -> String {
    let sign = number.hasPrefix("-") ? "–" : ""
    let parts = number.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    var digits = String(parts.first ?? "")
    var place = digits.utf8.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return sign + digits + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// A text from a file without characters that would move the cursor of a terminal or turn a line round.
  public static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isUnprintable($0) ? " " : $0 }))
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private func currency(_ number: String) -> String {
    let letters = Self.printable(election.money.currency)
    let point = number.firstIndex(of: ".")
    let isShort = point.map { number.distance(from: $0, to: number.endIndex) == 2 } ?? false
    let number = isShort ? number + "0" : number
    switch letters {
    case "": return number
    case "GBP": return number.hasPrefix("–") ? "–£\(number.dropFirst())" : "£\(number)"
    default: return "\(number) \(letters)"
    }
  }
}
