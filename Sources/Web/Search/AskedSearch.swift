import Council
import HTML
import Law
import Store

/// What somebody looks for, as it stands in the address of the page.
struct AskedSearch {
  /// The most characters that are looked for.
  static let mostWords = 300

  /// The words as they were typed.
  var words: String
  var kind: SearchKind?
  var body: String
  var from: DayField
  var until: DayField
  /// The page of what was found, from 0.
  var page: Int

  init(_ query: [String: String]) {
    words = String((query["q"] ?? "").prefix(Self.mostWords))
    kind = query["kind"].flatMap(SearchKind.init(rawValue:))
    body = String((query["body"] ?? "").prefix(TextLimit.reference))
    from = DayField(query["from"])
    until = DayField(query["until"])
    page = min(max(0, query["page"].flatMap { Int($0) } ?? 0), SearchPage.mostPages - 1)
  }

  var query: SearchQuery { SearchQuery(words) }

  /// Whether anything but words narrows it.
  var isNarrowed: Bool { kind != nil || !body.isEmpty || from.day != nil || until.day != nil }

  var request: SearchRequest {
    SearchRequest(
      query, kind: kind, body: body.isEmpty ? nil : .init(rawValue: body), from: from.day, until: until.day)
  }

  var faults: FormFaults {
    var faults = FormFaults()
    if from.isWrong { faults.add(from.message, at: "from") }
    if until.isWrong { faults.add(until.message, at: "until") }
    if let first = from.day, let last = until.day, last < first {
      faults.add("The last day, \(last.long), is before the first, \(first.long). Change one of them.", at: "until")
    }
    return faults
  }

  /// The address of the same search on another page, and of the words alone.
  func address(_ id: String, page: Int) -> String {
    Address.search(
      id,
      [
        ("q", words), ("kind", kind?.rawValue ?? ""), ("body", body), ("from", from.day?.iso ?? ""),
        ("until", until.day?.iso ?? ""), ("page", page > 0 ? String(page) : ""),
      ])
  }
}
