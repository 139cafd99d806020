/// A number as somebody wrote it in decimals: `969245.38` is 96,924,538 with two places.
public struct DecimalNumber: Hashable, Sendable {
  /// Its digits without the point, with its sign.
  public let digits: Int64
  /// How many of them stand behind the point; zeros at the end are not counted.
  public let places: Int

  /// A number from its digits and how many of them stand behind the point.
  public init(digits: Int64, places: Int) {
    var (digits, places) = (digits, places)
    while places > 0 && digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    self.digits = digits
    self.places = places
  }

  /// The most digits that a number may have: with them sums still fit two machine words.
  public static let mostDigits = 18

  /// Why bytes are not a number that can be counted with.
  public enum Fault: Error, Hashable, Sendable {
    /// There is nothing.
    case empty
    /// There is something that is no decimal number, such as `NaN` or `1e5`.
    case notANumber
    /// There are more than 18 digits without the zeros at either end.
    case tooLong
  }

  /// A number from its bytes: digits, perhaps a sign before them and a point among them. Blanks around them are passed over.
  ///
  /// - Throws: what is wrong with it. A number of 40 digits is refused, as no sum of money has them.
  public init(_ bytes: [UInt8]) throws(Fault) {
    var (digits, zeros, places, length) = (Int64(0), 0, 0, 0)
    var (isNegative, hasPoint, hasDigit, hasEnded, hasBegun) = (false, false, false, false, false)
    for byte in bytes {
      switch byte {
      case 32, 9: if hasBegun { hasEnded = true }
      case _ where hasEnded: throw .notANumber
      case 45 where !hasBegun, 43 where !hasBegun: (isNegative, hasBegun) = (byte == 45, true)
      case 46 where !hasPoint: (hasPoint, hasBegun) = (true, true)
      case 48...57:
        (hasDigit, hasBegun) = (true, true)
        if hasPoint { places += 1 }
        guard byte != 48 else {
          // Zeros wait: at the end of the places they are dropped, and at the beginning they are nothing.
          if length > 0 || hasPoint { zeros += 1 }
          continue
        }
        length += length > 0 ? zeros + 1 : 1
        guard length <= Self.mostDigits else { throw .tooLong }
        if length > 1 { for _ in 0..<zeros { digits *= 10 } }
        (digits, zeros) = (digits * 10 + Int64(byte - 48), 0)
      default: throw .notANumber
      }
    }
    guard hasDigit else { throw hasBegun ? .notANumber : .empty }
    // The zeros that still wait: those behind the point go, those before it stay.
    let dropped = min(zeros, places)
    if digits != 0 {
      guard length + zeros - dropped <= Self.mostDigits else { throw .tooLong }
      for _ in 0..<(zeros - dropped) { digits *= 10 }
    }
    places = digits == 0 ? 0 : places - dropped
    guard places <= Self.mostDigits else { throw .tooLong }
    self.init(digits: isNegative ? -digits : digits, places: places)
  }

  /// A number from its text.
  ///
  /// - Throws: what is wrong with it.
  public init(_ text: String) throws(Fault) { try self.init(Array(text.utf8)) }

  /// Its digits when so many stand behind the point, at least as many as it has; `nil` when they would be more than 18.
  public func digits(at places: Int) -> Int64? {
    guard places >= self.places else { return nil }
    var result = digits
    for _ in self.places..<places {
      result *= 10
      if result.magnitude >= 1_000_000_000_000_000_000 { return nil }
    }
    return result
  }
}
