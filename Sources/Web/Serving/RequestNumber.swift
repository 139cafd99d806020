import Synchronization

/// What names one request, on its answer and in the log, so that somebody who has trouble can be helped.
final class RequestNumber: Sendable {
  /// What this process begins with, so that no two number alike.
  private let beginning: UInt64
  private let count = Atomic<UInt64>(0)

  init(beginning: UInt64) { self.beginning = beginning }

  /// The next one: sixteen digits, without order to anybody who does not know how they are made.
  func next() -> String {
    let number = count.add(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15 ^ beginning
    return String(unsafeUninitializedCapacity: 16) { room in
      for place in 0..<16 {
        let digit = UInt8(number >> UInt64(60 - 4 * place) & 15)
        room[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 16
    }
  }

  /// Whether a text may be one that a proxy gave.
  static func isOne(_ text: String) -> Bool {
    (8...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x5F
      }
  }
}
