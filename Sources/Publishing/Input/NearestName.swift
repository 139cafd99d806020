/// The name among some that is nearest to what was written, by edits; `nil` when none is near.
public func nearestName(to written: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(written.lowercased().unicodeScalars.prefix(64))
  guard !wanted.isEmpty else { return nil }
  let farthest = max(1, wanted.count / 3)
  var best: (name: String, edits: Int)?
  for name in names {
    let candidate = Array(name.lowercased().unicodeScalars.prefix(64))
    guard abs(candidate.count - wanted.count) <= farthest else { continue }
    let edits = editDistance(wanted, candidate)
    if edits <= farthest, edits < (best?.edits ?? .max) { best = (name, edits) }
  }
  return best?.name
}

// Two letters swapped count as one edit: that is how fingers err.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var current = [i + 1]
    for (j, y) in b.enumerated() {
      var edits = min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, x == b[j - 1], y == a[i - 1] { edits = min(edits, beforePrevious[j - 1] + 1) }
      current.append(edits)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}
