import Council
import DatabasePort

extension OpenRecords {
  /// A page of entries. At most ``AuthorityRecords/mostLookedAt`` are looked at when no index answers the filter.
  func recordPage(of authority: String, _ filter: RecordFilter, from place: RecordPlace, length: Int) throws
    -> RecordPage
  {
    let all = try numbers(of: authority, filter)
    guard let window = filter.window(of: all, from: place) else { return RecordPage() }
    let upwards = if case .after = place { true } else { false }
    var found = try entries(of: authority, filter, in: window, upwards: upwards, length: length + 1)
    var covered = window
    if found.count > length {
      found.removeLast()
      let last = found.last?.number ?? window.lowerBound
      covered = upwards ? window.lowerBound...last : last...window.upperBound
    }
    return RecordPage(
      entries: upwards ? found.reversed() : found,
      older: covered.lowerBound > all.lowerBound ? covered.lowerBound : nil,
      newer: covered.upperBound < all.upperBound - 1 ? covered.upperBound : nil,
      lookedAt: covered == window && window.count == AuthorityRecords.mostLookedAt ? window : nil)
  }

  /// The numbers of the entries that were made in the days asked for.
  private func numbers(of authority: String, _ filter: RecordFilter) throws -> Range<Int> {
    let head = try recordHead(of: authority).number
    let first = try filter.from.map { try firstNumber(of: authority, notBefore: $0, head: head) } ?? 1
    let end = try filter.until.map { try firstNumber(of: authority, notBefore: $0, head: head) } ?? head + 1
    return first..<max(first, end)
  }

  private func entries(
    of authority: String, _ filter: RecordFilter, in range: ClosedRange<Int>, upwards: Bool, length: Int
  ) throws -> [RecordEntry] {
    var found: [RecordEntry] = []
    var rest = range
    let (sql, arguments) = filter.condition
    while true {
      let some = try recordEntries(
        of: authority, "e.number >= ? and e.number <= ?" + sql,
        [.integer(rest.lowerBound), .integer(rest.upperBound)] + arguments, limit: length, ascending: upwards)
      found += some.filter(filter.passes)
      guard found.count < length, some.count == length, let last = some.last?.number else {
        return Array(found.prefix(length))
      }
      let (low, high) = upwards ? (last + 1, rest.upperBound) : (rest.lowerBound, last - 1)
      guard low <= high else { return found }
      rest = low...high
    }
  }

  /// The number of the first entry that was not made before a moment; one more than the last when all were. Time never goes
  /// back in a record, so halving finds it.
  private func firstNumber(of authority: String, notBefore moment: Moment, head: Int) throws -> Int {
    var (low, high) = (1, head + 1)
    while low < high {
      let middle = (low + high) / 2
      let at = try transaction.query(
        "select at from record_entry where authority = ? and number >= ? order by number limit 1",
        [.text(authority), .integer(middle)]
      ) { try $0.text("at") }.first
      if let at, at < moment.description { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RecordFilter {
  /// The numbers to look at for one page; `nil` when there are none.
  fileprivate func window(of all: Range<Int>, from place: RecordPlace) -> ClosedRange<Int>? {
    let reach = isSlow ? AuthorityRecords.mostLookedAt - 1 : .max / 2
    switch place {
    case .newest, .before:
      var top = all.upperBound - 1
      if case .before(let number) = place { top = min(top, max(number, 1) - 1) }
      return top < all.lowerBound ? nil : max(all.lowerBound, top - reach)...top
    case .after(let number):
      let bottom = max(all.lowerBound, min(max(number, 0), all.upperBound) + 1)
      return bottom >= all.upperBound ? nil : bottom...min(all.upperBound - 1, bottom + reach)
    }
  }
}
