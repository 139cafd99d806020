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
    for key in Self.amounts + ["budget_per_category", "budget_per_neighborhood"] {
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

  /// Facts that are amounts of money which ballots are measured by; those of categories may be lists.
  private static let amounts = [
    "min_sum_cost", "max_sum_cost", "min_sum_cost_per_category", "max_sum_cost_per_category",
  ]

  /// What ballots must keep to.
  ///
  /// - Parameters:
  ///   - categories: those of each project, in the order of the file.
  ///   - tell: is told of a fact that cannot be kept to: its key, what stands there, and why.
  func rules(
    _ scale: MoneyScale, categories: [[String]], tell: (_ key: String, _ value: String, _ text: String) -> Void
  ) -> BallotRules {
    func whole(_ key: String) -> Int? {
      guard let written = self[key] else { return nil }
      if let number = Self.whole(written) { return number }
      tell(key, written, "This is no whole number, so ballots cannot be measured by it. They are taken without it.")
      return nil
    }
    func amount(_ key: String) -> Int64? {
      guard let written = self[key] else { return nil }
      if let amount = Self.amount(written, scale) { return amount }
      tell(key, written, "This is no amount, so ballots cannot be measured by it. They are taken without it.")
      return nil
    }
    return BallotRules(
      leastChoices: whole("min_length"), mostChoices: whole("max_length"), leastPoints: whole("min_sum_points"),
      mostPoints: whole("max_sum_points"), leastForOne: whole("min_points"), mostForOne: whole("max_points"),
      leastCost: amount("min_sum_cost"), mostCost: amount("max_sum_cost"),
      categories: categoryRules(scale, categories, tell))
  }

  private static let mostCategories = 100

  /// What is asked of the projects of each category. One figure is for every category; more stand in the order of `categories`.
  private func categoryRules(
    _ scale: MoneyScale, _ categories: [[String]], _ tell: (_ key: String, _ value: String, _ text: String) -> Void
  ) -> [CategoryRule] {
    let keys = ["min_length", "max_length", "min_sum_cost", "max_sum_cost"].map { $0 + "_per_category" }
    guard let first = keys.first(where: { self[$0] != nil }) else { return [] }
    var projects: [String: Set<UInt16>] = [:]
    for (place, own) in categories.enumerated() {
      for name in own { projects[name, default: []].insert(UInt16(place)) }
    }
    let named = Self.list(self["categories"] ?? "")
    let names = named.isEmpty ? projects.keys.sorted() : named
    guard names.count <= Self.mostCategories else {
      tell(
        first, self[first] ?? "",
        "Ballots are measured by \(Self.mostCategories) categories at most; this file has \(names.count). They are taken without it."
      )
      return []
    }
    func figures<Figure>(_ key: String, _ figure: (String) -> Figure?) -> [Figure?] {
      let none = [Figure?](repeating: nil, count: names.count)
      guard let written = self[key], !names.isEmpty else { return none }
      let list = Self.list(written)
      let figures = list.compactMap(figure)
      guard !list.isEmpty, figures.count == list.count, list.count == 1 || list.count == names.count else {
        tell(
          key, written,
          "One figure is expected, or one for each of the \(names.count) categories. Ballots are taken without it.")
        return none
      }
      return list.count == 1 ? names.map { _ in figures[0] } : figures
    }
    let (least, most) = (figures(keys[0], Self.whole), figures(keys[1], Self.whole))
    let leastCosts = figures(keys[2]) { Self.amount($0, scale) }
    let mostCosts = figures(keys[3]) { Self.amount($0, scale) }
    return names.indices.compactMap { place in
      // Of a category without projects nothing can be asked.
      guard let own = projects[names[place]] else { return nil }
      let rule = CategoryRule(
        own, leastChoices: least[place], mostChoices: most[place], leastCost: leastCosts[place],
        mostCost: mostCosts[place])
      return rule == CategoryRule(own) ? nil : rule
    }
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

  private static func whole(_ text: String) -> Int? {
    (try? DecimalNumber(text)).flatMap { $0.places == 0 ? Int(exactly: $0.digits) : nil }
  }

  private static func amount(_ text: String, _ scale: MoneyScale) -> Int64? {
    (try? DecimalNumber(text))?.digits(at: scale.places)
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
