import Council

/// Counting in words for people.
enum ChartWords {
  /// A number, in words up to nine.
  static func number(_ count: Int) -> String {
    let words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : grouped(count)
  }

  /// A number in figures with commas between thousands: `2,000`.
  static func grouped(_ count: Int) -> String { CountWords.grouped(String(count)) }

  /// `1 post`, `26 posts`.
  static func posts(_ count: Int) -> String { "\(grouped(count)) \(count == 1 ? "post" : "posts")" }

  /// What units of these kinds are called together: `service`, `teams`, `units` when they differ.
  static func kind(of units: [OrganisationUnit]) -> String {
    let kinds = Set(units.map(\.kind))
    let one = kinds.count == 1 ? units[0].kind.rawValue : "unit"
    return units.count == 1 ? one : one + "s"
  }

  /// Parts with commas and a last `and`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension FullTimeEquivalent {
  /// The figure for a chart: `24`, `13.8`, with commas between thousands and at most two decimals.
  var brief: String {
    let hundredths = (millionths.magnitude + 5_000) / 10_000
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let sign = millionths < 0 && hundredths > 0 ? "–" : ""
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest < 10 ? "0" : "")\(rest)"
    return sign + ChartWords.grouped(Int(whole)) + decimals
  }

  /// The figure beside others of its kind: `6.0`, `13.8`.
  var withDecimal: String { brief.contains(".") ? brief : brief + ".0" }

  var magnitude: Self { Self(millionths: abs(millionths)) }
}
