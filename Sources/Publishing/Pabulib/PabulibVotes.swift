import Counting

/// Reads the rows of VOTES, which are nearly all of a large file, straight from its bytes.
struct PabulibVotes {
  let columns: [String]
  let kind: BallotKind
  let table: ProjectTable
  var gathering: BallotGathering
  let rules: BallotRules
  let prices: [Int64]
  let separator: UInt8
  let options: PabulibOptions
  let limits: PabulibLimits
  let header: PabulibHeader
  let scale: MoneyScale
  let budget: Int64

  /// How many rows there were.
  var rows = 0
  /// How many ballots break the rules of the file.
  var broken = 0
  /// Why reading must end, when the file holds too much.
  private(set) var overflow: String?

  private let voterColumn: Int
  private let voteColumn: Int
  private let pointsColumn: Int?
  private let lastColumn: Int
  /// Whether rows begin with the voter and the marks, and marks are all there is to read.
  private let hasUsualColumns: Bool
  let fewest: Int
  let most: Int
  let register = VoterRegister()
  var marked: [UInt16] = []
  var values: [Int64] = []
  /// Whose ballots were taken, when they are to be kept.
  private(set) var voters: [String] = []

  init(
    columns: [String], kind: BallotKind, table: ProjectTable, gathering: BallotGathering, rules: BallotRules,
    prices: [Int64], separator: UInt8, options: PabulibOptions, limits: PabulibLimits, header: PabulibHeader,
    scale: MoneyScale, budget: Int64
  ) {
    (self.columns, self.kind, self.table, self.gathering, self.rules) = (columns, kind, table, gathering, rules)
    (self.prices, self.separator, self.options, self.limits) = (prices, separator, options, limits)
    (self.header, self.scale, self.budget) = (header, scale, budget)
    voterColumn = columns.firstIndex(of: "voter_id") ?? 0
    voteColumn = columns.firstIndex(of: "vote") ?? 0
    pointsColumn = kind == .points || kind == .scores ? columns.firstIndex(of: "points") : nil
    fewest = rules.leastChoices ?? 0
    most = min(rules.mostChoices ?? .max, kind == .chooseOne ? 1 : .max)
    hasUsualColumns =
      voterColumn == 0 && voteColumn == 1 && !kind.hasValues && options.countsEachVoterOnce
      && !options.enforcesRules
      && !rules.looksAtProjects && !options.keepsVoters
    lastColumn = max(voterColumn, voteColumn, pointsColumn ?? 0)
  }

  /// Where the fields of a row that matter lie.
  private struct Fields {
    var voter: UnsafeBufferPointer<UInt8>
    var vote: UnsafeBufferPointer<UInt8>
    var points: UnsafeBufferPointer<UInt8>
    var count: Int
  }

  /// Reads all rows that end in the bytes and answers where the first row begins that does not.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool, line: inout Int, messages: inout PabulibMessages
  ) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var position = start
    while position < bytes.count, overflow == nil {
      if hasUsualColumns {
        let before = rows
        position = readUsualRows(base, position, bytes.count)
        line += rows - before
        if position >= bytes.count { break }
      }
      let (end, hasQuote) = Self.lineEnd(base, position, bytes.count)
      if hasQuote {
        let row = PabulibRow(bytes, from: position, separator: separator)
        guard row.isComplete || isLast else { break }
        if row.isOpen {
          overflow = "The quotation mark that this row opens is never closed."
          break
        }
        if !row.isBlank { takeQuoted(row, line, &messages) }
        (position, line) = (row.end, line + row.lines)
        continue
      }
      guard end < bytes.count || isLast else { break }
      take(
        UnsafeBufferPointer(start: base + position, count: Self.withoutReturn(base, position, end) - position), line,
        &messages)
      (position, line) = (end + 1, line + 1)
    }
    return min(position, bytes.count)
  }

  /// The next line ending, and whether a quotation mark stands before it; eight bytes at a time.
  static func lineEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> (end: Int, hasQuote: Bool) {
    let (ones, tops) = (UInt64(0x0101_0101_0101_0101), UInt64(0x8080_8080_8080_8080))
    var position = start
    while position + 8 <= count {
      let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
      let (lines, quotes) = (word ^ (ones &* 10), word ^ (ones &* 34))
      let found = ((lines &- ones) & ~lines | (quotes &- ones) & ~quotes) & tops
      if found != 0 {
        let place = position + found.trailingZeroBitCount / 8
        return (place, base[place] == 34)
      }
      position += 8
    }
    while position < count {
      if base[position] == 10 { return (position, false) }
      if base[position] == 34 { return (position, true) }
      position += 1
    }
    return (count, false)
  }

  private static func withoutReturn(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    end > start && base[end - 1] == 13 ? end - 1 : end
  }

  private mutating func takeQuoted(_ row: PabulibRow, _ line: Int, _ messages: inout PabulibMessages) {
    let (fields, none) = (row.fields, [UInt8]())
    func field(_ place: Int) -> [UInt8] { place < fields.count ? fields[place] : none }
    field(voterColumn).withUnsafeBufferPointer { voter in
      field(voteColumn).withUnsafeBufferPointer { vote in
        field(pointsColumn ?? .max).withUnsafeBufferPointer { points in
          take(Fields(voter: voter, vote: vote, points: points, count: fields.count), line, &messages)
        }
      }
    }
  }

  /// A row without quotation marks and without its ending.
  private mutating func take(_ row: UnsafeBufferPointer<UInt8>, _ line: Int, _ messages: inout PabulibMessages) {
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var fields = Fields(voter: empty, vote: empty, points: empty, count: 0)
    var (start, position) = (0, 0)
    while true {
      while position < row.count && row[position] != separator { position += 1 }
      let field = UnsafeBufferPointer(rebasing: row[start..<position])
      if fields.count == voterColumn { fields.voter = field }
      if fields.count == voteColumn { fields.vote = field }
      if fields.count == pointsColumn { fields.points = field }
      fields.count += 1
      if position >= row.count || fields.count > lastColumn { break }
      position += 1
      start = position
    }
    if fields.count == 1, row.allSatisfy({ $0 <= 32 }) { return }
    take(fields, line, &messages)
  }

  private mutating func take(_ fields: Fields, _ line: Int, _ messages: inout PabulibMessages) {
    rows += 1
    if rows > limits.ballots { overflow = "VOTES has more than \(limits.ballots) rows." }
    if gathering.ballots.projects.count > limits.marks {
      overflow = "The ballots have more than \(limits.marks) different marks."
    }
    if fields.count <= lastColumn {
      messages.add(
        "This row has \(fields.count) fields; at least \(lastColumn + 1) are needed. The ballot is left out.",
        line: line)
      return gathering.refuse(.unreadable)
    }
    if options.countsEachVoterOnce, !register.enter(fields.voter) {
      messages.add(
        "Somebody with this number has a ballot further up. This second one is left out.", line: line,
        field: "voter_id",
        value: String(decoding: fields.voter, as: UTF8.self))
      return gathering.refuse(.secondBallotOfVoter)
    }
    guard readMarks(fields.vote, line, &messages) else { return gathering.refuse(.unknownProject) }
    if kind.hasValues, kind != .ranking, !readValues(fields.points, line, &messages) {
      return gathering.refuse(.unreadable)
    }
    let isDoubtful = !options.enforcesRules && breaksRules()
    let fault = gathering.add(marked, values: values)
    if isDoubtful || fault != nil { broken += 1 }
    if fault == nil, options.keepsVoters {
      voters.append(String(decoding: fields.voter, as: UTF8.self))
    }
    if let fault {
      messages.add(Self.words(fault), line: line, field: "vote", value: String(decoding: fields.vote, as: UTF8.self))
    }
  }
}
