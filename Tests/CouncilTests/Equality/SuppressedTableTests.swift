import Council
import Testing

@Suite("A table of people from which no small count can be worked out")
struct SuppressedTableTests {
  @Test func `what is small is hidden, nought and five are shown`() {
    let table = SuppressedTable(counts: [[0, 5, 6], [7, 9, 0]])
    #expect(!table.hidesAnything && table.cells[0] == [.shown(0), .shown(5), .shown(6)])
    #expect(table.rowTotals == [.shown(11), .shown(16)] && table.columnTotals == [.shown(7), .shown(14), .shown(6)])
    #expect(table.grandTotal == .shown(27))
  }

  @Test func `one small count takes three others with it, so that its row and its column do not tell`() {
    let table = SuppressedTable(counts: [[3, 20, 31], [12, 9, 40], [50, 60, 70]])
    #expect(table.cells[0] == [.hidden, .hidden, .shown(31)] && table.cells[1] == [.hidden, .hidden, .shown(40)])
    #expect(table.cells[2] == [50, 60, 70].map(SuppressedTable.Cell.shown))
    #expect(!(table.rowTotals + table.columnTotals + [table.grandTotal]).contains(.hidden))
  }

  @Test func `where nothing but totals is left to hide, totals are hidden`() {
    let table = SuppressedTable(counts: [[2, 0], [0, 30]])
    #expect(table.cells == [[.hidden, .shown(0)], [.shown(0), .shown(30)]])
    #expect(table.rowTotals == [.hidden, .shown(30)] && table.grandTotal == .hidden)
    #expect(Attack(on: table, of: [[2, 0], [0, 30]]).given.isEmpty)
  }

  @Test func `rows of different lengths are filled up, and no rows at all are a table of nobody`() {
    #expect(SuppressedTable(counts: [[7], [8, 9]]).cells[0] == [.shown(7), .shown(0)])
    let nobody = SuppressedTable(counts: [])
    #expect(nobody.cells.isEmpty && nobody.grandTotal == .shown(0))
  }

  @Test func `the attack of these tests works out what only the small counts’ own hiding leaves open`() {
    let naive = Attack(
      cells: [[.hidden, .shown(20)], [.shown(12), .shown(9)]], rows: [.shown(23), .shown(21)],
      columns: [.shown(15), .shown(29)], grand: .shown(44), of: [[3, 20], [12, 9]])
    #expect(naive.given == ["0,0"])
    // Two hidden counts that come to 2 are both 1.
    let ones = Attack(
      cells: [[.hidden, .hidden]], rows: [.shown(2)], columns: [.hidden, .hidden], grand: .shown(2), of: [[1, 1]])
    #expect(ones.given == ["0,0", "0,1", "column 0", "column 1"])
  }

  /// Differencing: everything shown is put together, every table that agrees with it is tried, and whatever is the same in all is given away.
  @Test(arguments: [(1, 3), (2, 2), (2, 3), (3, 2), (3, 3), (1, 1), (4, 2)])
  func `no hidden count can be worked out from what is shown, whatever the table`(_ rows: Int, _ columns: Int) {
    var dice = Seeded(state: UInt64(rows * 10 + columns))
    for turn in 0..<120 {
      let most = [3, 6, 13][turn % 3]
      let counts = (0..<rows).map { _ in (0..<columns).map { _ in Int.random(in: 0...most, using: &dice) } }
      let table = SuppressedTable(counts: counts)
      let attack = Attack(on: table, of: counts)
      #expect(attack.given.isEmpty, "\(counts): \(attack.given)")
      #expect(attack.onlySmall.isEmpty, "\(counts): \(attack.onlySmall)")
      #expect(attack.showsNothingSmall, "\(counts)")
    }
  }
}

/// Somebody who tries every table with the shown counts in which each hidden count is at least 1 and at most one away from the truth.
/// Two tables that differ in a count are enough to say that it cannot be known.
private struct Attack {
  /// The hidden counts that are the same in every table that was found.
  private(set) var given: [String] = []
  /// The small cells for which only one small value was found.
  private(set) var onlySmall: [String] = []
  private(set) var showsNothingSmall = true

  init(on table: SuppressedTable, of counts: [[Int]]) {
    self.init(
      cells: table.cells, rows: table.rowTotals, columns: table.columnTotals, grand: table.grandTotal, of: counts)
  }

  init(
    cells: [[SuppressedTable.Cell]], rows: [SuppressedTable.Cell], columns: [SuppressedTable.Cell],
    grand: SuppressedTable.Cell, of counts: [[Int]]
  ) {
    let (height, width) = (counts.count, counts[0].count)
    var found: [String: Set<Int>] = [:]
    var now = counts
    func agrees(_ cell: SuppressedTable.Cell, _ value: Int) -> Bool { cell.count.map { $0 == value } ?? (value > 0) }
    func column(_ place: Int) -> Int { now.reduce(0) { $0 + $1[place] } }
    func note() {
      guard (0..<width).allSatisfy({ agrees(columns[$0], column($0)) }),
        agrees(grand, now.joined().reduce(0, +))
      else { return }
      for row in 0..<height {
        for place in 0..<width where cells[row][place] == .hidden {
          found["\(row),\(place)", default: []].insert(now[row][place])
        }
        if rows[row] == .hidden { found["row \(row)", default: []].insert(now[row].reduce(0, +)) }
      }
      for place in 0..<width where columns[place] == .hidden {
        found["column \(place)", default: []].insert(column(place))
      }
      if grand == .hidden { found["grand", default: []].insert(now.joined().reduce(0, +)) }
    }
    func fill(_ place: Int) {
      if place > 0, place % width == 0, !agrees(rows[place / width - 1], now[place / width - 1].reduce(0, +)) { return }
      guard place < height * width else { return note() }
      let (row, column) = (place / width, place % width)
      let truth = counts[row][column]
      for value in cells[row][column] == .hidden ? [truth - 1, truth, truth + 1].filter({ $0 > 0 }) : [truth] {
        now[row][column] = value
        fill(place + 1)
      }
      now[row][column] = truth
    }
    fill(0)
    given = found.filter { $0.value.count < 2 }.keys.sorted()
    for row in 0..<height {
      for place in 0..<width where (1...4).contains(counts[row][place]) {
        let small = found["\(row),\(place)", default: []].filter { $0 < 5 }
        if small.count < 2 { onlySmall.append("\(row),\(place)") }
      }
    }
    let all = cells.joined() + rows + columns + [grand]
    showsNothingSmall = !all.contains { $0.count.map { (1...4).contains($0) } ?? false }
  }
}
