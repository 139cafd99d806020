/// The text of a file somebody sent, as UTF-8: what else it might be is decoded or refused with a message.
public enum InputText {
  /// The bytes as UTF-8 without a byte-order mark, or the reason why they cannot be read as text.
  ///
  /// UTF-8 is taken as it is; bytes that are not UTF-8 are read as Windows-1252, which spreadsheets still write.
  /// - Parameters:
  ///   - kind: what the file should be, for the message: `CSV`, `YAML`.
  public static func decode(
    _ bytes: [UInt8], file: String, kind: String = "CSV"
  ) -> Result<[UInt8], InputRefusal> {
    if let found = foreignFormat(bytes) {
      return .failure(InputRefusal(file, "This is \(found), not \(kind). \(advice(kind))"))
    }
    let check = UTF8Check(bytes)
    if let place = check.firstZero {
      let (line, column) = position(of: place, in: bytes)
      return .failure(
        InputRefusal(file, "A NUL byte stands here, so this is not a text file. \(advice(kind))", line, column))
    }
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    guard let bad = check.firstInvalid else { return .success(start == 0 ? bytes : Array(bytes[start...])) }
    if start > 0 || check.multibyte > check.invalid {
      let (line, column) = position(of: bad, in: bytes)
      return .failure(
        InputRefusal(
          file, "A damaged character stands here: the file is UTF-8 but this is not. \(advice(kind))", line, column))
    }
    return .success(Windows1252.decode(bytes))
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func advice(_ kind: String) -> String {
    kind == "CSV" ? "Save it as “CSV UTF-8” and send that." : "Save it as plain text in UTF-8 and send that."
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a zip archive or an Excel workbook"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel or Word file"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0xFF, 0xFE], "text in UTF-16"),
    ([0xFE, 0xFF], "text in UTF-16"),
  ]

  private static func foreignFormat(_ bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  /// The line and column, both from 1, of a byte; columns count characters.
  static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var (line, lineStart, index) = (1, 0, 0)
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        (line, lineStart) = (line + 1, index)
      }
    }
    let before = bytes[min(lineStart, offset)..<min(offset, bytes.count)]
    return (line, before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}

/// Why a file could not be read as text.
public struct InputRefusal: Error, Hashable, Sendable {
  /// The reason, with the place.
  public let message: InputMessage

  init(_ file: String, _ text: String, _ line: Int = 0, _ column: Int = 0) {
    message = InputMessage(file: file, line: line, column: column, text: text)
  }
}
