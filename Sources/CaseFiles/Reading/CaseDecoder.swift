import Council
import Law
import Publishing

/// Turns the tree of a case file into values; every fault becomes a message and reading goes on.
///
/// A reading returns `nil` exactly when it has left a message or when nothing is written there.
final class CaseDecoder {
  let log: MessageLog
  let file: String
  lazy var source = SourceLines(bytes)
  private let bytes: [UInt8]
  var names: KnownNames
  var effectiveDay: Day?
  /// Posts of the establishment that do not stand on the day before the changes take effect.
  var laterOrEarlier: [Post.Reference: Post] = [:]

  init(file: String, source: [UInt8], log: MessageLog) {
    self.file = file
    bytes = source
    self.log = log
    names = KnownNames(Establishment(), isComplete: false)
  }

  func fault(_ value: Value, _ text: @autoclosure () -> String, nearest: @autoclosure () -> String? = nil) {
    guard !value.node.isRefused else { return }
    log.add(value.place, field: value.path, value: value.node.written, text: text(), nearest: nearest())
  }

  // MARK: Text

  /// The scalar's text; a list or keys get a message.
  func scalar(_ value: Value?) -> String? {
    guard let value else { return nil }
    switch value.node.content {
    case .scalar(let text, _):
      return text
    case .list:
      fault(value, "A single value was expected here, not a list.")
    case .map:
      fault(value, "A single value was expected here, not keys. Put quotes around text with a colon or in braces.")
    case .refused: break
    }
    return nil
  }

  static let longestLine = 1_000
  static let longestProse = 200_000

  func line(_ value: Value?, mayBeEmpty: Bool = true) -> String? {
    guard let value, let text = clean(value, Self.longestLine) else { return nil }
    if !mayBeEmpty, text.utf8.allSatisfy({ $0 == 0x20 }) {
      fault(value, "Some text was expected here.")
      return nil
    }
    return text
  }

  func prose(_ value: Value?) -> String? {
    guard let value else { return nil }
    return clean(value, Self.longestProse)
  }

  private func clean(_ value: Value, _ longest: Int) -> String? {
    guard let text = scalar(value) else { return nil }
    guard text.utf8.count <= longest else {
      fault(value, "This text has \(text.utf8.count) bytes; at most \(longest) can stand here.")
      return nil
    }
    let isOneLine = longest == Self.longestLine
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || (!isOneLine && ($0 == 0x0A || $0 == 0x09)) }) else {
      // A block text ends with a line break, which means nothing in a title.
      if isOneLine, text.hasSuffix("\n"), !text.dropLast().utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
        return String(text.dropLast())
      }
      fault(
        value,
        isOneLine ? "One line of text was expected here." : "A control character stands in this text. Take it out.")
      return nil
    }
    return text
  }

  // MARK: Numbers and days

  private func parsed<T>(_ value: Value?, _ read: (String) -> Parsed<T>) -> T? {
    guard let value, let text = scalar(value) else { return nil }
    switch read(text) {
    case .value(let result): return result
    case .fault(let words, let nearest):
      fault(value, words, nearest: nearest)
      return nil
    }
  }

  func day(_ value: Value?) -> Day? { parsed(value, ScalarForms.day) }
  func year(_ value: Value?) -> FinancialYear? { parsed(value, ScalarForms.year) }
  func amount(_ value: Value?) -> Money? { parsed(value, ScalarForms.amount) }
  func workingTime(_ value: Value?) -> FullTimeEquivalent? { parsed(value, ScalarForms.workingTime) }
  func flag(_ value: Value?) -> Bool? { parsed(value, ScalarForms.flag) }
  func slug(_ value: Value?) -> String? { parsed(value, ScalarForms.slug) }

  func count(_ value: Value?, _ kind: ValueKind) -> Int? {
    guard case .count(let range) = kind else { return nil }
    return parsed(value) { ScalarForms.count($0, in: range) }
  }

  // MARK: Choices

  func choice<T: CaseIterable & RawRepresentable>(_ value: Value?, of type: T.Type) -> T? where T.RawValue == String {
    guard let value, let text = scalar(value) else { return nil }
    if let choice = T(rawValue: text) { return choice }
    let names = T.allCases.map(\.rawValue)
    fault(value, "Expected one of: \(listed(names)).", nearest: nearestName(text, names))
    return nil
  }

  // MARK: Lists

  func list(_ value: Value?) -> [Value]? {
    guard let value else { return nil }
    guard case .list(let nodes) = value.node.content else {
      fault(value, "A list was expected here: [one, two], or a line beginning with - for each item.")
      return nil
    }
    var items: [Value] = []
    items.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      let item = value.item(node, at: index + 1)
      if node.isBlank { fault(item, "This item is empty. Fill it in or take it out.") } else { items.append(item) }
    }
    return items
  }

  func lines(_ value: Value?) -> [String] { list(value)?.compactMap { line($0, mayBeEmpty: false) } ?? [] }

  func proseList(_ value: Value?) -> [String] { list(value)?.compactMap(prose) ?? [] }

  func choices<T: CaseIterable & RawRepresentable & Hashable>(_ value: Value?, of type: T.Type) -> [T]
  where T.RawValue == String {
    var seen: Set<T> = []
    return list(value)?.compactMap { item in
      guard let one = choice(item, of: type) else { return nil }
      if !seen.insert(one).inserted { fault(item, "This stands in the list already. Keep one.") }
      return one
    } ?? []
  }

  // MARK: Funding

  func shares(_ value: Value?) -> [FundingShare]? {
    guard let value, let entries = entries(value) else { return nil }
    let before = log.count
    let shares = entries.compactMap { entry -> FundingShare? in
      let share = Value(entry.value, base: value.path, name: entry.key)
      guard ScalarForms.isFund(entry.key) else {
        log.add(
          entry.place, field: value.path, value: entry.key, text: "Expected a fund's short name, such as GF or HRA.")
        return nil
      }
      names.funds.insert(entry.key)
      return parsed(share, ScalarForms.percent).map { FundingShare(Fund(rawValue: entry.key), basisPoints: $0) }
    }
    guard log.count == before else { return nil }
    let total = shares.reduce(0) { $0 + $1.basisPoints }
    if total != 10_000 {
      let sum = FundingShare(.general, basisPoints: total).percent
      fault(value, "The shares add up to \(sum), not 100%.")
      return nil
    }
    return shares
  }
}
