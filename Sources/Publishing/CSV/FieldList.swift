import Council

/// Several texts in one field, separated by ` | `. A bar that is part of a text has a backslash before it.
enum FieldList {
  /// The texts without space at their ends; empty ones are left out.
  static func split(_ field: String) -> [String] {
    guard field.utf8.contains(bar) else { return [trimmed(field)].filter { !$0.isEmpty } }
    var items: [[UInt8]] = [[]]
    var backslashes = 0
    for byte in field.utf8 {
      if byte == backslash {
        backslashes += 1
        continue
      }
      let kept = byte == bar ? backslashes / 2 : backslashes
      items[items.count - 1].append(contentsOf: repeatElement(backslash, count: kept))
      if byte == bar, backslashes % 2 == 0 { items.append([]) } else { items[items.count - 1].append(byte) }
      backslashes = 0
    }
    items[items.count - 1].append(contentsOf: repeatElement(backslash, count: backslashes))
    return items.map { trimmed(String(decoding: $0, as: UTF8.self)) }.filter { !$0.isEmpty }
  }

  /// The texts as one field.
  static func join(_ items: some Sequence<String>) -> String {
    items.map(escaped).joined(separator: " | ")
  }

  private static let bar = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  private static func escaped(_ item: String) -> String {
    guard item.utf8.contains(bar) else { return item }
    var bytes: [UInt8] = []
    var backslashes = 0
    for byte in item.utf8 {
      if byte == bar { bytes.append(contentsOf: repeatElement(backslash, count: backslashes + 1)) }
      backslashes = byte == backslash ? backslashes + 1 : 0
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Without spaces and tabs at the ends.
  static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last) else { return text }
    let start = text.utf8.firstIndex { !isSpace($0) } ?? text.endIndex
    let end = text.utf8.lastIndex { !isSpace($0) }.map(text.utf8.index(after:)) ?? start
    return String(text[start..<max(start, end)])
  }
}

/// Who pays for a post, in one field: `HRA 60% | GF 40%`.
enum FundingField {
  /// Why a field is not a funding split.
  enum Problem: Error, Equatable {
    /// A part is not a fund and a share.
    case part(String)
    /// A fund stands twice.
    case twice(String)
    /// The shares do not come to 100%: what they come to, in hundredths of a per cent.
    case sum(Int)
  }

  /// The shares, in the order written; empty for an empty field.
  static func shares(_ field: String) -> Result<[FundingShare], Problem> {
    var shares: [FundingShare] = []
    for part in FieldList.split(field) {
      guard let space = part.utf8.lastIndex(of: 0x20) else { return .failure(.part(part)) }
      let name = FieldList.trimmed(String(part[..<space]))
      let figure = Array(part.utf8[part.utf8.index(after: space)...])
      guard !name.isEmpty, let points = FieldValue.basisPoints(figure.span), points > 0 else {
        return .failure(.part(part))
      }
      guard !shares.contains(where: { $0.fund.rawValue == name }) else { return .failure(.twice(name)) }
      guard shares.count < 64 else { return .failure(.part(part)) }
      shares.append(FundingShare(Fund(rawValue: name), basisPoints: points))
    }
    let sum = shares.reduce(0) { $0 + $1.basisPoints }
    return shares.isEmpty || sum == 10_000 ? .success(shares) : .failure(.sum(sum))
  }

  /// The shares as one field.
  static func text(_ shares: [FundingShare]) -> String {
    FieldList.join(shares.map { "\($0.fund.rawValue) \($0.percent)" })
  }
}
