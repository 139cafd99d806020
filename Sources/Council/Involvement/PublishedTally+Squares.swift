extension PublishedTally {
  /// The squares of the map in which enough people marked something to tell it, with how many, those with most first.
  ///
  /// Of points, what is left of all who answered tells on nobody either; of lines and areas, which reach through several squares, each
  /// square is looked at by itself with those who did not reach it.
  public func squares(_ question: ActivityQuestion) -> [(square: MapSquare, count: Int)] {
    guard case .shown(let answered) = answered(question), let found = tally.squares[question.id] else { return [] }
    let all = found.sorted { $0.key < $1.key }
    let told: [SuppressedTable.Cell]
    if question.shape == .point {
      let rest = answered - all.reduce(0) { $0 + $1.value }
      let hidden = Self.hidden(all.map(\.value) + (rest > 0 ? [rest] : []), below: least)
      told = hidden.map { Array($0.prefix(all.count)) } ?? all.map { _ in .hidden }
    } else {
      told = all.map { one in
        let rest = answered - one.value
        return one.value >= least && !(1..<least).contains(rest) ? .shown(one.value) : .hidden
      }
    }
    return zip(all, told).compactMap { one, cell in cell.count.map { (one.key, $0) } }
      .sorted { ($1.count, $0.square) < ($0.count, $1.square) }
  }
}
