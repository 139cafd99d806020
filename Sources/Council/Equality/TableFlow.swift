/// A table with its totals as a flow in a ring: from the grand total through the totals of the rows, the cells and the totals of the columns back again.
///
/// That a row adds up is that as much flows into its node as out of it. A hidden count may be one more or one less when one more can flow around
/// a ring of hidden counts through it; so what must be hidden besides is the cheapest such ring.
struct TableFlow {
  struct Edge {
    let from: Int
    let to: Int
    let count: Int
    let isTotal: Bool
    var isHidden = false
  }

  /// Cells row by row, the totals of rows, those of columns, the grand total.
  private(set) var edges: [Edge] = []
  private let nodes: Int
  /// Whether everybody may know the totals: then only cells can be hidden, and a nought may be.
  private let totalsAreKnown: Bool
  /// The edges at each node.
  private var incident: [[Int]] = []

  init(_ counts: [[Int]], totalsAreKnown: Bool = false) {
    self.totalsAreKnown = totalsAreKnown
    let (rows, columns) = (counts.count, counts.first?.count ?? 0)
    let (source, sink) = (rows + columns, rows + columns + 1)
    nodes = rows + columns + 2
    for (row, line) in counts.enumerated() {
      for (column, count) in line.enumerated() {
        edges.append(Edge(from: row, to: rows + column, count: count, isTotal: false))
      }
    }
    for (row, line) in counts.enumerated() {
      edges.append(Edge(from: source, to: row, count: line.reduce(0, +), isTotal: true))
    }
    for column in 0..<columns {
      edges.append(
        Edge(from: rows + column, to: sink, count: counts.reduce(0) { $0 + $1[column] }, isTotal: true))
    }
    edges.append(Edge(from: sink, to: source, count: counts.joined().reduce(0, +), isTotal: true))
    incident = Array(repeating: [], count: nodes)
    for (index, edge) in edges.enumerated() where !(totalsAreKnown && edge.isTotal) {
      incident[edge.from].append(index)
      incident[edge.to].append(index)
    }
  }

  /// Hides every count from 1 to below `least`, and what would give one of them away.
  ///
  /// - Returns: whether nothing that was to be hidden is given away.
  @discardableResult mutating func hide(below least: Int) -> Bool {
    let small = edges.indices.filter {
      (1..<least).contains(edges[$0].count) && !(totalsAreKnown && edges[$0].isTotal)
    }
    for edge in small { edges[edge].isHidden = true }
    var isKept = true
    for edge in small {
      // A small cell gets a second value that is small too. Beside totals there may be none: a row of ones can only grow.
      let mayGrow = edges[edge].isTotal || edges[edge].count + 1 < least || (!totalsAreKnown && edges[edge].count == 1)
      let rings = [mayGrow ? ring(through: edge, growing: true) : nil, ring(through: edge, growing: false)]
      guard let cheapest = rings.compactMap(\.self).min(by: { $0.cost < $1.cost }) else {
        isKept = false
        continue
      }
      for other in cheapest.edges { edges[other].isHidden = true }
    }
    return isKept
  }

  /// The least a hidden count may be.
  private var floor: Int { totalsAreKnown ? 0 : 1 }

  /// What hiding an edge costs: its people, and for a total everybody’s besides.
  private func cost(_ edge: Edge) -> Int {
    edge.isHidden ? 0 : 1 + edge.count + (edge.isTotal ? edges[edges.count - 1].count : 0)
  }

  /// The cheapest way by which the rest makes up for one more, or one less, along an edge. A hidden count stays at least what everybody knows.
  private func ring(through edge: Int, growing: Bool) -> (cost: Int, edges: [Int])? {
    guard growing || edges[edge].count > floor else { return nil }
    let (start, end) = growing ? (edges[edge].to, edges[edge].from) : (edges[edge].from, edges[edge].to)
    var distance = [Int?](repeating: nil, count: nodes)
    var came = [(edge: Int, node: Int)?](repeating: nil, count: nodes)
    var settled = Set<Int>()
    distance[start] = 0
    while let (node, so) = nearest(distance, beyond: settled) {
      if node == end { break }
      settled.insert(node)
      for index in incident[node] where index != edge && edges[index].count >= floor {
        let other = edges[index]
        let next = other.from == node ? other.to : other.count > floor ? other.from : nil
        guard let next, !settled.contains(next) else { continue }
        let total = so + cost(other)
        if distance[next].map({ total < $0 }) ?? true { (distance[next], came[next]) = (total, (index, node)) }
      }
    }
    guard let cost = distance[end] else { return nil }
    var (path, node): ([Int], Int) = ([], end)
    while node != start, let step = came[node] {
      path.append(step.edge)
      node = step.node
    }
    return (cost, path)
  }

  private func nearest(_ distance: [Int?], beyond settled: Set<Int>) -> (node: Int, distance: Int)? {
    var best: (node: Int, distance: Int)?
    for node in 0..<nodes where !settled.contains(node) {
      guard let so = distance[node], best.map({ so < $0.distance }) ?? true else { continue }
      best = (node, so)
    }
    return best
  }
}
