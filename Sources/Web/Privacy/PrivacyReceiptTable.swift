import Council
import HTML
import Store

/// What was done with personal data, latest first. It holds numbers, and random names instead of people’s.
struct PrivacyReceiptTable {
  var receipts: [PrivacyReceipt]
  /// Where the page of an account is; `nil` when every receipt is of the same one.
  var account: ((String) -> String)?

  var node: HTMLNode {
    DataTable(
      caption: "Receipts", captionIsHidden: true,
      columns: [
        .heading("When"), .text("What"), .text("Account"), .number("Rows"), .text("Of which"), .text("Receipt"),
      ],
      rows: receipts.map(row)
    ).withoutEmptyColumns.node
  }

  private func row(_ receipt: PrivacyReceipt) -> [HTMLNode] {
    [
      time(.datetime(receipt.at.description)) { receipt.at.long }, HTMLNode(receipt.kind.words), account(receipt),
      HTMLNode(String(receipt.total)), receipt.parts, code { receipt.number },
    ]
  }

  private func account(_ receipt: PrivacyReceipt) -> HTMLNode {
    guard let account, !receipt.account.isEmpty else { return .empty }
    return a(.href(account(receipt.account))) { receipt.account }
  }
}

extension PrivacyReceipt.Kind {
  /// What was done, in words.
  var words: Phrase {
    switch self {
    case .subjectAccess: "Everything held was given out"
    case .erasure: "Account erased"
    case .retention: "Deleted because its time was over"
    }
  }
}

extension PrivacyReceipt {
  /// How many rows of what, in the order of the data map.
  var parts: HTMLNode {
    listed(
      Catalogue.personal.compactMap { table in
        counts[table.name].map { HTMLNode("\(Catalogue.whatIsHeld(in: table.name).capitalised): \($0)") }
      })
  }
}

extension Site {
  private static let mostReceipts = 200

  func privacyReceipts(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let receipts = try records.read { try $0.privacyReceipts(of: id) }
    return try personal(
      visit, "Privacy receipts",
      lede: "What was given out, erased and deleted. Receipts hold numbers and random names, and no personal data."
    ) {
      leaf("receipts", counted(receipts.count, one: "1 receipt", other: "\(receipts.count) receipts"), full: true) {
        if receipts.isEmpty { p { "Nobody has asked for their data, and nothing was past its time." } }
        if receipts.count > Self.mostReceipts { p { "The latest \(Self.mostReceipts) are shown." } }
        if !receipts.isEmpty {
          PrivacyReceiptTable(receipts: Array(receipts.prefix(Self.mostReceipts))) { Address.accounts(id, of: $0) }.node
        }
      }
    }
  }
}
