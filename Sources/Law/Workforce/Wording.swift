/// Small turns of phrase that findings share.
package enum Wording {
  /// `1 post`, `3 posts`.
  package static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// `a`, `a and b`, `a, b and c`; after the fifth, how many more.
  package static func list(_ items: [String], most: Int = 5) -> String {
    guard items.count <= most else {
      return items.prefix(most).joined(separator: ", ") + " and \(items.count - most) more"
    }
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The text with its first letter large.
  package static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A share in hundredths of a per cent as people write it: `18.2%`, `25%`.
  package static func percent(basisPoints: Int) -> String {
    let (whole, rest) = basisPoints.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return "\(whole)%" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
