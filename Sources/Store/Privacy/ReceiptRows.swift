import Council
import DatabasePort
import Foundation

extension OpenRecords {
  /// Keeps a receipt.
  public func save(_ receipt: PrivacyReceipt) throws {
    try put(
      try TableRow(
        PrivacyTables.receipt,
        [
          "authority": .text(receipt.authority), "id": .text(receipt.number), "kind": .text(receipt.kind.rawValue),
          "account": .text(receipt.account), "done_at": .text(receipt.at.description),
          "counts": .text(try JSONText.write(receipt.counts)),
        ]))
  }

  /// The receipts of an authority, latest first; of one account when it is named.
  public func privacyReceipts(of authority: String, about account: String? = nil) throws -> [PrivacyReceipt] {
    let one = account == nil ? "" : " and account = ?"
    return try transaction.query(
      "select * from privacy_receipt where authority = ?\(one) order by done_at desc, id",
      [.text(authority)] + (account.map { [.text($0)] } ?? [])
    ) {
      PrivacyReceipt(
        try $0.word("kind"), number: try $0.text("id"), authority: authority, account: try $0.text("account"),
        at: try $0.moment("done_at"),
        counts: try JSONText.read([String: Int].self, try $0.text("counts")))
    }
  }
}

extension PrivacyReceipt {
  /// The receipt as a JSON file.
  public var file: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
  }

  /// The receipt in a JSON file; `nil` when it holds none.
  public init?(file: [UInt8]) {
    guard let receipt = try? JSONDecoder().decode(PrivacyReceipt.self, from: Data(file)) else { return nil }
    self = receipt
  }
}
