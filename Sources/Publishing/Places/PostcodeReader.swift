import Council

/// Reads the ONS Postcode Directory, or the National Statistics Postcode Lookup, as it is published: CSV of many columns and about
/// 2.6 million rows, a piece at a time.
///
/// Which column holds what is told by the first row. What is wrong is noted with its line, and reading goes on to the end, so that
/// everything is said at once.
public struct PostcodeReader: Sendable {
  /// The directory as far as it is read.
  public private(set) var directory = PostcodeDirectory()
  /// The file's name, for messages.
  public let file: String

  private var header: PostcodeHeader?
  private var messageList: MessageList
  private var line = 0
  private var fields: [Range<Int>] = []

  /// The most bytes in one line.
  public static let mostLine = 65_536

  /// A reader before the first byte.
  public init(file: String) {
    self.file = file
    messageList = MessageList(file: file)
  }

  /// What is wrong, in the order of the file.
  public var messages: [InputMessage] { messageList.all }

  /// Takes the next piece of the file and gives back how many of its bytes were whole lines; the rest has to come again with what
  /// follows it. The last piece counts as whole when it does not end with a line's end.
  public mutating func take(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
    var start = 0
    while start < piece.count {
      guard let end = Self.endOfLine(piece, from: start) else {
        if piece.count - start > Self.mostLine {
          say("The line is longer than \(Self.mostLine) bytes: this is not a directory of postcodes.")
          return piece.count
        }
        guard isLast else { break }
        row(UnsafeBufferPointer(rebasing: piece[start...]))
        start = piece.count
        break
      }
      row(UnsafeBufferPointer(rebasing: piece[start..<end]))
      start = end + 1
      if isOver { return piece.count }
    }
    if isLast { finish() }
    return start
  }

  /// Whether reading on is of no use.
  public var isOver: Bool { isStopped || messageList.isFull }
  private var isStopped = false

  private mutating func finish() {
    if header == nil, messageList.isEmpty { say("The file is empty. A directory of postcodes is expected.") }
    if header != nil, directory.count == 0, messageList.isEmpty {
      say("The file has no postcodes below its first row.")
    }
  }

  private static func endOfLine(_ piece: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < piece.count {
      if piece[end] == 0x0A { return end }
      end &+= 1
    }
    return nil
  }

  private mutating func row(_ whole: UnsafeBufferPointer<UInt8>) {
    line += 1
    let row = whole.last == 0x0D ? UnsafeBufferPointer(rebasing: whole.dropLast()) : whole
    guard let header else { return readHeader(row) }
    guard row.count > 0 else { return }
    guard Self.split(row, into: &fields, atMost: header.last + 1) else {
      return say("A quotation mark opens and is not closed on this line.")
    }
    guard fields.count > header.last else {
      return say("The row has \(fields.count) columns; its postcode needs \(header.last + 1).")
    }
    read(row, header)
  }

  private mutating func readHeader(_ row: UnsafeBufferPointer<UInt8>) {
    let start = row.starts(with: InputText.byteOrderMark) ? 3 : 0
    let names = UnsafeBufferPointer(rebasing: row[start...])
    guard Self.split(names, into: &fields, atMost: 1_000) else {
      isStopped = true
      return say("A quotation mark opens and is not closed on this line.")
    }
    let written = fields.map { String(decoding: names[$0], as: UTF8.self).trimmed }
    do { header = try PostcodeHeader(written) } catch {
      isStopped = true
      messageList.add(InputMessage(file: file, line: line, text: error.words))
    }
  }

  mutating func say(_ words: String, field: String = "", value: String = "") {
    messageList.add(InputMessage(file: file, line: line, field: field, value: value, text: words))
  }

  private mutating func read(_ row: UnsafeBufferPointer<UInt8>, _ header: PostcodeHeader) {
    let values = PostcodeValues(row: row, fields: fields)
    guard let key = PostcodeKey(values[header.postcode]) else {
      return say("This is no postcode.", field: header.names[header.postcode], value: values.text(header.postcode))
    }
    var numbers: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
    guard code(values, header, 0, &numbers.0), code(values, header, 1, &numbers.1), code(values, header, 2, &numbers.2),
      code(values, header, 3, &numbers.3), code(values, header, 4, &numbers.4)
    else { return }
    guard let ended = values.month(header.ended) else {
      return say(
        "The month in which a postcode ended is written like 202608.", field: header.names[header.ended],
        value: values.text(header.ended))
    }
    guard let position = values.position(header) else {
      return say(
        "This is no latitude or longitude in degrees.", field: header.names[header.latitude],
        value: "\(values.text(header.latitude)), \(values.text(header.longitude))")
    }
    switch directory.add(key, codes: numbers, position: position.point, ended: ended) {
    case .none: break
    case .twice:
      say("This postcode stands twice.", field: header.names[header.postcode], value: values.text(header.postcode))
    case .tooMany:
      isStopped = true
      say("There are more postcodes than there can be: this is not a directory of postcodes.")
    }
  }

  @inline(__always)
  private mutating func code(
    _ values: PostcodeValues, _ header: PostcodeHeader, _ place: Int, _ number: inout UInt32
  ) -> Bool {
    let column = header.codes[place]
    guard column >= 0 else { return true }
    let bytes = values[column]
    if bytes.isEmpty { return true }
    guard let found = GSSCode.number(of: bytes) else {
      say("A GSS code is a letter and eight figures.", field: header.names[column], value: values.text(column))
      return false
    }
    number = found
    return true
  }

  /// Where each field lies, without quotes around it; as many as are needed. `false` when a quote is not closed.
  static func split(_ row: UnsafeBufferPointer<UInt8>, into fields: inout [Range<Int>], atMost: Int) -> Bool {
    fields.removeAll(keepingCapacity: true)
    var start = 0
    let count = row.count
    while fields.count < atMost {
      if start < count, row[start] == 0x22 {
        var end = start + 1
        while end < count, row[end] != 0x22 || (end + 1 < count && row[end + 1] == 0x22) {
          end += row[end] == 0x22 ? 2 : 1
        }
        guard end < count else { return false }
        fields.append((start + 1)..<end)
        start = end + 1
        while start < count, row[start] != 0x2C { start += 1 }
      } else {
        var end = start
        while end < count, row[end] != 0x2C { end &+= 1 }
        fields.append(start..<end)
        start = end
      }
      guard start < count else { return true }
      start += 1
      if start == count, fields.count < atMost { fields.append(start..<start) }
    }
    return true
  }
}
