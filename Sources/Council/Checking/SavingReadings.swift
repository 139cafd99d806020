/// What the last year of some savings comes to, read in the widest and in the narrowest way.
struct SavingReadings {
  /// Unclear savings carry on, and add to what came before.
  private(set) var most = Money.zero
  /// Unclear savings end with their year, and contain what came before.
  private(set) var least = Money.zero

  init(_ lines: [MoneyLine]) {
    guard let last = lines.last?.year else { return }
    for line in lines {
      let isLast = line.year == last
      if line.lasting != .oneOff || isLast {
        most = line.measure == .cumulative ? max(most, line.amount) : most + line.amount
      }
      if line.lasting == .recurring || isLast {
        least = line.measure == .incremental ? least + line.amount : max(least, line.amount)
      }
    }
  }
}
