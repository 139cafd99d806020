import Law

/// What the papers leave open about money, as questions for their authors.
struct MoneyQuestions {
  private(set) var questions: [String] = []

  init(_ restructure: RestructureCase, _ comparison: StructureComparison, pricedElsewhere: Bool) {
    let proposed = restructure.moneyLines.filter { $0.standing == .proposed }
    for line in proposed {
      let name = "\(line.amount) \(line.direction.rawValue) of \(line.year)"
      if line.lasting == .notStated {
        questions.append("Does the \(name) carry on in later years? The papers do not say.")
      }
      if line.measure == .notStated,
        let earlier = proposed.last(where: { $0.year < line.year && $0.direction == line.direction })
      {
        questions.append(
          "Is the \(name) on top of the \(earlier.amount) of \(earlier.year), or does it contain it? The papers do not say."
        )
      }
      if line.fund == nil { questions.append("Which fund bears the \(name)? The papers do not say.") }
    }
    guard !pricedElsewhere else { return }
    let new = comparison.posts.filter { $0.state == .new && !$0.isContext && $0.after?.costEach == nil }
    let made = new.isEmpty ? [] : Set(comparison.flows.lazy.filter { $0.state == .deleted }.map(\.to))
    let unpriced = new.filter { !made.contains($0.post.reference) }
    if !unpriced.isEmpty {
      let titles = unpriced.prefix(5).compactMap { $0.after?.title }.joined(separator: ", ")
      questions.append("What do the new posts cost a year with on-costs: \(titles)? No cost is stated.")
    }
  }
}
