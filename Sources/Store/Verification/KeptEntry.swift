import Council
import DatabasePort
import Foundation

/// One entry of a record, as its columns hold it.
struct KeptEntry {
  let authority: String
  let number: Int
  let fingerprint: String
  let heading: String
  let changes: String
  let privatePart: String
  let salt: String
  let at: String
  let deed: String
  let subject: String

  /// From an answer with the columns in this order.
  init(_ row: Row) throws {
    guard case .text(let authority) = row[0], case .integer(let number) = row[1], case .text(let fingerprint) = row[2],
      case .text(let heading) = row[3], case .text(let changes) = row[4], case .text(let privatePart) = row[5],
      case .text(let salt) = row[6], case .text(let at) = row[7], case .text(let deed) = row[8],
      case .text(let subject) = row[9]
    else { throw DatabaseProblem(.wrongAnswer, "A column of record_entry is empty or of another kind.") }
    (self.authority, self.number, self.fingerprint, self.heading) = (authority, number, fingerprint, heading)
    (self.changes, self.privatePart, self.salt) = (changes, privatePart, salt)
    (self.at, self.deed, self.subject) = (at, deed, subject)
  }

  /// What the digest of the private part is taken of.
  var saltedPrivatePart: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(salt.utf8.count + 1 + privatePart.utf8.count)
    bytes.append(contentsOf: salt.utf8)
    bytes.append(0x0A)
    bytes.append(contentsOf: privatePart.utf8)
    return bytes
  }
}

/// What can be wrong with an entry.
enum EntryFault {
  case altered, noHeading, unlinked, backwards, beside, digest, noLines
  case missing(Int, Int)

  func finding(_ authority: String, _ number: Int, _ fields: [String]) -> VerificationFinding {
    VerificationFinding(
      authority, entry: number, table: "record_entry", row: "\(authority) \(number)", fields: fields, words,
      next: .record)
  }

  private var words: String {
    switch self {
    case .altered: "The fingerprint is not that of the heading; one of them was altered."
    case .noHeading: "The heading is not of the form that Folkmoot writes."
    case .unlinked:
      "It does not carry the fingerprint of the entry before it: that one was altered afterwards, or entries were exchanged."
    case .backwards: "It claims to be older than the entry before it."
    case .beside: "What stands beside the heading differs from the heading; it was altered."
    case .digest: "This is not what the heading was made for; it was altered."
    case .noLines: "A line of it is no row that Folkmoot entered."
    case .missing(let first, let last):
      first == last ? "Entry \(first) is missing before it." : "Entries \(first) to \(last) are missing before it."
    }
  }
}

extension String {
  /// Whether these are its bytes.
  func isWritten(_ bytes: UnsafeRawBufferPointer) -> Bool {
    withBytes { own in
      guard own.count == bytes.count else { return false }
      guard let one = own.baseAddress, let other = bytes.baseAddress else { return own.isEmpty }
      return memcmp(one, other, own.count) == 0
    }
  }

  /// Whether these are its bytes, or those it has in a line of names and values.
  func isEscaped(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard !isWritten(bytes) else { return !utf8.contains(UInt8(ascii: "\\")) }
    return LinesOfNames.read("it: " + String(decoding: bytes, as: UTF8.self) + "\n")?["it"] == self
  }
}
