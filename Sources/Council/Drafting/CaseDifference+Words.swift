extension CaseDifference {
  /// What differs, in words for the list of steps.
  public var words: String {
    var said: [String] = []
    let kept = Set(taken.map(\.action)).intersection(put.map(\.action)).count
    let (gone, come) = (taken.count - kept, put.count - kept)
    if come > 0 { said.append("\(come) change\(come == 1 ? "" : "s") put in") }
    if gone > 0 { said.append("\(gone) taken out") }
    if come == 0, gone == 0, !put.isEmpty { said.append("changes reworded or in another order") }
    if facts != nil { said.append("other facts") }
    if let establishment {
      let (old, new) = (establishment.before.positions, establishment.after.positions)
      said.append("another establishment, of \(new) posts instead of \(old)")
    }
    return "Taken in from files: \(said.joined(separator: ", "))"
  }
}
