import Council

/// Folds away what a reader does not need: first all that is not touched, then single posts, then deep units.
struct Folding {
  /// How much is folded away, from nothing to all but the top.
  enum Level: Int, CaseIterable { case nothing, untouched, posts, deepUnits, allButTop }

  /// Up to this many lines a side is drawn whole.
  static let mostWhole = 60
  /// Up to this many lines a side is drawn once folded.
  static let mostFolded = 140

  /// The least folding that makes all sides readable.
  static func level(for sides: [[OutlineLine]]) -> Level {
    Level.allCases.first { level in
      let most = level == .nothing ? mostWhole : mostFolded
      return sides.allSatisfy { drawn($0, level).lazy.filter { $0 }.count <= most }
    } ?? .allButTop
  }

  /// The lines that stay, each folded group replaced by one line that counts it.
  static func fold(_ lines: [OutlineLine], _ level: Level) -> [OutlineLine] {
    let drawn = drawn(lines, level)
    var result: [OutlineLine] = []
    var open: [(line: Int?, depth: Int, rest: Rest)] = [(nil, -1, Rest())]
    var newIndex = [Int?](repeating: nil, count: lines.count)
    func close() {
      guard let top = open.popLast(), let line = top.rest.line(parent: top.line, depth: top.depth + 1) else { return }
      result.append(line.under(top.line, in: result))
    }
    for (index, line) in lines.enumerated() {
      while open.count > 1, open[open.count - 1].depth >= line.depth { close() }
      guard drawn[index] else {
        open[open.count - 1].rest.add(line)
        continue
      }
      newIndex[index] = result.count
      open.append((result.count, line.depth, Rest()))
      result.append(line.under(nearest(line.parent, lines, newIndex), in: result))
    }
    while !open.isEmpty { close() }
    return result
  }

  /// The nearest line above that is drawn, by its new index.
  private static func nearest(_ parent: Int?, _ lines: [OutlineLine], _ newIndex: [Int?]) -> Int? {
    var parent = parent
    while let at = parent {
      if let index = newIndex[at] { return index }
      parent = lines[at].parent
    }
    return nil
  }

  private static func drawn(_ lines: [OutlineLine], _ level: Level) -> [Bool] {
    guard level != .nothing else { return lines.map { _ in true } }
    let touched = touched(lines)
    if level == .untouched { return withSmallRests(lines, touched) }
    let deepest = level == .posts ? Int.max : level == .deepUnits ? 2 : 0
    return lines.indices.map { touched[$0] && lines[$0].isUnit && lines[$0].depth <= deepest }
  }

  /// Whether something happens to a line, or to one below it when it is a unit.
  private static func touched(_ lines: [OutlineLine]) -> [Bool] {
    let own = lines.map { $0.state != .same }
    var below = own
    for index in lines.indices.reversed() where below[index] {
      if let parent = lines[index].parent { below[parent] = true }
    }
    return lines.indices.map { own[$0] || (below[$0] && lines[$0].isUnit) }
  }

  // One or two lines are shorter than the sentence that would replace them.
  private static func withSmallRests(_ lines: [OutlineLine], _ touched: [Bool]) -> [Bool] {
    var rest = [Int](repeating: 0, count: lines.count)
    var holder = [Int?](repeating: nil, count: lines.count)
    for index in lines.indices where !touched[index] {
      holder[index] = lines[index].parent.flatMap { touched[$0] ? $0 : holder[$0] }
      if let at = holder[index] { rest[at] += 1 }
    }
    return lines.indices.map { index in touched[index] || holder[index].map { rest[$0] <= 2 } ?? false }
  }

  /// What is folded under one line.
  private struct Rest {
    var posts: [StructureComparison.State: Int] = [:]
    var units: [OrganisationUnit] = []

    mutating func add(_ line: OutlineLine) {
      switch line.subject {
      case .unit(let unit): units.append(unit)
      case .post(let post): posts[line.state ?? .same, default: 0] += post.positions
      case .rest: break
      }
    }

    func line(parent: Int?, depth: Int) -> OutlineLine? {
      guard !posts.isEmpty || !units.isEmpty else { return nil }
      return OutlineLine(
        subject: .rest, depth: depth, parent: parent, state: nil, title: words, note: "", fte: nil)
    }

    private var words: String {
      let count = posts.values.reduce(0, +)
      let place = units.isEmpty ? "" : " in \(ChartWords.number(units.count)) \(ChartWords.kind(of: units))"
      let states = StructureComparison.State.allCases.compactMap { state in
        posts[state].map { "\(ChartWords.grouped($0)) \(state == .same ? "unchanged" : state.rawValue)" }
      }
      if count == 0 { return "and \(ChartWords.number(units.count)) more \(ChartWords.kind(of: units))" }
      let isUnchanged = posts.keys.allSatisfy { $0 == .same }
      return "and \(ChartWords.posts(count))\(place)"
        + (isUnchanged ? ", unchanged" : ": " + states.joined(separator: ", "))
    }
  }
}

extension OutlineLine {
  /// The same line below another one, or at the top.
  fileprivate func under(_ parent: Int?, in lines: [OutlineLine]) -> OutlineLine {
    var result = self
    result.parent = parent
    result.depth = parent.map { lines[$0].depth + 1 } ?? 0
    return result
  }
}
