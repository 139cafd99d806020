/// Cuts one row of a Pabulib file into its fields, as Python’s csv module does: a quotation mark counts where a field begins.
struct PabulibRow {
  /// What is between the separators, without quotation marks around it.
  private(set) var fields: [[UInt8]] = []
  /// The byte behind the row and its line ending.
  private(set) var end = 0
  /// How many line endings the row has, its own among them.
  private(set) var lines = 0
  /// Whether it ends; a row that does not may go on in the bytes to come.
  private(set) var isComplete = false
  /// Whether a quotation mark was opened and not closed.
  private(set) var isOpen = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8) {
    var (position, field) = (start, [UInt8]())
    var (isQuoted, isAtStart) = (false, true)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if isQuoted {
        if byte == Self.quote {
          if position < bytes.count, bytes[position] == Self.quote {
            field.append(byte)
            position += 1
          } else {
            isQuoted = false
          }
        } else {
          if byte == Self.newline { lines += 1 }
          field.append(byte)
        }
      } else if byte == Self.quote, isAtStart {
        (isQuoted, isAtStart) = (true, false)
      } else if byte == separator {
        fields.append(field)
        field.removeAll(keepingCapacity: true)
        isAtStart = true
      } else if byte == Self.newline {
        isComplete = true
        lines += 1
        break
      } else {
        isAtStart = false
        field.append(byte)
      }
    }
    if field.last == Self.carriageReturn { field.removeLast() }
    fields.append(field)
    isOpen = isQuoted
    end = position
  }

  /// Whether there is nothing in it but blanks and separators.
  var isBlank: Bool { fields.allSatisfy { $0.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 } } }

  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
