/// What may be told of a tally: every figure of an activity that anybody sees comes from here, so that no two of them together tell on few people.
///
/// Each question by itself is decided first. Its figures are then the known margins of every table that sets it against another: what
/// is hidden in the one is told in none, and a table hides cells as if everybody knew all its totals. What it does not answer for: what
/// becomes known when answers change between two readings, and groups whose people all said the same.
public struct PublishedTally: Sendable {
  /// A question set against a group question.
  public struct Crossing: Hashable, Sendable {
    /// The answers that are told, in order.
    public let answers: [String]
    /// The groups in order; `nil` for those that have few each, taken together, and empty for those who did not say.
    public let groups: [String?]
    /// How many gave each answer in each group.
    public let cells: [[SuppressedTable.Cell]]
    /// How many gave each answer.
    public let totals: [Int]
  }

  /// Answers that stand together in one column: those of the areas of one tenth of deprivation.
  public struct Group: Hashable, Sendable {
    /// What stands above the column.
    public var name: String
    /// The answers to the question the tally is set out by.
    public var answers: [String]

    /// A group from its parts.
    public init(_ name: String, _ answers: [String]) { (self.name, self.answers) = (name, answers) }
  }

  /// What is counted.
  public let tally: ActivityTally
  let least: Int

  /// What may be told of a tally.
  ///
  /// - Parameter least: the least number of people that is told by itself.
  public init(_ tally: ActivityTally, showingFrom least: Int = SuppressedTable.leastShown) {
    (self.tally, self.least) = (tally, least)
  }

  /// The answers to a question that are counted: those it offers, and of a place those that were given.
  public func answers(to question: ActivityQuestion) -> [String] {
    let given = tally.answers[question.id]?.keys.sorted() ?? []
    return question.countable.isEmpty && [.postcode, .place].contains(question.kind) ? given : question.countable
  }

  /// How many answered a question.
  public func answered(_ question: ActivityQuestion) -> SuppressedTable.Cell {
    let count = tally.answered[question.id] ?? 0
    return (1..<least).contains(count) ? .hidden : .shown(count)
  }

  /// How many gave each answer to a question, in the order of ``answers(to:)``.
  public func counts(_ question: ActivityQuestion) -> [SuppressedTable.Cell] {
    let offered = answers(to: question)
    guard case .shown = answered(question) else { return offered.map { _ in .hidden } }
    return parts(of: question).flatMap { part -> [SuppressedTable.Cell] in
      let counts = part.map { total(question, $0) }
      let rest = (tally.answered[question.id] ?? 0) - counts.reduce(0, +)
      // Everybody knows how many answered. Where that alone tells on few, nothing of the part is told.
      let row = counts + (rest > 0 ? [rest] : [])
      guard let hidden = Self.hidden(row, below: least) else { return part.map { _ in .hidden } }
      return Array(hidden.prefix(part.count))
    }
  }

  /// Whether nothing at all is told of a question that takes one answer, as any of it would tell on few.
  public func tellsNothing(of question: ActivityQuestion) -> Bool {
    guard case .shown = answered(question) else { return true }
    return Self.hidden(wholeRow(question), below: least) == nil
  }

  /// How many of those who answered a question that takes one answer gave none of ``answers(to:)``, but wrote something else.
  public func others(_ question: ActivityQuestion) -> SuppressedTable.Cell {
    let row = wholeRow(question)
    guard !tellsNothing(of: question), let told = Self.hidden(row, below: least) else { return .hidden }
    return row.count > answers(to: question).count ? told[row.count - 1] : .shown(0)
  }

  /// How many gave any answer of each group, where a question takes one answer and no two groups have one in common: wards, by how
  /// deprived they are.
  ///
  /// Where each answer of a group is told by ``counts(_:)``, so is the group: anybody can add them up. What is hidden in the other groups is
  /// known together, as everybody knows how many answered. Such a group is told only where it hides several answers of at least the
  /// least number of people together, and where what is left untold is as safe.
  public func sums(_ question: ActivityQuestion, of groups: [[String]]) -> [SuppressedTable.Cell] {
    let row = wholeRow(question)
    guard !tellsNothing(of: question), parts(of: question).count == 1, let told = Self.hidden(row, below: least) else {
      return groups.map { _ in .hidden }
    }
    let places = Dictionary(answers(to: question).enumerated().map { ($1, $0) }) { first, _ in first }
    let members = groups.map { $0.compactMap { places[$0] } }
    let grouped = Set(members.joined())
    func block(_ members: some Sequence<Int>) -> HiddenBlock {
      HiddenBlock(counts: members.filter { told[$0] == .hidden }.map { row[$0] }, least: least)
    }
    let blocks = members.map(block)
    // What is hidden outside all groups is never told, and becomes known where all else is.
    let outside = block(row.indices.filter { !grouped.contains($0) })
    var untold = Set(blocks.indices.filter { !blocks[$0].isEmpty && !blocks[$0].isSafe })
    func isSafe() -> Bool {
      let left = untold.map { blocks[$0] } + (outside.isEmpty ? [] : [outside])
      guard left.count != 1 else { return left[0].isSafe }
      return left.isEmpty || HiddenBlock(counts: left.flatMap(\.counts), least: least).isSafe
    }
    let more = blocks.indices.filter { !blocks[$0].isEmpty }.sorted { blocks[$0].people < blocks[$1].people }
    for next in more where !isSafe() { untold.insert(next) }
    return groups.indices.map { index in
      untold.contains(index) ? .hidden : .shown(members[index].reduce(0) { $0 + row[$1] })
    }
  }

  /// The same for all that came in, those that are set aside too; `nil` where the difference tells on few.
  public func raw(_ question: ActivityQuestion) -> [SuppressedTable.Cell]? {
    let aside = tally.setAside.values.reduce(0, +)
    func raw(_ answer: String) -> Int { tally.raw[question.id]?[answer] ?? 0 }
    for part in parts(of: question) {
      let differences = part.map { raw($0) - total(question, $0) }
      for few in differences + [aside - differences.reduce(0, +)] where (1..<least).contains(few) { return nil }
    }
    return zip(answers(to: question), counts(question)).map { $1 == .hidden ? .hidden : .shown(raw($0)) }
  }

  /// The mean of a rating, a number, an amount or a place in an order, in hundredths; `nil` where it would tell on few.
  public func mean(_ question: ActivityQuestion, _ option: String = "") -> Int? {
    guard (tally.answered[question.id] ?? 0) >= least, !counts(question).contains(.hidden) else { return nil }
    return tally.mean(question.id, option)
  }

  /// A question set against the one the tally is set out by; `nil` where that would tell on few.
  ///
  /// - Parameters:
  ///   - by: the question the tally is set out by.
  ///   - groups: which of its answers stand together, where a table of groups is told instead of one of answers, and not beside it; no answer
  ///     is in two.
  public func crossing(
    _ question: ActivityQuestion, by: ActivityQuestion, in groups: [Group]? = nil
  ) -> Crossing? {
    guard case .shown = answered(by), case .shown = answered(question) else { return nil }
    var columns = groups.map { grouped(by, in: $0) } ?? eachTold(by)
    if tally.groups[""] ?? 0 > 0 { columns.append(("", [""])) }
    let told = Set(zip(answers(to: question), counts(question)).filter { $1 != .hidden }.map(\.0))
    var (rows, cells): ([String], [[SuppressedTable.Cell]]) = ([], [])
    for part in parts(of: question) {
      // An answer that is not told by itself is among the rest: those who gave none that is.
      let shown = part.filter(told.contains)
      let counts = shown.map { answer in
        columns.map { $0.members.reduce(0) { $0 + count(question, answer, in: $1) } }
      }
      let rest = columns.indices.map { column in
        columns[column].members.reduce(0) { $0 + (tally.groups[$1] ?? 0) } - counts.reduce(0) { $0 + $1[column] }
      }
      guard let table = SuppressedTable(besideKnownTotals: counts + [rest], showingFrom: least) else { return nil }
      rows += shown
      cells += table.cells.dropLast()
    }
    return Crossing(
      answers: rows, groups: columns.map(\.name), cells: cells, totals: rows.map { total(question, $0) })
  }

  // MARK: Parts

  /// Each answer that is told by itself, and those that are not together.
  private func eachTold(_ by: ActivityQuestion) -> [(name: String?, members: [String])] {
    let counted = zip(answers(to: by), counts(by))
    let few = counted.filter { $1 == .hidden }.map(\.0)
    var columns: [(name: String?, members: [String])] = counted.filter { $1 != .hidden }.map { ($0.0, [$0.0]) }
    if !few.isEmpty { columns.append((nil, few)) }
    return columns
  }

  /// Each group that is told and of which anybody is, and all other answers together.
  private func grouped(_ by: ActivityQuestion, in groups: [Group]) -> [(name: String?, members: [String])] {
    let told = sums(by, of: groups.map(\.answers))
    let shown = groups.indices.filter { told[$0].count ?? 0 > 0 }.map { groups[$0] }
    let rest = Set(tally.groups.keys).subtracting(shown.flatMap(\.answers)).subtracting([""])
    var columns: [(name: String?, members: [String])] = shown.map { ($0.name, $0.answers) }
    if !rest.isEmpty { columns.append((nil, rest.sorted())) }
    return columns
  }

  /// The answers of which at most one can be given, part by part.
  private func parts(of question: ActivityQuestion) -> [[String]] {
    switch question.kind {
    case .choices: answers(to: question).map { [$0] }
    case .matrix: question.lines.map { line in question.options.map { "\(line)\t\($0)" } }
    default: [answers(to: question)]
    }
  }

  private func total(_ question: ActivityQuestion, _ answer: String) -> Int {
    tally.answers[question.id]?[answer]?.values.reduce(0, +) ?? 0
  }

  /// How many gave each answer to a question that takes one, and where some gave none of them, how many these are.
  private func wholeRow(_ question: ActivityQuestion) -> [Int] {
    let counts = answers(to: question).map { total(question, $0) }
    let rest = (tally.answered[question.id] ?? 0) - counts.reduce(0, +)
    return counts + (rest > 0 ? [rest] : [])
  }

  private func count(_ question: ActivityQuestion, _ answer: String, in group: String) -> Int {
    tally.answers[question.id]?[answer]?[group] ?? 0
  }

  /// A row with a known sum: small counts are hidden, and the smallest others with them until the sum gives none away; `nil` where it does.
  static func hidden(_ row: [Int], below least: Int) -> [SuppressedTable.Cell]? {
    var hidden = Set(row.indices.filter { (1..<least).contains(row[$0]) })
    guard !hidden.isEmpty else { return row.map(SuppressedTable.Cell.shown) }
    // Each hidden count is at least 1: where they come to no more than as many, each is 1.
    func tellsNothing() -> Bool { hidden.count > 1 && hidden.reduce(0) { $0 + row[$1] } > hidden.count }
    for next in row.indices.filter({ row[$0] >= least }).sorted(by: { row[$0] < row[$1] }) where !tellsNothing() {
      hidden.insert(next)
    }
    return tellsNothing() ? row.indices.map { hidden.contains($0) ? .hidden : .shown(row[$0]) } : nil
  }
}

/// Hidden counts, each of at least one person, whose sum may become known.
private struct HiddenBlock {
  var counts: [Int]
  var least: Int

  var isEmpty: Bool { counts.isEmpty }
  var people: Int { counts.reduce(0, +) }
  /// Whether the sum tells no count by itself, and is none of few people.
  var isSafe: Bool { counts.count > 1 && people > counts.count && people >= least }
}
