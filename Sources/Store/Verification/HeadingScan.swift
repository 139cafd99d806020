import Council
import Foundation
import Law

/// The lines of a heading where they lie, found without copying. It takes exactly what ``RecordHeading/init(text:)`` takes.
struct HeadingScan {
  typealias Bytes = UnsafeRawBufferPointer

  let authority: Bytes
  let number: Int
  let previous: Bytes
  let at: Bytes
  let deed: Bytes
  /// Empty of a private matter.
  let subject: Bytes
  let changes: Bytes
  let privatePart: Bytes

  init?(_ text: Bytes) {
    var lines = HeadingLines(text)
    guard let form = lines.take("folkmoot-entry"), form.elementsEqual("1".utf8), let authority = lines.take("council"),
      let number = lines.take("number").flatMap(Self.number), let previous = lines.take("previous"),
      let at = lines.take("at"), Self.isMoment(at), let deed = lines.take("deed")
    else { return nil }
    var subject = Bytes(start: nil, count: 0)
    if let found = lines.take("subject") {
      guard lines.take("title") != nil, lines.take("by") != nil,
        let kind = lines.take("warrant"), Warrant.Kind(rawValue: String(decoding: kind, as: UTF8.self)) != nil,
        lines.take("under") != nil
      else { return nil }
      if let reason = lines.take("reason"), reason.isEmpty { return nil }
      if let day = lines.take("effective"), Day(iso: String(decoding: day, as: UTF8.self)) == nil { return nil }
      subject = found
    } else if !deed.elementsEqual(RecordMatter.privateDeed.utf8) {
      return nil
    }
    guard let changes = lines.take("changes"), let privatePart = lines.take("private"), lines.isAtEnd,
      !lines.isEscapedWrongly
    else { return nil }
    (self.authority, self.number, self.previous, self.at) = (authority, number, previous, at)
    (self.deed, self.subject, self.changes, self.privatePart) = (deed, subject, changes, privatePart)
  }

  private static func number(_ digits: Bytes) -> Int? {
    guard let first = digits.first, digits.count < 19, first != 0x30 || digits.count == 1 else { return nil }
    var number = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private static func isMoment(_ text: Bytes) -> Bool {
    guard text.count == 24, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "."), text[23] == UInt8(ascii: "Z"),
      let hour = number(text, 11..<13), let minute = number(text, 14..<16), let second = number(text, 17..<19),
      number(text, 20..<23) != nil
    else { return false }
    return hour < 24 && minute < 60 && second < 60
      && Day(iso: String(decoding: Bytes(rebasing: text[..<10]), as: UTF8.self)) != nil
  }

  private static func number(_ text: Bytes, _ places: Range<Int>) -> Int? {
    var number = 0
    for place in places {
      guard text[place] >= 0x30, text[place] <= 0x39 else { return nil }
      number = number * 10 + Int(text[place] - 0x30)
    }
    return number
  }
}

/// Lines of `name: value`, taken one after another.
private struct HeadingLines {
  private let text: UnsafeRawBufferPointer
  private var place = 0
  private(set) var isEscapedWrongly = false

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
    if let base = text.baseAddress, memchr(base, 0x0D, text.count) != nil { isEscapedWrongly = true }
  }

  var isAtEnd: Bool { place == text.count }

  /// The value of the next line, when that is its name.
  mutating func take(_ name: StaticString) -> UnsafeRawBufferPointer? {
    let start = place + name.utf8CodeUnitCount + 2
    guard start < text.count, let base = text.baseAddress,
      memcmp(base + place, name.utf8Start, name.utf8CodeUnitCount) == 0,
      text[start - 2] == UInt8(ascii: ":"), text[start - 1] == UInt8(ascii: " "),
      let end = memchr(base + start, 0x0A, text.count - start)
    else { return nil }
    let length = UnsafeRawPointer(end) - (base + start)
    place = start + length + 1
    let value = UnsafeRawBufferPointer(start: base + start, count: length)
    if length > 0, memchr(base + start, 0x5C, length) != nil { checkEscapes(value) }
    return value
  }

  private mutating func checkEscapes(_ value: UnsafeRawBufferPointer) {
    var bytes = value.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "\\") else { continue }
      switch bytes.next() {
      case UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "r"): break
      default: isEscapedWrongly = true
      }
    }
  }
}
