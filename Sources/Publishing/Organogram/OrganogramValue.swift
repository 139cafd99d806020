import Council

/// How the organogram form writes values, and the words it uses for none.
enum OrganogramValue {
  /// Not disclosed, not applicable, or nothing at all.
  static func isNone(_ cell: String) -> Bool {
    cell.isEmpty || ["N/A", "N/D"].contains(cell.uppercased())
  }

  /// The text of a cell, empty for none.
  static func text(_ cell: String) -> String { isNone(cell) ? "" : cell }

  /// The post a cell says it reports to; `nil` for the top, which is written `XX`.
  static func superior(_ cell: String) -> String? { isTop(cell) ? nil : cell }

  static func isTop(_ cell: String) -> Bool { cell.uppercased() == "XX" }

  /// Whole pounds, with or without a needless `.0`; `nil` for anything else.
  static func pounds(_ cell: String, most: Money = Money(pounds: 10_000_000)) -> Money? {
    let bytes = Array(cell.utf8)
    guard let money = FieldValue.money(bytes.span), money.pence % 100 == 0 else { return nil }
    return money <= most ? money : nil
  }

  /// Working time; `nil` for anything that is not above 0 and at most 100,000.
  static func workingTime(_ cell: String) -> FullTimeEquivalent? {
    let bytes = Array(cell.utf8)
    guard let millionths = FieldValue.millionths(bytes.span), (1...100_000_000_000).contains(millionths) else {
      return nil
    }
    return FullTimeEquivalent(millionths: millionths)
  }

  /// The form gives working time without the number of positions, so the fewest that divide it exactly are taken.
  static func positions(for total: FullTimeEquivalent) -> (count: Int, each: FullTimeEquivalent) {
    let fewest = max(1, (total.millionths + 999_999) / 1_000_000)
    let count = (fewest...(fewest * 2 + 8)).first { total.millionths % $0 == 0 } ?? fewest
    return (count, FullTimeEquivalent(millionths: total.millionths / count))
  }

  /// Whether a reference has only letters and digits and is not the word for the top.
  static func isReference(_ cell: String) -> Bool {
    !cell.isEmpty && !isTop(cell)
      && cell.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// A reference made fit for the form.
  static func reference(from text: String) -> String {
    let kept = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    return isReference(kept) && kept != "0" ? kept : "Post" + kept
  }

  static func isVacant(_ name: String) -> Bool { name.lowercased() == "vacant" }
  /// Whether nobody is in a job, whoever it is shared by.
  static func areVacant(_ names: [String]) -> Bool { names.allSatisfy(isVacant) }
  static func isEliminated(_ name: String) -> Bool { name.lowercased() == "eliminated" }
  /// Somebody who is paid and not in a post.
  static func isOutOfPost(_ reference: String) -> Bool { reference == "0" }
}
