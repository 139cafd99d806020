import Council
import Law

extension EstablishmentReading {
  /// The highest yearly pay or cost of one position. Sums of them stay exact.
  private static let highestAmount = Money(pounds: 10_000_000)
  private static let mostPositions = 100_000

  mutating func workingTime() -> FullTimeEquivalent {
    let field = field(.fte)
    if field.isEmpty { return FullTimeEquivalent(1) }
    guard let millionths = FieldValue.millionths(reader.text.span.extracting(field.range)),
      (1...1_000_000).contains(millionths)
    else {
      say(
        .fte,
        "The working time of one position is expected, more than 0 and at most 1, such as 0.81. For several like positions use the column posts."
      )
      return FullTimeEquivalent(1)
    }
    return FullTimeEquivalent(millionths: millionths)
  }

  mutating func positions() -> Int {
    let field = field(.posts)
    if field.isEmpty { return 1 }
    guard let count = FieldValue.whole(reader.text.span.extracting(field.range)),
      (1...Self.mostPositions).contains(count)
    else {
      say(.posts, "A whole number of like positions is expected, from 1 to 100,000.")
      return 1
    }
    return count
  }

  mutating func money(_ column: EstablishmentColumn) -> Money? {
    let field = field(column)
    if field.isEmpty { return nil }
    guard let money = FieldValue.money(reader.text.span.extracting(field.range)) else {
      say(column, "An amount in pounds is expected, such as 62500, £62,500 or 12.50.")
      return nil
    }
    guard money <= Self.highestAmount else {
      say(column, "A yearly amount for one position is expected, at most £10,000,000.")
      return nil
    }
    return money
  }

  mutating func payRange() -> (from: Money?, to: Money?) {
    let (from, to) = (money(.payFrom), money(.payTo))
    if let from, let to, to < from {
      say(.payTo, "The pay range ends at \(to), below its start of \(from).")
    }
    return (from, to)
  }

  mutating func yesOrNo(_ column: EstablishmentColumn) -> Bool {
    let field = field(column)
    if field.isEmpty { return false }
    switch FieldList.trimmed(reader.string(field)).lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      say(column, "“yes” or “no” is expected; an empty field means no.")
      return false
    }
  }

  mutating func funding() -> [FundingShare] {
    let field = field(.funding)
    if field.isEmpty { return [] }
    let read = pools.funding.value(of: field.range, in: reader.text) { FundingField.shares(reader.string(field)) }
    switch read {
    case .success(let shares): return shares
    case .failure(let problem): say(.funding, Self.words(problem))
    }
    return []
  }

  private static func words(_ problem: FundingField.Problem) -> String {
    switch problem {
    case .sum(let points):
      "The shares of the funds must come to 100%; these add up to \(FundingShare(.general, basisPoints: points).percent)."
    case .twice(let fund): "The fund \(fund.prefix(60)) stands twice. Write its share once."
    case .part(let part):
      "“\(part.prefix(60))” is no fund with its share. Write each as HRA 60% and put | between them."
    }
  }

  mutating func spell() -> (from: Day?, to: Day?) {
    let (from, to) = (day(.from), day(.to))
    if let from, let to, to < from {
      say(.to, "The last day, \(to.long), is before the first, \(from.long).")
    }
    return (from, to)
  }

  private mutating func day(_ column: EstablishmentColumn) -> Day? {
    let field = field(column)
    if field.isEmpty { return nil }
    if let day = FieldValue.day(reader.text.span.extracting(field.range)) { return day }
    let written = WrittenDay(FieldList.trimmed(reader.string(field)))
    say(column, written.complaint, nearest: written.meant?.iso)
    return written.meant
  }
}
