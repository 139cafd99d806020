import DatabasePort
import Secrets

/// Checks the seal of every row of the sealed tables.
struct SealPass {
  let key: SiteKey?

  func check(_ transaction: any Transaction, into report: inout VerificationReport) throws {
    guard let key else {
      report.notChecked.append(
        "The seals on rows that the record does not follow need the site’s key. Say where it is with --key-file.")
      return
    }
    let keeping = Keeping(key: key)
    for table in Catalogue.tables where table.keeping == .sealed {
      try RowPass.each(of: table, in: transaction) { row in
        report.sealedRows += 1
        guard row["seal"] != .text(keeping.seal(row)) else { return }
        report.add(
          VerificationFinding(
            row.authority, table: table.name, row: row.keyWords,
            "The row does not bear this site’s seal: it was altered or made by hand, or the key is another site’s.",
            next: .sealedRow))
      }
    }
  }
}

extension TableRow {
  fileprivate var authority: String { String(decoding: RowImage.bytes(self["authority"]), as: UTF8.self) }
}
