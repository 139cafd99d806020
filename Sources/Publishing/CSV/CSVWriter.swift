/// Writes CSV as RFC 4180 has it: comma, quotes where needed, CRLF, UTF-8; texts cannot run as formulas.
public struct CSVWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var atRowStart = true

  /// An empty file, with a byte-order mark for programs that would otherwise guess the encoding.
  public init(byteOrderMark: Bool = false) {
    if byteOrderMark { bytes = InputText.byteOrderMark }
  }

  /// Writes a text as the next field; a text that would run as a formula gets an apostrophe before it.
  public mutating func text(_ value: String) {
    separate()
    var value = value
    value.withUTF8 { append($0, guarded: FormulaGuard.isDangerous($0)) }
  }

  /// Writes a text as the next field, as it is: for figures and names that the program itself makes.
  public mutating func figure(_ value: String) {
    separate()
    bytes.append(contentsOf: value.utf8)
  }

  /// Writes a whole number as the next field.
  public mutating func number(_ value: Int) { figure(String(value)) }

  /// Leaves the next field empty.
  public mutating func empty() { separate() }

  /// Ends the row.
  public mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    atRowStart = true
  }

  /// Writes a row of texts.
  public mutating func row(_ values: some Sequence<String>) {
    for value in values { text(value) }
    endRow()
  }

  private mutating func separate() {
    if !atRowStart { bytes.append(UInt8(ascii: ",")) }
    atRowStart = false
  }

  private mutating func append(_ value: UnsafeBufferPointer<UInt8>, guarded: Bool) {
    guard Self.needsQuotes(value) else {
      if guarded { bytes.append(FormulaGuard.apostrophe) }
      bytes.append(contentsOf: value)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if guarded { bytes.append(FormulaGuard.apostrophe) }
    for byte in value {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Semicolons and tabs are quoted too, so that a reader who guesses the separator guesses right;
  /// space at either end, so that readers who trim keep it.
  private static func needsQuotes(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = value.first, let last = value.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    return value.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
      default: false
      }
    }
  }
}
