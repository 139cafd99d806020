import Counting

/// Reads a Pabulib file piece by piece, so that a file of any size needs only the memory of what it says.
///
/// Whatever can be mended is mended and told in a message with line and column; what cannot be read on from is refused.
public struct PabulibReader {
  /// The file’s name, for messages.
  public let file: String

  /// Part of the file that rows belong to.
  enum Section { case none, meta, projects, votes }

  var section = Section.none
  var hasHeader = false
  var separator = UInt8(ascii: ";")
  /// The line at which the next row begins, from 1.
  var line = 1
  var meta: [PabulibFile.Entry] = []
  var projectColumns: [String] = []
  var projectRows: [[String]] = []
  var projectIDs: [[UInt8]] = []
  var projectLines: [Int] = []
  var messages: PabulibMessages
  var votes: PabulibVotes?
  /// Whether a message says that the file is not in UTF-8: one is enough.
  var saidEncoding = false
  let limits: PabulibLimits
  let options: PabulibOptions
  /// Bytes of a row that has not ended yet.
  private var pending: [UInt8] = []
  private var isFirst = true

  /// A reader at the beginning of a file.
  public init(file: String, options: PabulibOptions = PabulibOptions(), limits: PabulibLimits = .standard) {
    self.file = file
    self.options = options
    self.limits = limits
    messages = PabulibMessages(file: file)
  }

  /// Reads a whole file.
  ///
  /// - Throws: the reason when it is no Pabulib file or too large.
  public static func read(_ bytes: [UInt8], file: String, options: PabulibOptions = PabulibOptions())
    throws(PabulibRefusal) -> PabulibFile
  {
    var reader = PabulibReader(file: file, options: options)
    try reader.take(bytes)
    return try reader.finish()
  }

  /// Reads the next piece of the file, of any size.
  public mutating func take(_ bytes: [UInt8]) throws(PabulibRefusal) {
    var refusal: PabulibRefusal?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(PabulibRefusal) { try take(buffer) } catch { refusal = error }
    }
    if let refusal { throw refusal }
  }

  /// Reads the next piece of the file from memory that need not be copied.
  public mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(PabulibRefusal) {
    guard pending.isEmpty else {
      pending.append(contentsOf: bytes)
      try readPending(isLast: false)
      return
    }
    let used = try readRows(bytes, isLast: false)
    pending.append(contentsOf: bytes[used...])
    try checkPending()
  }

  /// Ends the file.
  ///
  /// - Throws: the reason when what it says is no election.
  public mutating func finish() throws(PabulibRefusal) -> PabulibFile {
    try readPending(isLast: true)
    return try conclude()
  }

  private mutating func readPending(isLast: Bool) throws(PabulibRefusal) {
    let bytes = pending
    var (refusal, used): (PabulibRefusal?, Int) = (nil, 0)
    bytes.withUnsafeBufferPointer { buffer in
      do throws(PabulibRefusal) { used = try readRows(buffer, isLast: isLast) } catch { refusal = error }
    }
    if let refusal { throw refusal }
    pending.removeFirst(used)
    try checkPending()
  }

  private func checkPending() throws(PabulibRefusal) {
    guard pending.count > limits.rowBytes else { return }
    throw refusal(
      "This row has more than \(limits.rowBytes) bytes. Perhaps a quotation mark is opened in it and never closed.")
  }

  /// Reads all rows that end in the bytes; the last one counts without its line ending when nothing follows.
  private mutating func readRows(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(PabulibRefusal) -> Int {
    var position = 0
    if isFirst, bytes.count >= 3 || isLast {
      isFirst = false
      position = try skipMark(bytes)
    } else if isFirst {
      return 0
    }
    while position < bytes.count {
      if section == .votes, hasHeader, var votes {
        self.votes = nil
        let place = votes.read(bytes, from: position, isLast: isLast, line: &line, messages: &messages)
        self.votes = votes
        if let overflow = votes.overflow { throw refusal(overflow) }
        if place == position { break }
        position = place
        continue
      }
      let row = PabulibRow(bytes, from: position, separator: separator)
      guard row.isComplete || isLast else { break }
      if row.isOpen { throw refusal("The quotation mark that this row opens is never closed.") }
      try read(row)
      line += row.lines
      position = row.end
    }
    return position
  }

  /// Passes over a byte order mark; refuses what is no UTF-8 from the start.
  private func skipMark(_ bytes: UnsafeBufferPointer<UInt8>) throws(PabulibRefusal) -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw refusal("The file is in UTF-16. Save it as UTF-8 and try again.")
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      throw refusal(
        "This is a spreadsheet or an archive, not text. Save the sheet as a .pb or .csv file and try again.")
    }
    return 0
  }

  func refusal(_ text: String, field: String = "", value: String = "", line: Int? = nil) -> PabulibRefusal {
    PabulibRefusal(InputMessage(file: file, line: line ?? self.line, field: field, value: value, text: text))
  }
}
