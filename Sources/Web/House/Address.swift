import Council
import Law

/// Where each page is. The only place that spells an address out.
enum Address {
  static func council(_ id: String) -> String { "/\(encoded(id))" }
  static func structure(_ id: String) -> String { "\(council(id))/structure" }
  static func structure(_ id: String, as form: StructurePage.Form, on day: Day?) -> String {
    "\(structure(id))?as=\(form.rawValue)" + (day.map { "&on=\($0.iso)" } ?? "")
  }
  static func unit(_ id: String, _ unit: OrganisationUnit.Reference, on day: Day? = nil) -> String {
    "\(council(id))/units/\(encoded(unit.rawValue))" + query(day)
  }
  static func post(_ id: String, _ post: Post.Reference, on day: Day? = nil) -> String {
    "\(council(id))/posts/\(encoded(post.rawValue))" + query(day)
  }
  static func newPost(_ id: String, in unit: OrganisationUnit.Reference? = nil) -> String {
    "\(structure(id))/new-post" + (unit.map { "?unit=\(encoded($0.rawValue))" } ?? "")
  }
  static func newUnit(_ id: String, in unit: OrganisationUnit.Reference? = nil) -> String {
    "\(structure(id))/new-unit" + (unit.map { "?unit=\(encoded($0.rawValue))" } ?? "")
  }
  /// A page about a unit: its history, or the form that changes, corrects or ends it.
  static func unit(_ id: String, _ unit: OrganisationUnit.Reference, _ part: String, on day: Day? = nil) -> String {
    self.unit(id, unit) + "/\(part)" + query(day)
  }
  /// A page about a post: its history, or the form that changes, corrects or ends it, or says what its job is.
  static func post(_ id: String, _ post: Post.Reference, _ part: String, on day: Day? = nil) -> String {
    self.post(id, post) + "/\(part)" + query(day)
  }
  static func proposals(_ id: String) -> String { "\(council(id))/proposals" }
  static func proposal(_ id: String, _ proposal: String) -> String {
    "\(proposals(id))/\(encoded(proposal))"
  }
  static func report(_ id: String, _ proposal: String, _ ending: String = "") -> String {
    "\(self.proposal(id, proposal))/report\(ending)"
  }
  static func establishmentFile(_ id: String, on day: Day? = nil) -> String {
    "\(council(id))/establishment.csv" + query(day)
  }

  static func record(_ id: String) -> String { "\(council(id))/record" }
  static func recordCopy(_ id: String) -> String { "\(council(id))/record.txt" }
  static func recordCheck(_ id: String, fingerprint: String = "") -> String {
    "\(record(id))/check" + (fingerprint.isEmpty ? "" : "?fingerprint=\(encoded(fingerprint))")
  }
  static func entry(_ id: String, _ number: Int) -> String { "\(record(id))/\(number)" }
  static func seals(_ id: String) -> String { "\(record(id))/seals" }
  static func sealKey(_ id: String) -> String { "\(record(id))/key.pem" }
  static func sealFeed(_ id: String) -> String { "\(seals(id)).atom" }
  static func seal(_ id: String, _ day: Day, _ ending: String) -> String { "\(seals(id))/\(day.iso).\(ending)" }
  static let checkingProgram = "/check-record.py"

  private static func query(_ day: Day?) -> String { day.map { "?on=\($0.iso)" } ?? "" }

  /// One part of a path, with everything but letters, digits and `-._~` in per-cent form.
  static func encoded(_ part: String) -> String {
    // Nearly all parts stand as they are.
    if part.utf8.allSatisfy({ isPlain($0) && $0 != UInt8(ascii: ".") }) { return part }
    var result = ""
    for byte in part.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    // A part of dots alone would be taken for the folder itself or the one above.
    return result.allSatisfy { $0 == "." } ? String(repeating: "%2E", count: result.count) : result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
