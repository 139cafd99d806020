/// One block of an article's text, with the address by which it is cited.
public struct Provision: Hashable, Sendable {
  /// The address within the article's page: `11.1.2.a`; `nil` for a block without a number.
  public let anchor: String?
  /// How it is cited: `11.1(2)(a)`; empty for a block without a number.
  public let citation: String
  /// How deep it is set: 0 for a paragraph or `11.1`, 1 for `(2)`, 2 for `(a)`, 3 for `(i)`.
  public let depth: Int
  /// The block, in Markdown.
  public let text: String
}

extension Article {
  /// The blocks of the text with their addresses. No two have the same.
  public var provisions: [Provision] {
    var place = ProvisionPlace(article: reference.rawValue)
    var taken: [String: Int] = [:]
    return ArticleText(text).blocks.map { block in
      guard let mark = ProvisionMark(block[...]) else {
        return Provision(anchor: nil, citation: "", depth: 0, text: block)
      }
      place.enter(mark)
      var anchor = place.anchor
      taken[anchor, default: 0] += 1
      if let times = taken[anchor], times > 1 { anchor += "-\(times)" }
      return Provision(anchor: anchor, citation: place.citation, depth: place.depth, text: block)
    }
  }
}

/// The number a line begins with: `11.1`, `(2)`, `(a)`.
enum ProvisionMark: Hashable {
  case section(String)
  case bracketed(String)

  init?(_ line: Substring) {
    let text = line.drop { "#* ".contains($0) }
    if text.first == "(" {
      let inner = text.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
      let rest = text.dropFirst(inner.count + 1)
      guard rest.first == ")", rest.dropFirst().first.map({ " *".contains($0) }) ?? true, Self.isNumber(inner)
      else { return nil }
      self = .bracketed(String(inner))
    } else {
      let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || ("A"..."Z").contains($0)) }
      let parts = number.split(separator: ".", omittingEmptySubsequences: true)
      guard parts.count > 1, parts.contains(where: { $0.first?.isNumber ?? false }),
        parts.dropFirst().allSatisfy({ $0.first?.isNumber ?? false }),
        text.dropFirst(number.count).first.map({ " *".contains($0) }) ?? true
      else { return nil }
      self = .section(parts.joined(separator: "."))
    }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    guard let first = text.first else { return false }
    if first.isNumber { return text.dropFirst().allSatisfy { $0.isNumber || $0.isUppercase } && text.count < 5 }
    return text.count == 1 || (text.count < 6 && text.allSatisfy { "ivxl".contains($0) })
  }
}

/// Where a reader is in an article: in which section, under which numbers.
private struct ProvisionPlace {
  let article: String
  private var section: String?
  private var numbers: [String] = []

  init(article: String) { self.article = article }

  var depth: Int { numbers.count }
  var anchor: String { ([section ?? article] + numbers).joined(separator: ".") }
  var citation: String { (section ?? article) + numbers.map { "(\($0))" }.joined() }

  mutating func enter(_ mark: ProvisionMark) {
    switch mark {
    case .section(let number): (section, numbers) = (number, [])
    case .bracketed(let number) where number.first?.isNumber ?? false: numbers = [number]
    case .bracketed(let letter): numbers = above(letter) + [letter]
    }
  }

  /// What a letter stands under. `(i)` behind `(h)` is the next letter; behind another letter it begins a row of its own.
  private func above(_ letter: String) -> [String] {
    let figures = numbers.prefix { $0.first?.isNumber ?? false }
    let letters = numbers.dropFirst(figures.count)
    guard let first = letters.first, letter.allSatisfy({ "ivxl".contains($0) }),
      letter.count > 1 || letter == "i" || letters.count > 1,
      !(letter == "i" && first == "h" && letters.count == 1)
    else { return Array(figures) }
    return Array(figures) + [first]
  }
}
