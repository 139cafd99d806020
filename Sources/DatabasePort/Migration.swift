/// One numbered step in the making of the tables.
///
/// Written once for every engine: tables are `strict`, columns are `integer` (64 bits), `text` or `blob`. An engine that names
/// these otherwise translates. A step that has run anywhere is never edited; the next one is added.
public struct Migration: Hashable, Sendable {
  /// Its place in the list, from 1.
  public let number: Int
  /// What it makes, as in the file's name.
  public let name: String
  /// Its statements, separated by semicolons.
  public let script: String

  /// A step from its parts.
  public init(number: Int, name: String, script: String) {
    self.number = number
    self.name = name
    self.script = script
  }

  /// A fingerprint of the statements (FNV-1a, 64 bits, hexadecimal), to notice an edited step.
  public var checksum: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in script.utf8 where byte != 0x0D {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
