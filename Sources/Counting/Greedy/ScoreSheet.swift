/// The scores that each project was given, one by one.
struct ScoreSheet {
  /// For each project, how many people gave it which score.
  private var scores: [[Int64: Int64]]

  init(_ election: Election, _ ranking: RankingPoints) {
    var scores = [[Int64: Int64]](repeating: [:], count: election.projects.count)
    election.forEachEntry(ranking) { project, value, weight in scores[project][value, default: 0] += weight }
    self.scores = scores
  }

  /// The mean of each project’s scores without so many at either end; zero when none are left.
  func means(dropping dropped: Int) -> [Fraction] {
    scores.map { given in
      var (low, high) = (Int64(dropped), Int64(dropped))
      var entries = given.sorted { $0.key < $1.key }
      for place in entries.indices {
        let gone = min(low, entries[place].value)
        (entries[place].value, low) = (entries[place].value - gone, low - gone)
      }
      for place in entries.indices.reversed() {
        let gone = min(high, entries[place].value)
        (entries[place].value, high) = (entries[place].value - gone, high - gone)
      }
      let count = entries.reduce(0) { $0 + $1.value }
      return count > 0 ? Fraction(entries.reduce(0) { $0 + $1.key * $1.value }, count) : .zero
    }
  }
}
