import Courier
import Foundation

/// Letters that chance writes, the same ones every time.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  mutating func letter(number: Int) throws -> Letter {
    let name = line(upTo: 90).split(separator: " ").joined(separator: " ")
    return try Letter(
      from: Mailbox(name: name, address: "post@example.gov.uk"),
      to: Mailbox(name: number.isMultiple(of: 3) ? "" : "Alice, \"A\" <x@y.z>", address: "alice.\(number)@example.org"),
      subject: line(upTo: 200), text: text(), html: text(),
      identifier: "<\(1000 + number)@example.gov.uk>",
      date: Date(timeIntervalSince1970: TimeInterval(Int.random(in: 0...4_000_000_000, using: &self))))
  }

  private static let pieces: [String] =
    ["a", "Z", "7", " ", "  ", ",", "<", ">", "@", "\"", "\\", "=?utf-8?B?QQ==?=", "=", "?", "_", "(", ")", ";", ":"]
    + ["é", "£", "“", "ا", "漢", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u{301}", "\u{202e}", "word", "council"]
  private static let ends = [
    "\n", "\r\n", ".\n", "\n.\n", "\n..", "\nFrom x", "\n--=_alternative--\n", "\t", "\r", "\u{0}",
  ]

  private mutating func line(upTo count: Int) -> String {
    let length = Int.random(in: 0...count, using: &self)
    return (0..<length).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }

  private mutating func text() -> String {
    let length = Int.random(in: 0...60, using: &self)
    return (0..<length).map { _ in line(upTo: 20) + (Self.ends.randomElement(using: &self) ?? "") }.joined()
  }
}
