/// How much a CSV file may hold before it is refused, so that memory stays bounded whatever is handed in.
public struct CSVLimits: Hashable, Sendable {
  /// The most bytes in a file.
  public var bytes: Int
  /// The most rows, without the header.
  public var rows: Int
  /// The most columns.
  public var columns: Int
  /// The most bytes in one field.
  public var fieldBytes: Int

  /// Limits from their parts.
  public init(
    bytes: Int = 128 << 20, rows: Int = 1_000_000, columns: Int = 256, fieldBytes: Int = 131_072
  ) {
    self.bytes = bytes
    self.rows = rows
    self.columns = columns
    self.fieldBytes = fieldBytes
  }

  /// Room for ten of the largest councils: 128 MB, a million rows, 256 columns, 128 KB in a field.
  public static let standard = CSVLimits()

  /// The message for a file of this size in bytes; `nil` when it may be read. Ask before reading the file.
  public func refusal(ofSize size: Int, file: String) -> InputMessage? {
    guard size > bytes else { return nil }
    let (had, allowed) = ((size + (1 << 20) - 1) >> 20, bytes >> 20)
    return InputMessage(
      file: file,
      text: "The file has \(had) MB; at most \(allowed) MB can be read. Send only the units and posts concerned.")
  }
}
