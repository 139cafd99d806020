/// What happens to money that equal shares leave over.
public enum ShareCompletion: String, Hashable, Sendable, CaseIterable {
  /// It stays unspent.
  case none
  /// It goes to the projects with the most votes that still fit.
  case greedy
  /// Everybody is given one unit of the currency more, again and again, as long as what is bought then fits the budget: the cities’ Add1.
  case add1
  /// The same, and it also ends when nothing more fits (Add1 exhaustive).
  case add1Exhaustive
  /// Add1, and what is left then goes to the projects with the most votes that still fit.
  case add1Greedy
  /// Add1 exhaustive, and what is left then goes to the projects with the most votes that still fit: the default of the equalshares.net tool.
  case add1ExhaustiveGreedy

  var raisesEndowment: Bool { self != .none && self != .greedy }
  var fills: Bool { self == .greedy || self == .add1Greedy || self == .add1ExhaustiveGreedy }
  var endsWhenExhausted: Bool { self == .add1Exhaustive || self == .add1ExhaustiveGreedy }
}
