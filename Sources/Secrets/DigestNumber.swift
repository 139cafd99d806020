import Crypto

/// A SHA-256 digest as a number of 256 bits, to be reckoned with very many times: it takes no memory of its own.
///
/// The sum of the digests of some texts, modulo 2 to the 256th, is the same in whatever order they come, and a text taken away
/// again leaves no trace.
public struct DigestNumber: Hashable, Sendable {
  private var words: SIMD4<UInt64>

  /// Nought: the sum of nothing.
  public static let zero = DigestNumber(words: .zero)

  /// The digest of some bytes.
  public init(of bytes: UnsafeRawBufferPointer) {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    self.init(hasher)
  }

  fileprivate init(_ hasher: SHA256) {
    // The lowest word first, each with its bytes in the order of this machine.
    words = hasher.finalize().withUnsafeBytes { bytes in
      SIMD4(
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
    }
  }

  private init(words: SIMD4<UInt64>) { self.words = words }

  /// Adds modulo 2 to the 256th.
  public static func += (sum: inout DigestNumber, digest: DigestNumber) {
    var carry: UInt64 = 0
    for place in 0..<4 {
      let (part, over) = sum.words[place].addingReportingOverflow(digest.words[place])
      let (whole, more) = part.addingReportingOverflow(carry)
      sum.words[place] = whole
      carry = over || more ? 1 : 0
    }
  }

  /// Takes away modulo 2 to the 256th.
  public static func -= (sum: inout DigestNumber, digest: DigestNumber) {
    var borrow: UInt64 = 0
    for place in 0..<4 {
      let (part, under) = sum.words[place].subtractingReportingOverflow(digest.words[place])
      let (whole, more) = part.subtractingReportingOverflow(borrow)
      sum.words[place] = whole
      borrow = under || more ? 1 : 0
    }
  }

  /// Whether these are its 64 hexadecimal digits in lower case.
  public func isWritten(_ digits: UnsafeRawBufferPointer) -> Bool {
    guard digits.count == 64 else { return false }
    for place in 0..<64 {
      let value = UInt8(truncatingIfNeeded: words[3 - place / 16] >> UInt64(60 - place % 16 * 4)) & 15
      guard digits[place] == value + (value < 10 ? 0x30 : 0x57) else { return false }
    }
    return true
  }
}

/// Digests of many texts behind one beginning that nobody could foresee, so that nobody could choose texts whose sums agree.
public struct SeededDigest: Sendable {
  private let begun: SHA256

  /// Draws a beginning of one block of SHA-256.
  public init(_ random: RandomBytes) {
    var hasher = SHA256()
    hasher.update(data: random(64))
    begun = hasher
  }

  /// The digest of the beginning and these bytes.
  public func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> DigestNumber {
    var hasher = begun
    hasher.update(bufferPointer: bytes)
    return DigestNumber(hasher)
  }
}
