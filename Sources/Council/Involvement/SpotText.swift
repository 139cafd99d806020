/// Spots as people write them: `53.43012 -1.35716`, the latitude first, several with `;` or on lines of their own.
public enum SpotText {
  /// Spots as they are shown and typed again, to a hundred-thousandth of a degree.
  public static func text(_ spots: [Position]) -> String { spots.map(text).joined(separator: "; ") }

  /// One spot as it is shown and typed again.
  public static func text(_ spot: Position) -> String {
    let numbers = Answered(spots: [spot]).numbers
    return numbers.map(degrees).joined(separator: " ")
  }

  private static func degrees(_ hundredThousandths: Int) -> String {
    let (whole, rest) = hundredThousandths.magnitude.quotientAndRemainder(dividingBy: 100_000)
    let digits = String(rest)
    return (hundredThousandths < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: 5 - digits.utf8.count)
      + digits
  }

  /// What was typed as spots; `nil` where it cannot be read. Between latitude and longitude stands a blank or a comma.
  public static func spots(_ typed: String) -> [Position]? {
    var spots: [Position] = []
    for part in typed.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let words = part.split { $0 == " " || $0 == "," || $0 == "\t" }
      if words.isEmpty { continue }
      guard words.count == 2, let latitude = degrees(words[0]), let longitude = degrees(words[1]),
        let spot = Position(degreesEast: longitude, north: latitude)
      else { return nil }
      spots.append(spot)
    }
    return Answered(spots: spots).spots
  }

  private static func degrees(_ word: Substring) -> Double? {
    let plain = word.replacing("\u{2212}", with: "-").replacing("°", with: "")
    let digits = plain.hasPrefix("-") ? plain.dropFirst() : Substring(plain)
    guard !digits.isEmpty, digits.utf8.count <= 24, digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 })
    else {
      return nil
    }
    return Double(plain)
  }
}
