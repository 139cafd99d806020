/// Numbers as people and spreadsheets write them.
enum WrittenNumber {
  /// A whole number from nought, with commas or spaces between thousands or without; `nil` for anything else. Thousands have three
  /// figures each, so that 1,5 is not read as 15.
  static func whole(_ written: String) -> Int? {
    let parts = written.split(omittingEmptySubsequences: false) { ", \u{A0}\u{2009}\u{202F}".contains($0) }
    guard let first = parts.first, parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }) else { return nil }
    if parts.count > 1 {
      guard (1...3).contains(first.count), parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return Int(parts.joined())
  }
}
