import Council
import DatabasePort
import Foundation
import Secrets

/// Goes through the entries of every record once, in order, holding one at a time.
final class RecordPass {
  typealias Bytes = UnsafeRawBufferPointer

  private(set) var report = VerificationReport()
  private let digest: SeededDigest
  private var sums = Array(repeating: DigestNumber.zero, count: RecordedTables.all.count)
  private var before: EntryBefore?

  init(_ digest: SeededDigest) { self.digest = digest }

  func run(_ transaction: any Transaction) throws {
    try transaction.each(
      """
      select authority, number, fingerprint, heading, changes, private_part, salt, at, deed, subject
      from record_entry order by authority, number
      """, []
    ) { try take(try KeptEntry($0)) }
    endRecord()
  }

  /// The sum of the digests of the rows of a table that the records say there are.
  func sum(of table: Table) -> DigestNumber {
    RecordedTables.all.firstIndex { $0.name == table.name }.map { sums[$0] } ?? .zero
  }

  private func take(_ entry: KeptEntry) throws {
    if before?.authority != entry.authority {
      endRecord()
      report.records.append(
        .init(authority: entry.authority, entries: 0, number: 0, fingerprint: RecordHeading.beginning))
    }
    let last = report.records.count - 1
    report.records[last].entries += 1
    report.records[last].number = entry.number
    report.records[last].fingerprint = entry.fingerprint
    entry.heading.withBytes { check(entry, heading: $0) }
    addUp(entry)
  }

  private func endRecord() {
    if let before, before.headingDiffers { report.add(before.finding(["fingerprint", "heading"], .altered)) }
    before = nil
  }

  private func check(_ entry: KeptEntry, heading text: Bytes) {
    let number = DigestNumber(of: text)
    let isFingerprint = entry.fingerprint.withBytes { number.isWritten($0) }
    let scan = HeadingScan(text)
    if let scan { checkLink(entry, scan, isFingerprint: isFingerprint) } else { settleBefore(nil) }
    if isFingerprint {
      if let scan { checkAgainstHeading(entry, scan) } else { report.add(entry.finding(["heading"], .noHeading)) }
    }
    before = EntryBefore(
      authority: entry.authority, number: entry.number, fingerprint: entry.fingerprint, at: entry.at,
      digest: number, headingDiffers: !isFingerprint)
  }

  /// The fingerprint that the next entry carries tells which of two that differ was altered.
  private func settleBefore(_ previous: Bytes?) {
    guard let before, before.headingDiffers else { return }
    if let previous, before.digest.isWritten(previous) {
      report.add(before.finding(["fingerprint"], .altered))
    } else if let previous, before.fingerprint.isWritten(previous) {
      report.add(before.finding(["heading"], .altered))
    } else {
      report.add(before.finding(["fingerprint", "heading"], .altered))
    }
  }

  private func checkLink(_ entry: KeptEntry, _ scan: HeadingScan, isFingerprint: Bool) {
    settleBefore(scan.previous)
    let expected = (before?.number ?? 0) + 1
    if entry.number > expected, scan.number == entry.number {
      report.add(entry.finding(["number"], .missing(expected, entry.number - 1)))
    } else if isFingerprint, before?.headingDiffers != true {
      let link = before?.fingerprint ?? RecordHeading.beginning
      if !link.isWritten(scan.previous) { report.add(entry.finding(["heading"], .unlinked)) }
    }
    if let before, entry.at < before.at { report.add(entry.finding(["at"], .backwards)) }
  }

  private func checkAgainstHeading(_ entry: KeptEntry, _ scan: HeadingScan) {
    if !entry.authority.isWritten(scan.authority) { report.add(entry.finding(["authority"], .beside)) }
    if scan.number != entry.number { report.add(entry.finding(["number"], .beside)) }
    if !entry.at.isWritten(scan.at) { report.add(entry.finding(["at"], .beside)) }
    if !entry.deed.isEscaped(scan.deed) { report.add(entry.finding(["deed"], .beside)) }
    if !entry.subject.isEscaped(scan.subject) { report.add(entry.finding(["subject"], .beside)) }
    if !entry.changes.withBytes({ DigestNumber(of: $0).isWritten(scan.changes) }) {
      report.add(entry.finding(["changes"], .digest))
    }
    if !entry.saltedPrivatePart.withUnsafeBytes({ DigestNumber(of: $0).isWritten(scan.privatePart) }) {
      report.add(entry.finding(["private_part", "salt"], .digest))
    }
  }

  private func addUp(_ entry: KeptEntry) {
    report.bytes += entry.heading.utf8.count + entry.changes.utf8.count + entry.privatePart.utf8.count
    if !entry.changes.withBytes({ addUp($0, isPublic: true) }) { report.add(entry.finding(["changes"], .noLines)) }
    let isPrivatePart = entry.privatePart.withBytes { text in
      ChangeLines.changes(ofPrivatePart: text).map { addUp($0, isPublic: false) } ?? false
    }
    if !isPrivatePart { report.add(entry.finding(["private_part"], .noLines)) }
  }

  private func addUp(_ text: Bytes, isPublic: Bool) -> Bool {
    ChangeLines.each(text, isPublic: isPublic) { line in
      if line.comes { sums[line.table] += digest(line.image) } else { sums[line.table] -= digest(line.image) }
    }
  }
}

/// What must be known of an entry when the next one is looked at.
private struct EntryBefore {
  let authority: String
  let number: Int
  let fingerprint: String
  let at: String
  let digest: DigestNumber
  let headingDiffers: Bool

  func finding(_ fields: [String], _ fault: EntryFault) -> VerificationFinding {
    fault.finding(authority, number, fields)
  }
}

extension KeptEntry {
  fileprivate func finding(_ fields: [String], _ fault: EntryFault) -> VerificationFinding {
    fault.finding(authority, number, fields)
  }
}
