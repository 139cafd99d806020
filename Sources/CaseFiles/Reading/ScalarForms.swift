import Council
import Law

/// What reading one value comes to: the value, or why not and what was perhaps meant.
public enum Parsed<T> {
  /// What was written.
  case value(T)
  /// What is wrong, and what was perhaps meant.
  case fault(String, nearest: String? = nil)
}

/// The forms in which days, years, amounts and other single values are written.
public enum ScalarForms {
  static let years = 1900...2199

  static func day(_ text: String) -> Parsed<Day> {
    if let day = Day(iso: text) {
      return years.contains(day.year) ? .value(day) : .fault("Expected a day between 1900 and 2199.")
    }
    let parts = numbers(text, between: ["-", "/", "."])
    guard parts.count == 3 else { return .fault("Expected a day such as 2014-06-16.") }
    let isYearFirst = parts[0] > 31
    let (year, month, day) = isYearFirst ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0])
    guard years.contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return .fault("Expected a day such as 2014-06-16.")
    }
    if let meant = Day(year: year, month: month, day: day) {
      return .fault("Expected a day written with the year first, such as 2014-06-16.", nearest: meant.iso)
    }
    guard let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) else {
      return .fault("Expected a day such as 2014-06-16.")
    }
    return .fault("There is no \(day) \(last.monthAndYear); use a day like \(last.iso).", nearest: last.iso)
  }

  private static func numbers(_ text: String, between marks: Set<Character>) -> [Int] {
    guard text.utf8.count <= 10 else { return [] }
    let parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    return parts.compactMap { isDigits($0) ? Int($0) : nil }
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  static func year(_ text: String) -> Parsed<FinancialYear> {
    let expected = "Expected a financial year such as 2014/15."
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    guard let first = parts.first, first.utf8.count == 4, isDigits(first), let start = Int(first), years.contains(start)
    else { return .fault(expected) }
    let meant = FinancialYear(startYear: start)
    guard parts.count == 2, parts.allSatisfy(isDigits) else {
      return .fault(expected, nearest: parts.count == 1 ? meant.description : nil)
    }
    if text.contains("/"), let year = FinancialYear(text) { return .value(year) }
    return .fault(expected + " The second year follows the first.", nearest: meant.description)
  }

  /// Pounds, up to a billion: enough for any council, and small enough for exact sums.
  static let mostPounds = 1_000_000_000

  /// An amount of money, not negative: `265000`, `£265,000`, `12.50`.
  public static func amount(_ text: String) -> Parsed<Money> {
    let expected = "Expected pounds, such as 265000, £265,000 or 12.50."
    var rest = text.drop { $0 == " " }
    if rest.first == "-" || rest.first == "–" {
      return .fault("Expected an amount that is not negative: cost and saving say the direction.")
    }
    if rest.first == "£" { rest = rest.dropFirst().drop { $0 == " " } }
    if let meant = inFull(rest) { return .fault(expected + " Write it in full.", nearest: meant) }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, let pounds = grouped(whole) else { return .fault(expected) }
    guard pounds <= mostPounds else { return .fault("Expected at most £1,000,000,000.") }
    guard parts.count == 2 else { return .value(Money(pounds: pounds)) }
    guard isDigits(parts[1]), parts[1].utf8.count == 2, let pence = Int(parts[1]) else {
      let isTenth = isDigits(parts[1]) && parts[1].utf8.count == 1
      return .fault(expected + " Pence have two digits.", nearest: isTenth ? "\(pounds).\(parts[1])0" : nil)
    }
    return .value(Money(pence: pounds * 100 + pence))
  }

  /// Whole pounds, with commas between thousands or without.
  private static func grouped(_ text: Substring) -> Int? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy(isDigits), text.utf8.count <= 16 else { return nil }
    if groups.count > 1 {
      guard let first = groups.first, first.utf8.count <= 3, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
    }
    return Int(groups.joined())
  }

  /// What `11.5k` or `2m` means.
  private static func inFull(_ text: Substring) -> String? {
    let factors: [Character: Int] = ["k": 1_000, "K": 1_000, "m": 1_000_000, "M": 1_000_000]
    guard let mark = text.last, let factor = factors[mark], text.utf8.count <= 8,
      let millionths = decimal(text.dropLast(), places: 3)
    else { return nil }
    return String(millionths * factor / 1_000)
  }

  /// A decimal number without sign, in units of its last place: `0.81` with 6 places is 810000.
  private static func decimal(_ text: some StringProtocol, places: Int) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count <= 2, text.utf8.count <= 16, let whole = parts.first, isDigits(whole), whole.utf8.count <= 9
    else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard parts.count == 1 || isDigits(decimals), decimals.utf8.count <= places else { return nil }
    return Int(whole + decimals + String(repeating: "0", count: places - decimals.utf8.count))
  }

  /// The working time of one position, more than nothing and at most full time: `0.81`.
  public static func workingTime(_ text: String) -> Parsed<FullTimeEquivalent> {
    guard let millionths = decimal(text, places: 6), millionths > 0, millionths <= 1_000_000 else {
      return .fault(
        "Expected the working time of one position: more than 0 and at most 1. Several like posts are posts: 7.")
    }
    return .value(FullTimeEquivalent(millionths: millionths))
  }

  /// Hundredths of a per cent.
  public static func percent(_ text: String) -> Parsed<Int> {
    let number = text.last == "%" ? text.dropLast() : text[...]
    guard let points = decimal(number, places: 2), points > 0, points <= 10_000 else {
      return .fault("Expected a share in per cent, more than 0 and at most 100, such as 60 or 33.33.")
    }
    return .value(points)
  }

  /// A whole number in a range.
  public static func count(_ text: String, in range: ClosedRange<Int>) -> Parsed<Int> {
    guard isDigits(text), text.utf8.count <= 9, let count = Int(text), range.contains(count) else {
      return .fault("Expected a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return .value(count)
  }

  static func flag(_ text: String) -> Parsed<Bool> {
    switch text {
    case "yes", "Yes", "true", "True": .value(true)
    case "no", "No", "false", "False": .value(false)
    case "y", "Y", "YES", "TRUE", "on", "1": .fault("Expected yes or no.", nearest: "yes")
    case "n", "N", "NO", "FALSE", "off", "0": .fault("Expected yes or no.", nearest: "no")
    default: .fault("Expected yes or no.")
    }
  }

  static func slug(_ text: String) -> Parsed<String> {
    let isGood = text.utf8.allSatisfy(isSlugByte)
    if isGood, (1...64).contains(text.utf8.count) { return .value(text) }
    let meant = String(decoding: text.lowercased().utf8.prefix(64).map { isSlugByte($0) ? $0 : 0x2D }, as: UTF8.self)
    return .fault("Expected a short name of letters, digits and hyphens.", nearest: text.isEmpty ? nil : meant)
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
  }

  /// References and funds are single words to people, so that they can stand in lists and in figures' names.
  static func isReference(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && !text.contains { $0.isWhitespace || $0 == "|" || $0 == "{" || $0 == "}" }
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  static func isFund(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x7C }
  }
}
