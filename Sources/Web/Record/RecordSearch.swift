import Council
import HTML
import Law
import Store

/// What somebody looks for in a record, as it was asked in the address.
struct RecordSearch {
  var filter = RecordFilter()
  var place = RecordPlace.newest
  var from: DayField
  var to: DayField

  init(_ query: [String: String]) {
    from = DayField(query["from"])
    to = DayField(query["to"])
    filter.deed = Self.text(query["deed"])
    filter.kind = Self.text(query["kind"])
    filter.reference = Self.text(query["of"])
    filter.words = Self.text(query["words"])
    filter.from = from.day.map(EnglishTime.beginning)
    filter.until = to.day.map { EnglishTime.beginning(of: $0.adding(days: 1)) }
    if let number = query["before"].flatMap({ Int($0) }) { place = .before(number) }
    if let number = query["after"].flatMap({ Int($0) }) { place = .after(number) }
  }

  /// What is wrong with it, each with its field.
  var problems: [(text: Phrase, field: String)] {
    var problems: [(Phrase, String)] = []
    if from.isWrong { problems.append((from.message, "from")) }
    if to.isWrong { problems.append((to.message, "to")) }
    if let first = from.day, let last = to.day, last < first {
      problems.append(("The last day, \(last.long), is before the first, \(first.long). Change one of them.", "to"))
    }
    return problems
  }

  /// The address of the page that goes on before or after a number, with the same search.
  func address(_ authority: String, _ going: String, _ number: Int) -> String {
    let asked = [
      ("deed", filter.deed), ("kind", filter.kind), ("of", filter.reference), ("words", filter.words),
      ("from", from.day?.iso ?? ""), ("to", to.day?.iso ?? ""), (going, String(number)),
    ]
    return Address.record(authority) + "?"
      + asked.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Address.encoded($0.1))" }.joined(separator: "&")
  }

  private static func text(_ typed: String?) -> String { String((typed ?? "").trimmed.prefix(100)) }
}
