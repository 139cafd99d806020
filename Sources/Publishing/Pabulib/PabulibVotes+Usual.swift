import Counting

/// Rows as nearly all of them are: a plain number that is new, known ids between commas, no quotation mark. Eight bytes are looked at at a time,
/// and as little as possible is decided by jumps that the processor has to guess: a guess that fails costs as much as the rest of a row.
extension PabulibVotes {
  /// What a chunk of rows marks: the marks of all rows one after the other, and where those of each row end.
  private struct Chunk {
    static let mostRows = 1024
    /// A row is left to the closer look when it has more marks than this.
    static let mostMarks = 256
    static let room = 8192
    let choices: UnsafeMutablePointer<UInt16>
    let ends: UnsafeMutablePointer<Int32>
  }

  /// Reads rows until one wants a closer look, and answers where that one begins.
  mutating func readUsualRows(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Chunk.room) { choices in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: Chunk.mostRows) { ends in
        guard let choices = choices.baseAddress, let ends = ends.baseAddress else { return start }
        return readChunks(base, start, count, Chunk(choices: choices, ends: ends))
      }
    }
  }

  private mutating func readChunks(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ chunk: Chunk) -> Int {
    var position = start
    while rows < limits.ballots, gathering.ballots.projects.count < limits.marks {
      let isNearLimit =
        limits.ballots - rows < Chunk.mostRows
        || limits.marks - gathering.ballots.projects.count < Chunk.room
      let (end, taken) = readChunk(base, position, count, chunk, mostRows: isNearLimit ? 1 : Chunk.mostRows)
      position = end
      guard taken > 0 else { break }
      rows += taken
      gathering.add(
        UnsafeBufferPointer(start: chunk.choices, count: Int(chunk.ends[taken - 1])),
        ends: UnsafeBufferPointer(start: chunk.ends, count: taken))
    }
    return position
  }

  /// Reads at most so many rows into the chunk.
  private mutating func readChunk(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ chunk: Chunk, mostRows: Int
  ) -> (end: Int, rows: Int) {
    let (register, table, separator, fewest) = (register, table, separator, fewest)
    // More than one mark on a ballot for one project is refused with a message, which is not told here.
    let (most, mostMarks) = (self.most, kind == .chooseOne ? 1 : Chunk.mostMarks)
    let pattern = Self.ones &* UInt64(separator)
    var (position, rows, mark, doubtful) = (start, 0, 0, 0)
    next: while rows < mostRows, mark <= Chunk.room - Chunk.mostMarks, position &+ Self.margin <= count {
      guard let (number, end) = Self.number(base, position), base[end] == separator else { break }
      var cursor = end &+ 1
      let first = mark
      while true {
        guard cursor &+ Self.margin <= count, mark &- first < mostMarks else {
          mark = first
          break next
        }
        let word = Self.word(base, cursor)
        let found =
          Self.zeros(word ^ pattern) | Self.zeros(word ^ Self.commas) | Self.zeros(word ^ Self.newlines)
          | Self.zeros(word ^ Self.returns)
        let length = found.trailingZeroBitCount &>> 3
        let place = table.place(of: word, length: length)
        let byte = base[cursor &+ length]
        // A carriage return alone is part of a field.
        let isEnd = byte == separator || byte == 10 || byte == 13 && base[cursor &+ length &+ 1] == 10
        guard place >= 0, isEnd || byte == 44 else {
          mark = first
          break next
        }
        chunk.choices[mark] = UInt16(truncatingIfNeeded: place)
        mark &+= 1
        cursor &+= length
        if isEnd { break }
        cursor &+= 1
      }
      let (ending, hasQuote) = Self.lineEndWide(base, cursor, count)
      guard !hasQuote, ending < count, register.enter(number) else {
        mark = first
        break
      }
      let marks = mark &- first
      doubtful &+= marks < fewest || marks > most ? 1 : 0
      chunk.ends[rows] = Int32(truncatingIfNeeded: mark)
      rows &+= 1
      position = ending &+ 1
    }
    broken += doubtful
    return (position, rows)
  }

  /// How many bytes are looked at beyond where a field begins.
  private static let margin = 40
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080
  private static let commas: UInt64 = 0x2C2C_2C2C_2C2C_2C2C
  private static let newlines: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  private static let returns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D
  private static let quotes: UInt64 = 0x2222_2222_2222_2222

  @inline(__always)
  private static func word(_ base: UnsafePointer<UInt8>, _ place: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
  }

  /// The top bit of the first byte that is zero; bits above it say nothing.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }

  /// A number of up to 18 digits without a zero before it, and where it ends.
  @inline(__always)
  private static func number(_ base: UnsafePointer<UInt8>, _ start: Int) -> (number: UInt64, end: Int)? {
    let digits = word(base, start) ^ 0x3030_3030_3030_3030
    let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & tops
    let length = others.trailingZeroBitCount &>> 3
    guard base[start] != 48, length > 0 else { return nil }
    guard length < 8 else { return longNumber(base, start) }
    // The digits at the top of the word, zeros below them; then two, four and eight of them are put together at a time.
    var value = digits &<< UInt64(truncatingIfNeeded: 64 &- length &* 8)
    value = value &* 10 &+ value &>> 8
    let (low, high) = (value & 0x0000_00FF_0000_00FF, value &>> 16 & 0x0000_00FF_0000_00FF)
    value = (low &* 0x000F_4240_0000_0064 &+ high &* 0x0000_2710_0000_0001) &>> 32
    return (value, start &+ length)
  }

  private static func longNumber(_ base: UnsafePointer<UInt8>, _ start: Int) -> (number: UInt64, end: Int)? {
    var (position, number) = (start, UInt64(0))
    while base[position] &- 48 <= 9 {
      number = number &* 10 &+ UInt64(base[position] &- 48)
      position += 1
      if position - start > 18 { return nil }
    }
    return (number, position)
  }

  /// The next line ending, and whether a quotation mark stands before it; 32 bytes at a time where there are so many.
  @inline(__always)
  private static func lineEndWide(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> (
    end: Int, hasQuote: Bool
  ) {
    var position = start
    while position &+ 32 <= count {
      let (first, second) = (ends(word(base, position)), ends(word(base, position &+ 8)))
      let (third, fourth) = (ends(word(base, position &+ 16)), ends(word(base, position &+ 24)))
      if first | second | third | fourth != 0 {
        var (found, offset) = (fourth, 24)
        if third != 0 { (found, offset) = (third, 16) }
        if second != 0 { (found, offset) = (second, 8) }
        if first != 0 { (found, offset) = (first, 0) }
        let place = position &+ offset &+ found.trailingZeroBitCount &>> 3
        return (place, base[place] == 34)
      }
      position &+= 32
    }
    return lineEnd(base, position, count)
  }

  @inline(__always)
  private static func ends(_ word: UInt64) -> UInt64 { zeros(word ^ newlines) | zeros(word ^ quotes) }
}
