/// Reads a number as a paper writes it, and writes small ones in words.
package enum NumberInWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// The number in millionths: `two`, `twenty-one`, `a hundred and five`, `1,200`, `13.8`; `nil` for anything else.
  package static func millionths(_ text: String) -> Int? {
    digits(text) ?? words(text).map { $0 * 1_000_000 }
  }

  /// Zero to ninety-nine in words, others in digits.
  package static func written(_ number: Int) -> String {
    guard (0...99).contains(number) else { return String(number) }
    guard number >= 20 else { return small[number] }
    let ten = tens[number / 10 - 2]
    return number % 10 == 0 ? ten : "\(ten)-\(small[number % 10])"
  }

  private static func digits(_ text: String) -> Int? {
    let plain = text.filter { $0 != "," && $0 != " " }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int(parts[0]), whole <= 1_000_000_000
    else { return nil }
    guard parts.count == 2 else { return whole * 1_000_000 }
    guard parts[1].utf8.count <= 6, let fraction = Int(parts[1]) else { return nil }
    let scale = (parts[1].utf8.count..<6).reduce(1) { value, _ in value * 10 }
    return whole * 1_000_000 + fraction * scale
  }

  private static func words(_ text: String) -> Int? {
    let words = text.lowercased().split { $0 == " " || $0 == "-" || $0 == "–" }.map(String.init)
    guard let place = words.firstIndex(of: "hundred") else { return underHundred(words[...]) }
    guard let hundreds = count(words[..<place]) else { return nil }
    let rest = words[(place + 1)...].drop { $0 == "and" }
    guard !rest.isEmpty else { return place + 1 == words.count ? hundreds * 100 : nil }
    return underHundred(rest).map { hundreds * 100 + $0 }
  }

  private static func count(_ words: ArraySlice<String>) -> Int? {
    words.isEmpty || (words.count == 1 && words.first == "a")
      ? 1 : underHundred(words).flatMap { (1...9).contains($0) ? $0 : nil }
  }

  private static func underHundred(_ words: ArraySlice<String>) -> Int? {
    guard let first = words.first, words.count <= 2 else { return nil }
    if words.count == 1, let value = small.firstIndex(of: first) ?? (["no", "none"].contains(first) ? 0 : nil) {
      return value
    }
    guard let ten = tens.firstIndex(of: first) else { return nil }
    guard words.count == 2, let last = words.last else { return (ten + 2) * 10 }
    return small.firstIndex(of: last).flatMap { (1...9).contains($0) ? (ten + 2) * 10 + $0 : nil }
  }
}
