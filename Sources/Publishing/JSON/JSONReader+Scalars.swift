// Texts and numbers.
extension JSONReader {
  mutating func text() throws(JSONProblem) -> String {
    place += 1
    var written: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: written, as: UTF8.self)
      case UInt8(ascii: "\\"):
        place += 1
        try escape(into: &written)
      case 0..<0x20: throw problem("A sign that cannot be shown stands in a text. Write it as \\n, \\t or \\u00..")
      default:
        written.append(byte)
        place += 1
      }
    }
    throw problem("A text has no quote at its end.")
  }

  private mutating func escape(into written: inout [UInt8]) throws(JSONProblem) {
    guard let byte = peek else { throw problem("A text has no quote at its end.") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): written.append(byte)
    case UInt8(ascii: "n"): written.append(0x0A)
    case UInt8(ascii: "r"): written.append(0x0D)
    case UInt8(ascii: "t"): written.append(0x09)
    case UInt8(ascii: "b"): written.append(0x08)
    case UInt8(ascii: "f"): written.append(0x0C)
    case UInt8(ascii: "u"): written += Array(String(Character(try scalar())).utf8)
    default: throw problem("There is no escape \\\(Character(Unicode.Scalar(byte))).")
    }
  }

  private mutating func scalar() throws(JSONProblem) -> Unicode.Scalar {
    let first = try fourDigits()
    // No database keeps it in a text.
    if first == 0 { throw problem("\\u0000 cannot be kept in a text. Leave it out.") }
    guard (0xD800...0xDBFF).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw problem("Half of a pair of \\u escapes stands alone.") }
      return scalar
    }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw problem("Half of a pair of \\u escapes stands alone.")
    }
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem("Half of a pair of \\u escapes stands alone.") }
    return scalar
  }

  private mutating func fourDigits() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw problem("\\u takes four hexadecimal digits.")
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }

  mutating func number() throws(JSONProblem) -> JSONText.Value {
    let isNegative = take(UInt8(ascii: "-"))
    let whole = digits()
    guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else {
      throw problem("A number begins with a digit, and with no nought before others.")
    }
    var fraction: [UInt8] = []
    if take(UInt8(ascii: ".")) {
      fraction = digits()
      if fraction.isEmpty { throw problem("Digits were expected after the point.") }
    }
    let exponent = try exponent()
    guard whole.count + fraction.count <= limits.digits, abs(exponent) <= limits.digits else {
      throw problem("The number has more than \(limits.digits) digits.", .beyondLimits)
    }
    guard let number = Self.plain(whole, fraction, exponent, isNegative: isNegative) else {
      throw problem("The number is beyond what is kept exactly.", .beyondLimits)
    }
    return number
  }

  private mutating func digits() -> [UInt8] {
    let start = place
    while let byte = peek, (0x30...0x39).contains(byte) { place += 1 }
    return Array(bytes[start..<place])
  }

  private mutating func exponent() throws(JSONProblem) -> Int {
    guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return 0 }
    let isNegative = peek == UInt8(ascii: "-")
    if isNegative || peek == UInt8(ascii: "+") { place += 1 }
    let digits = digits()
    if digits.isEmpty { throw problem("Digits were expected after the e.") }
    let value = Int(String(decoding: digits.prefix(9), as: UTF8.self)) ?? 0
    return isNegative ? -value : value
  }

  /// The number without exponent and without noughts that say nothing: whole when it is, else its decimal digits.
  private static func plain(_ whole: [UInt8], _ fraction: [UInt8], _ exponent: Int, isNegative: Bool) -> JSONText.Value?
  {
    var (all, point) = (whole + fraction, whole.count + exponent)
    if point > all.count { all += Array(repeating: 0x30, count: point - all.count) }
    if point < 1 {
      all = Array(repeating: 0x30, count: 1 - point) + all
      point = 1
    }
    let front = all[..<point].drop { $0 == 0x30 }
    let back = Array(all[point...].reversed().drop { $0 == 0x30 }.reversed())
    let digits = front.isEmpty ? "0" : String(decoding: front, as: UTF8.self)
    let sign = isNegative && !(front.isEmpty && back.isEmpty) ? "-" : ""
    if back.isEmpty {
      guard let number = Int(sign + digits), number.magnitude <= mostExact else { return nil }
      return .whole(number)
    }
    return .decimal(sign + digits + "." + String(decoding: back, as: UTF8.self))
  }

  /// The largest whole number that every reader of JSON keeps exactly (RFC 7493 section 2.2).
  private static let mostExact = 9_007_199_254_740_991
}
