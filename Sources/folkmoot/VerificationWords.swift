import Foundation
import Store

extension VerificationReport {
  /// What was checked, what was found and what could not be checked, for people.
  var words: String {
    let records = records.map {
      "\($0.authority): entries 1 to \($0.number), the last with fingerprint \($0.fingerprint)"
    }
    return (records + [outcome]).joined(separator: "\n") + "\n"
  }

  /// The same without the records.
  var outcome: String { ([checked] + notChecked.map { "Not checked: \($0)" } + [verdict]).joined(separator: "\n") }

  /// The report as JSON, with the verdict.
  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(Told(isSound: isSound, report: self))) + [UInt8(ascii: "\n")]
    }
  }

  private struct Told: Encodable {
    let isSound: Bool
    let report: VerificationReport
  }

  private var checked: String {
    let seals = [
      Self.count(self.seals, "published head"), keptSeals > 0 ? Self.count(keptSeals, "seal") + " kept elsewhere" : "",
    ].filter { !$0.isEmpty }
    return "Checked: \(Self.count(entries, "entry", "entries")), \(Self.size(bytes)) of record; "
      + "\(Self.count(rows, "row")) compared with it; \(Self.count(sealedRows, "sealed row")); "
      + seals.joined(separator: "; ") + "."
  }

  /// The findings with a heading, or that there are none.
  private var verdict: String {
    guard !isSound else {
      return notChecked.isEmpty ? "Nothing is wrong." : "Nothing is wrong in what could be checked."
    }
    let more = findingCount - findings.count
    return
      ([Self.count(findingCount, "finding") + ":"] + findings.map { "  \($0)" }
      + (more > 0 ? ["  and \(more) more."] : []))
      .joined(separator: "\n")
  }

  static func count(_ number: Int, _ noun: String, _ nouns: String? = nil) -> String {
    "\(number.formatted(.number.locale(Locale(identifier: "en_GB")))) \(number == 1 ? noun : nouns ?? noun + "s")"
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((bytes + 500) / 1000) kB" : String(format: "%.1f MB", Double(bytes) / 1_000_000)
  }
}
