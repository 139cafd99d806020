import Council
import Law

extension StructureCheck {
  /// Versions of one unit or post must follow each other in time.
  mutating func checkVersions<Value, Reference: Hashable>(
    _ rows: [Value], _ numbers: [Reference: Int32], row: (Int) -> EstablishmentProblem.Row
  ) where Value: ReferencedRow, Value.Reference == Reference {
    guard numbers.count < rows.count else { return }
    var versions: [Int32: [Int]] = [:]
    for index in rows.indices { versions[numbers[rows[index].reference] ?? -1, default: []].append(index) }
    for (number, group) in versions.sorted(by: { $0.key < $1.key }) where number >= 0 && group.count > 1 {
      let ordered = group.sorted { (rows[$0].from?.number ?? .min, $0) < (rows[$1].from?.number ?? .min, $1) }
      for (earlier, later) in zip(ordered, ordered.dropFirst()) {
        let (end, start) = (rows[earlier].to?.number ?? .max, rows[later].from?.number ?? .min)
        guard start <= end else { continue }
        let (first, second) = (min(earlier, later), max(earlier, later))
        add(
          row(second), .reference, rows[second].referenceText,
          "This reference stands twice in the same days. Give one of them another reference, or days that do not overlap.",
          other: row(first))
      }
    }
  }

  /// Lines of reporting and parts of units must end at the top. The links are by number; -1 leads out.
  mutating func checkLoops<Value, Reference: Hashable>(
    _ rows: [Value], _ numbers: [Reference: Int32], _ links: [Int32],
    row: (Int) -> EstablishmentProblem.Row
  ) where Value: ReferencedRow, Value.Reference == Reference {
    let own =
      numbers.count == rows.count
      ? Array(0..<Int32(truncatingIfNeeded: rows.count)) : rows.map { numbers[$0.reference] ?? -1 }
    let suspects = Self.rowsNotLeadingOut(own, links)
    guard !suspects.isEmpty else { return }
    let days = Set(suspects.map { rows[$0].from?.number ?? .min }).sorted()
    let most = max(64, 20_000_000 / suspects.count)
    if days.count > most {
      let text =
        "These lines lead in circles on too many different days to follow. Send the establishment of fewer days."
      add(row(suspects[0]), .from, "", text)
    }
    var told: Set<Int32> = []
    for day in days.prefix(most) {
      let standing = suspects.filter {
        (rows[$0].from?.number ?? .min) <= day && day <= (rows[$0].to?.number ?? .max)
      }
      for loop in Self.loops(standing, own, links) where told.isDisjoint(with: loop.map { own[$0] }) {
        told.formUnion(loop.map { own[$0] })
        addLoop(loop, rows, row: row)
      }
    }
  }

  /// The rows of references from which no version leads out: every loop is among them.
  private static func rowsNotLeadingOut(_ own: [Int32], _ links: [Int32]) -> [Int] {
    var openLinks = [Int32](repeating: 0, count: own.count)
    var firstBelow = [Int32](repeating: -1, count: own.count)
    var nextBelow = [Int32](repeating: -1, count: own.count)
    for index in own.indices where links[index] >= 0 {
      openLinks[Int(own[index])] += 1
      nextBelow[index] = firstBelow[Int(links[index])]
      firstBelow[Int(links[index])] = Int32(truncatingIfNeeded: index)
    }
    var waiting = own.indices.filter { own[$0] == Int32($0) && openLinks[$0] == 0 }
    var open = [Bool](repeating: true, count: own.count)
    while let number = waiting.popLast() {
      open[number] = false
      var below = firstBelow[number]
      while below >= 0 {
        let reference = Int(own[Int(below)])
        openLinks[reference] -= 1
        if openLinks[reference] == 0 { waiting.append(reference) }
        below = nextBelow[Int(below)]
      }
    }
    return own.indices.filter { open[Int(own[$0])] && links[$0] >= 0 && open[Int(links[$0])] }
  }

  /// The loops among rows that stand on one day, each in the order of its links.
  private static func loops(_ standing: [Int], _ own: [Int32], _ links: [Int32]) -> [[Int]] {
    let rowOf = Dictionary(standing.map { (own[$0], $0) }) { first, _ in first }
    var seen: [Int32: Int] = [:]
    var loops: [[Int]] = []
    for (walk, start) in standing.enumerated() {
      var path: [Int] = []
      var number = own[start]
      while let row = rowOf[number], seen[number] == nil {
        seen[number] = walk
        path.append(row)
        number = links[row]
      }
      guard seen[number] == walk, let first = path.firstIndex(where: { own[$0] == number }) else { continue }
      loops.append(Array(path[first...]))
    }
    return loops
  }

  private mutating func addLoop<Value: ReferencedRow>(
    _ loop: [Int], _ rows: [Value], row: (Int) -> EstablishmentProblem.Row
  ) {
    guard let lowest = loop.min(), let turn = loop.firstIndex(of: lowest) else { return }
    let names = (loop[turn...] + loop[..<turn]).map { rows[$0].referenceText }
    let shown = names.prefix(8) + (names.count > 8 ? ["… (\(names.count) in all)"] : []) + [names[0]]
    let chain = shown.joined(separator: " → ")
    switch row(lowest) {
    case .unit:
      add(
        row(lowest), .unit, names[1 % names.count],
        "These units are part of each other in a loop: \(chain). One must be at the top.")
    case .post:
      add(
        row(lowest), .reportsTo, names[1 % names.count],
        "These posts report to each other in a loop: \(chain). One must report elsewhere.")
    }
  }
}

/// A row that bears a reference and stands for a while.
protocol ReferencedRow {
  associatedtype Reference: Hashable
  var reference: Reference { get }
  var referenceText: String { get }
  var from: Day? { get }
  var to: Day? { get }
}

extension OrganisationUnit: ReferencedRow {
  var referenceText: String { reference.rawValue }
}

extension Post: ReferencedRow {
  var referenceText: String { reference.rawValue }
}
