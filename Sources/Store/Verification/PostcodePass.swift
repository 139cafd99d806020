import DatabasePort
import Secrets

/// Compares the directory of postcodes with the digest that the records name.
enum PostcodePass {
  static func check(_ transaction: any Transaction, into report: inout VerificationReport) throws {
    let named = try transaction.query("select authority, content_digest from postcode_edition order by authority") {
      (authority: try $0.text("authority"), digest: try $0.text("content_digest"))
    }
    let isEmpty = try transaction.query("select 1 as found from postcode_sector limit 1").isEmpty
    guard !named.isEmpty || !isEmpty else { return }
    let kept = try SectorDigest.ofKept(transaction).description
    for edition in named where edition.digest != kept {
      report.add(finding(edition.authority, "The postcodes are not those of the edition that was entered."))
    }
    if named.isEmpty { report.add(finding("", "There are postcodes, but no entry of a record tells of them.")) }
  }

  private static func finding(_ authority: String, _ words: String) -> VerificationFinding {
    VerificationFinding(authority, table: "postcode_sector", row: "", words, next: .row)
  }
}
