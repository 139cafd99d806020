import Counting

/// What META says about how to vote and count, as values.
struct PabulibHeader {
  private let values: [String: String]
  private let file: String
  /// The budget as written.
  let budget: DecimalNumber
  /// How many places the amounts of META have at most.
  let places: Int

  init(meta: [PabulibFile.Entry], file: String) throws(PabulibRefusal) {
    self.file = file
    values = Dictionary(meta.map { ($0.key, $0.value) }) { first, _ in first }
    guard let written = values["budget"] else {
      throw PabulibRefusal(
        InputMessage(file: file, field: "budget", text: "META does not say how much money there is."))
    }
    budget = try Self.number(written, field: "budget", line: 0, file: file)
    if budget.digits < 0 {
      throw PabulibRefusal(
        InputMessage(file: file, field: "budget", value: written, text: "The budget cannot be below zero."))
    }
    var places = budget.places
    for key in ["max_sum_cost", "budget_per_category", "budget_per_neighborhood"] {
      for part in Self.list(values[key] ?? "") {
        if let number = try? DecimalNumber(part) { places = max(places, number.places) }
      }
    }
    self.places = places
  }

  /// A fact of META; `nil` when it is missing or empty.
  subscript(key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }

  var currency: String { self["currency"] ?? "" }

  /// What cities write as the cost of a project that was withdrawn, in units of the currency.
  static let withdrawnCost: Int64 = 999_999_999

  /// A number of the file, or why it is none.
  func number(_ text: String, field: String, line: Int) throws(PabulibRefusal) -> DecimalNumber {
    try Self.number(text, field: field, line: line, file: file)
  }

  private static func number(_ text: String, field: String, line: Int, file: String) throws(PabulibRefusal)
    -> DecimalNumber
  {
    do throws(DecimalNumber.Fault) {
      // Some files have a comma for the point.
      return try DecimalNumber(text.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 })
    } catch {
      let why =
        switch error {
        case .empty: "There is no number here. Write the amount in digits, such as 12500 or 12500.50."
        case .notANumber: "This is no number. Write the amount in digits, such as 12500 or 12500.50."
        case .tooLong: "This number has more than 18 digits. No sum of money that a council spends has so many."
        }
      throw PabulibRefusal(InputMessage(file: file, line: line, field: field, value: text, text: why))
    }
  }

  /// How ballots are marked.
  func kind(hasPoints: Bool) -> BallotKind {
    switch (self["vote_type"] ?? "").lowercased() {
    case "choose-1": .chooseOne
    case "approval": self["max_sum_cost"] == nil ? .approval : .knapsack
    case "knapsack": .knapsack
    case "cumulative": .points
    case "scoring": .scores
    case "ordinal": .ranking
    default: hasPoints ? .points : .approval
    }
  }

  /// What ballots must keep to.
  func rules(_ scale: MoneyScale) -> BallotRules {
    BallotRules(
      leastChoices: whole("min_length"), mostChoices: whole("max_length"), leastPoints: whole("min_sum_points"),
      mostPoints: whole("max_sum_points"), leastForOne: whole("min_points"), mostForOne: whole("max_points"),
      mostCost: self["max_sum_cost"].flatMap { try? DecimalNumber($0) }?.digits(at: scale.places))
  }

  /// Parts of the budget that are kept for a category or a neighbourhood.
  func parts(_ scale: MoneyScale) -> [BudgetPart] {
    parts("categories", "budget_per_category", scale) { .category($0) }
      + parts("neighborhoods", "budget_per_neighborhood", scale) { .place($0) }
  }

  private func parts(_ names: String, _ amounts: String, _ scale: MoneyScale, _ purpose: (String) -> BudgetPart.Purpose)
    -> [BudgetPart]
  {
    let (names, amounts) = (Self.list(self[names] ?? ""), Self.list(self[amounts] ?? ""))
    guard !amounts.isEmpty, names.count == amounts.count else { return [] }
    return zip(names, amounts).compactMap { name, amount in
      (try? DecimalNumber(amount))?.digits(at: scale.places).map { BudgetPart(purpose(name), amount: $0) }
    }
  }

  private func whole(_ key: String) -> Int? {
    self[key].flatMap { try? DecimalNumber($0) }.flatMap { $0.places == 0 ? Int(exactly: $0.digits) : nil }
  }

  /// Neither a blank, nor part of a letter that may be one, nor a bracket.
  private static func isPlain(_ byte: UInt8) -> Bool { (33...126).contains(byte) && byte != 91 && byte != 93 }

  /// The parts of a list with commas, without blanks around them and brackets around all of it.
  static func list(_ text: String) -> [String] {
    let bytes = text.utf8
    // One plain name, as nearly always.
    if let first = bytes.first, let last = bytes.last, isPlain(first), isPlain(last),
      !bytes.contains(UInt8(ascii: ","))
    {
      return [text]
    }
    guard !bytes.isEmpty else { return [] }
    let inner = text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...]
    return inner.split(separator: ",").map { part in
      String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }.filter { !$0.isEmpty }
  }
}
