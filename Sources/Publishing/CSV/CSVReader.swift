/// Reads CSV row by row without copying it: comma, semicolon or tab, quotes as in RFC 4180, any line ending.
///
/// What is wrong is collected in `messages`; what cannot be read on from ends the rows.
public struct CSVReader: Sendable {
  /// The file's name, for messages.
  public let file: String
  /// What was wrong so far, in the order of the file.
  public private(set) var messages: [InputMessage] = []
  /// The line on which the row starts, from 1.
  public private(set) var line = 0

  let text: [UInt8]
  private(set) var fields: [CSVField] = []
  private let limits: CSVLimits
  private let removesFormulaGuard: Bool
  private var separator = UInt8(ascii: ",")
  private var position = 0
  private(set) var rowStart = 0
  private var nextLine = 1
  private var rows = 0

  /// A reader of a whole file, standing before its first row.
  /// - Parameter removesFormulaGuard: whether the apostrophe that `CSVWriter` puts before formulas comes off again.
  public init(
    _ bytes: [UInt8], file: String, limits: CSVLimits = .standard, removesFormulaGuard: Bool = true
  ) {
    self.file = file
    self.limits = limits
    self.removesFormulaGuard = removesFormulaGuard
    if let refusal = limits.refusal(ofSize: bytes.count, file: file) {
      (text, messages) = ([], [refusal])
      return
    }
    switch InputText.decode(bytes, file: file) {
    case .failure(let refusal): (text, messages) = ([], [refusal.message])
    case .success(let decoded):
      text = decoded
      skipSeparatorLine()
      separator = mostFrequentSeparator()
    }
  }

  /// The number of fields in the row.
  public var count: Int { fields.count }

  /// Whether every field of the row is empty.
  public var isBlank: Bool { fields.allSatisfy { value($0).isEmpty } }

  /// The text of a field, counted from 0; empty when the row is shorter.
  public func text(at index: Int) -> String {
    index < fields.count ? string(fields[index]) : ""
  }

  /// The texts of the row.
  public var texts: [String] { fields.map(string) }

  /// The place of a field in the file, line and column from 1; of the row's end when the row is shorter.
  public func place(of index: Int) -> (line: Int, column: Int) {
    let offset =
      index < fields.count
      ? Int(fields[index].start) - (fields[index].isQuoted ? 1 : 0)
      : fields.last.map { Int($0.end) } ?? rowStart
    return position(of: offset, line: line, rowStart: rowStart)
  }

  /// Goes to the next row; `false` at the end of the file or when it cannot be read on.
  public mutating func next() -> Bool {
    fields.removeAll(keepingCapacity: true)
    guard position < text.count else { return false }
    (line, rowStart) = (nextLine, position)
    rows += 1
    guard rows <= limits.rows + 1 else {
      return stop("The file has more than \(limits.rows) rows, the most that can be read.", at: position)
    }
    repeat {
      guard fields.count < limits.columns else {
        return stop("The row has more than \(limits.columns) columns, the most that can be read.", at: position)
      }
      let field = text[position] == CSVReader.quote ? quotedField() : plainField()
      guard let field else { return false }
      guard field.count <= limits.fieldBytes else {
        return stop(
          "The field is longer than \(limits.fieldBytes) bytes, the most that can be read.", at: Int(field.start))
      }
      fields.append(field)
    } while endsField()
    return true
  }

  private static let quote = UInt8(ascii: "\"")

  /// Takes the separator or the line's end behind a field; whether another field follows.
  private mutating func endsField() -> Bool {
    guard position < text.count else { return false }
    let byte = text[position]
    position += 1
    if byte == separator {
      if position < text.count { return true }
      fields.append(CSVField(position, position))
      return false
    }
    if byte == 0x0D, position < text.count, text[position] == 0x0A { position += 1 }
    nextLine += 1
    return false
  }

  private mutating func plainField() -> CSVField? {
    let end = endOfPlainField()
    let field = trimmed(position..<end)
    position = end
    return field
  }

  private func endOfPlainField() -> Int {
    let bytes = text.span
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    return index
  }

  private func trimmed(_ range: Range<Int>) -> CSVField {
    let bytes = text.span
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return CSVField(start, end)
  }

  private mutating func quotedField() -> CSVField? {
    let opening = position
    var index = opening + 1
    var doubled = false
    var previous: UInt8 = 0
    while index < text.count {
      let byte = text[index]
      if byte == CSVReader.quote {
        guard index + 1 < text.count, text[index + 1] == CSVReader.quote else { break }
        doubled = true
        index += 1
      } else if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
        nextLine += 1
      }
      previous = byte
      index += 1
    }
    guard index < text.count else {
      _ = stop(
        "A quotation mark opens here and is never closed. Close it, or double it where it is part of the text.",
        at: opening)
      return nil
    }
    position = index + 1
    skipBehindQuote()
    return CSVField(opening + 1, index, isQuoted: true, hasDoubledQuotes: doubled)
  }

  private mutating func skipBehindQuote() {
    let start = position
    while position < text.count, text[position] != separator, text[position] != 0x0A, text[position] != 0x0D {
      position += 1
    }
    guard text[start..<position].contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
    say("Text follows the closing quotation mark. Double each mark that is part of the text.", at: start)
  }

  /// Excel's own first line, `sep=;`.
  private mutating func skipSeparatorLine() {
    let prefix = Array("sep=".utf8)
    guard text.count > 5, text.starts(with: prefix), text[5] == 0x0A || text[5] == 0x0D else { return }
    position = text[5] == 0x0D && text.count > 6 && text[6] == 0x0A ? 7 : 6
    nextLine = 2
  }

  private func mostFrequentSeparator() -> UInt8 {
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in text[position...].prefix(65_536) {
      if byte == CSVReader.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    return candidates[counts.indices.max { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1) } ?? 0]
  }

  private mutating func stop(_ message: String, at offset: Int) -> Bool {
    say(message, at: offset)
    position = text.count
    fields.removeAll()
    return false
  }

  private mutating func say(_ message: String, at offset: Int) {
    guard messages.count < 200 else { return }
    let (line, column) = position(of: offset, line: line, rowStart: rowStart)
    messages.append(InputMessage(file: file, line: line, column: column, text: message))
  }
}

extension CSVReader {
  /// The place of a byte in a row that starts on a line.
  func position(of offset: Int, line: Int, rowStart: Int) -> (line: Int, column: Int) {
    guard offset > rowStart else { return (line, 1) }
    let (lines, column) = InputText.position(of: offset - rowStart, in: Array(text[rowStart..<offset]))
    return (line + lines - 1, column)
  }

  /// The content of a field without the formula guard; doubled quotes still stand doubled.
  func value(_ field: CSVField) -> CSVField {
    guard removesFormulaGuard, field.count > 1, text[Int(field.start)] == FormulaGuard.apostrophe,
      FormulaGuard.isGuarded(text.span.extracting(field.range))
    else { return field }
    var value = field
    value.start += 1
    return value
  }

  /// The text of a field, as it was before it was written.
  func string(_ field: CSVField) -> String {
    let value = value(field)
    guard value.hasDoubledQuotes else {
      return text.span.extracting(value.range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count)
    var skip = false
    for byte in text[value.range] {
      skip = byte == CSVReader.quote && !skip
      if !skip { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
