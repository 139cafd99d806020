import Council

/// Folkmoot's own file of units and posts. Its columns are told in `docs/case-files.md`.
public enum EstablishmentCSV {
  /// Reads a file: what could be read, and every message about the rest.
  ///
  /// The establishment is whole only when there are no messages.
  public static func read(_ bytes: [UInt8], file: String) -> (Establishment, [InputMessage]) {
    read(bytes, file: file, limits: .standard)
  }

  /// Reads a file within other limits than the usual ones.
  public static func read(
    _ bytes: [UInt8], file: String, limits: CSVLimits
  ) -> (Establishment, [InputMessage]) {
    var reading = EstablishmentReading(bytes, file: file, limits: limits)
    reading.run()
    return (reading.establishment, reading.messages)
  }

  /// Writes a file: the units, then the posts. Reading it again gives the same establishment.
  public static func write(_ establishment: Establishment, byteOrderMark: Bool = false) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    writer.row(EstablishmentColumn.names)
    for unit in establishment.units { writer.write(unit) }
    for post in establishment.posts { writer.write(post) }
    return writer.bytes
  }
}
