import Council
import DatabasePort
import Secrets

/// Checks the heads that were published: their signatures, and that the record still holds each of them.
struct PublishedHeads {
  /// The keys they may be signed with; any when there are none.
  let keys: [[UInt8]]
  /// Fingerprints that somebody kept elsewhere.
  let heads: [String]
  /// Seals that somebody kept elsewhere.
  let kept: [KeptSeal]

  func check(_ transaction: any Transaction, into report: inout VerificationReport) throws {
    let seals = try transaction.query("select * from record_seal order by authority, day") {
      (row: try TableRow(RecordTables.seal, $0), signed: try? SignedSeal($0))
    }
    for seal in seals {
      let authority = String(decoding: RowImage.bytes(seal.row["authority"]), as: UTF8.self)
      try check(seal.signed, authority, seal.row.keyWords, transaction, into: &report)
    }
    for seal in kept { try check(seal.signed, seal.signed.seal.authority, seal.place, transaction, into: &report) }
    (report.seals, report.keptSeals) = (seals.count, kept.count)
    if keys.isEmpty, !seals.isEmpty || !kept.isEmpty {
      report.notChecked.append(
        "Whether the seals are this site’s needs its public key. Say where it is with --public-key or --key-file.")
    }
    for head in heads { try check(head: head, transaction, into: &report) }
  }

  private func check(
    _ signed: SignedSeal?, _ authority: String, _ place: String, _ transaction: any Transaction,
    into report: inout VerificationReport
  ) throws {
    func add(_ words: String) {
      report.add(VerificationFinding(authority, table: "record_seal", row: place, words, next: .seal))
    }
    guard let signed, signed.isGenuine else {
      return add("The signature is not on what the seal says: one of the two was altered.")
    }
    guard keys.isEmpty || keys.contains(signed.publicKey) else {
      return add("The seal is signed with another key than this site’s: somebody else made it.")
    }
    let seal = signed.seal
    let kept = try transaction.query(
      "select fingerprint from record_entry where authority = ? and number = ?",
      [.text(seal.authority), .integer(seal.number)]
    ) { try $0.text("fingerprint") }.first
    guard let kept else {
      return add("The seal names entry \(seal.number), which is missing: the record was cut off before it.")
    }
    if kept != seal.fingerprint {
      add("The seal gives entry \(seal.number) another fingerprint than it has: the record was made anew.")
    }
  }

  private func check(head: String, _ transaction: any Transaction, into report: inout VerificationReport) throws {
    for record in report.records {
      let found = try !transaction.query(
        "select number from record_entry where authority = ? and fingerprint = ?",
        [.text(record.authority), .text(head)]
      ).isEmpty
      if found { return }
    }
    report.add(
      VerificationFinding(
        "", table: "record_entry", row: "", fields: ["fingerprint"],
        "No entry has the fingerprint \(head), which somebody kept: the record was cut off or made anew.",
        next: .record))
  }
}
