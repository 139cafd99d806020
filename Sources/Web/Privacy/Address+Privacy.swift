extension Address {
  static func privacy(_ id: String) -> String { "\(council(id))/privacy" }
  static func privacyReceipts(_ id: String) -> String { "\(privacy(id))/receipts" }
}
