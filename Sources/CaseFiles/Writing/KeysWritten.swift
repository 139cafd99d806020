import Council
import Law

/// The keys of one kind of object as they are written, in the order in which they were given; what says nothing is left out.
struct KeysWritten<Key: FormatKey> {
  private(set) var entries: [(String, YAMLText)] = []

  var value: YAMLText { .keys(entries) }

  mutating func put(_ key: Key, _ value: YAMLText) { entries.append((key.rawValue, value)) }

  /// A text, left out when it is empty.
  mutating func put(_ key: Key, _ text: String) { if !text.isEmpty { put(key, .text(text)) } }

  /// A text that stands even when it is empty.
  mutating func state(_ key: Key, _ text: String) { put(key, .text(text)) }

  mutating func put(_ key: Key, _ day: Day?) { if let day { put(key, .text(day.iso)) } }
  mutating func put(_ key: Key, _ number: Int?) { if let number { put(key, .text(String(number))) } }
  mutating func put(_ key: Key, _ money: Money?) { if let money { put(key, .text(money.written)) } }

  /// A flag, left out when it is no.
  mutating func put(_ key: Key, _ flag: Bool) { if flag { put(key, .text("yes")) } }

  /// A flag that may be unsaid.
  mutating func put(_ key: Key, _ flag: Bool?) { if let flag { put(key, .text(flag ? "yes" : "no")) } }

  /// A list of texts, left out when it is empty.
  mutating func put(_ key: Key, _ items: [String]) { if !items.isEmpty { put(key, .list(items.map { .text($0) })) } }

  /// A list of objects, left out when it is empty.
  mutating func put<Item>(_ key: Key, _ items: [Item], _ write: (Item) -> YAMLText) {
    if !items.isEmpty { put(key, .list(items.map(write))) }
  }
}

extension Money {
  /// The amount in pounds: `62500`, `12.50`.
  fileprivate var written: String {
    let (pounds, rest) = pence.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? String(pounds) : "\(pounds).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension YAMLText {
  /// Funds with their shares in per cent.
  static func shares(_ shares: [FundingShare]) -> YAMLText {
    .keys(shares.map { ($0.fund.rawValue, .text(String($0.percent.dropLast()))) })
  }
}
