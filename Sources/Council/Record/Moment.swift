import Law

/// A point in time, in whole milliseconds since 1 January 1970, universal time.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1 January 1970 00:00 UTC.
  public let milliseconds: Int

  /// A moment by its milliseconds.
  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// A moment from `2014-06-16T09:30:00.000Z`; `nil` for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
      let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)), let hour = Self.digits(bytes[11..<13]),
      let minute = Self.digits(bytes[14..<16]), let second = Self.digits(bytes[17..<19]),
      let thousandth = Self.digits(bytes[20..<23]), hour < 24, minute < 60, second < 60
    else { return nil }
    milliseconds = (((day.number * 24 + hour) * 60 + minute) * 60 + second) * 1000 + thousandth
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// `2014-06-16T09:30:00.000Z`
  public var description: String {
    var rest = milliseconds - dayNumber * 86_400_000
    let thousandth = rest % 1000
    rest /= 1000
    let day = Day(number: dayNumber).iso
    return "\(day)T\(Self.padded(rest / 3600)):\(Self.padded(rest / 60 % 60)):\(Self.padded(rest % 60))."
      + (thousandth < 100 ? "0" : "") + Self.padded(thousandth) + "Z"
  }

  /// The day it falls on in universal time.
  public var dayUTC: Day { Day(number: dayNumber) }

  private var dayNumber: Int {
    milliseconds >= 0 ? milliseconds / 86_400_000 : -((-milliseconds + 86_399_999) / 86_400_000)
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// The moment so many seconds later; earlier when negative.
  public func adding(seconds: Int) -> Moment { Moment(milliseconds: milliseconds + seconds * 1000) }

  /// Whether it comes before another.
  public static func < (one: Moment, other: Moment) -> Bool { one.milliseconds < other.milliseconds }
}

/// The time a deed is done: the moment, and the day it is then in England.
public struct Now: Hashable, Sendable {
  /// The moment.
  public let moment: Moment
  /// The day in England at that moment.
  public let day: Day

  /// A time from its parts.
  public init(_ moment: Moment, _ day: Day) {
    self.moment = moment
    self.day = day
  }
}

extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try String(from: decoder)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not a moment."))
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}
