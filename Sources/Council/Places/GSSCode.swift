/// The code of nine characters by which the Office for National Statistics knows a place: `E08000018`.
public struct GSSCode: Hashable, Comparable, Sendable, Codable, RawRepresentable {
  /// The code as it is written.
  public let rawValue: String

  /// A code from a letter and eight figures; `nil` for anything else.
  public init?(rawValue: String) {
    guard let number = Self.number(of: rawValue.utf8), number != 0 else { return nil }
    self.rawValue = rawValue
  }

  /// A code as a number again; `nil` for 0 and for what no code becomes.
  public init?(number: UInt32) {
    guard number > 0, number <= 2_600_000_000 else { return nil }
    let (letter, figures) = (number - 1).quotientAndRemainder(dividingBy: 100_000_000)
    let digits = String(figures)
    let name = Unicode.Scalar(UInt8(65 + letter))
    rawValue = "\(Character(name))" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// The code as a number of 32 bits, from 1.
  public var number: UInt32 { Self.number(of: rawValue.utf8) ?? 0 }

  /// What kind of place has such a code; `nil` when Folkmoot keeps no such kind.
  public var kind: Place.Kind? {
    switch rawValue.prefix(3) {
    case "E10": .county
    case "E06": .unitary
    case "E07", "E08", "E09": .district
    case "E05": .ward
    case "E58": .electoralDivision
    case "E04": .parish
    default: nil
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The number of a code in bytes; 0 for one that stands for nothing, such as `E99999999`; `nil` when it is none.
  public static func number(of bytes: some Sequence<UInt8>) -> UInt32? {
    var (count, letter, figures): (Int, UInt32, UInt32) = (0, 0, 0)
    for byte in bytes {
      if count == 0 {
        guard byte >= 65, byte <= 90 else { return nil }
        letter = UInt32(byte) - 65
      } else {
        guard count < 9, byte >= 48, byte <= 57 else { return nil }
        figures = figures * 10 + UInt32(byte) - 48
      }
      count += 1
    }
    guard count == 9 else { return nil }
    return figures == 99_999_999 ? 0 : letter * 100_000_000 + figures + 1
  }
}
