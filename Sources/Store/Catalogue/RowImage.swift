import DatabasePort
import Secrets

extension TableRow {
  /// The row as the record shows it: the table's name, a space, and a JSON object of the columns in their order without those
  /// that are null. Long values appear as their digest, personal ones as a digest salted with the row's own salt.
  public var image: String {
    var bytes = Array(table.name.utf8)
    bytes.append(contentsOf: " {".utf8)
    var isFirst = true
    for (column, value) in zip(table.columns, values) where column.image != .absent && value != .null {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes.append(contentsOf: "\"\(column.name)\":".utf8)
      switch column.image {
      case .whole: RowImage.write(value, to: &bytes)
      case .digest: RowImage.write(.text("sha256 " + Digest(of: RowImage.bytes(value)).description), to: &bytes)
      case .committed: RowImage.write(.text("salted " + commitment(to: value, of: column)), to: &bytes)
      case .absent: break
      }
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func commitment(to value: DatabaseValue, of column: Column) -> String {
    let salt = RowImage.bytes(self["salt"])
    return Digest(of: salt + [0] + Array(column.name.utf8) + [0] + RowImage.bytes(value)).description
  }
}

/// The writing of values into images.
enum RowImage {
  static func bytes(_ value: DatabaseValue) -> [UInt8] {
    switch value {
    case .null: []
    case .integer(let number): Array(String(number).utf8)
    case .text(let text): Array(text.utf8)
    case .blob(let bytes): bytes
    }
  }

  static func write(_ value: DatabaseValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .text(let text): write(text, to: &bytes)
    case .blob(let blob): write(Hexadecimal.text(blob), to: &bytes)
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: Hexadecimal.text([byte]).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
