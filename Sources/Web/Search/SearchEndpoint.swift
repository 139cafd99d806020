import Council
import Law
import Publishing
import Store

extension Site {
  /// The same search as on the pages, for programs.
  var searchEndpoint: Endpoint {
    Endpoint(
      path: APIAddress.search, summary: "What is published and has all of some words, the best first",
      about:
        "Words in quotation marks must stand together. Of very many the newest \(SearchAnswer.most) are put in order.",
      parameters: [
        .init(name: "q", schema: .text("The words.", most: AskedSearch.mostWords), isRequired: true),
        .init(name: "kind", schema: .choice(SearchKind.self)),
        .init(name: "body", schema: .text("The reference of the body it comes from.", most: TextLimit.reference)),
        .init(name: "from", schema: Schema.day.said("The first day of meetings, decisions and their papers.")),
        .init(name: "until", schema: Schema.day.said("The last day of meetings, decisions and their papers.")),
      ] + Paging.parameters,
      content: .json(Paging.schema(Self.foundSchema, [.must("found", .count)]))
    ) { [self] call in
      let id = try council(call).authority.id
      let asked = AskedSearch(call.query)
      let paging = paging(call)
      let passed = try paging.place().flatMap { Int($0) } ?? 0
      let answer = try records.read {
        try $0.search(asked.request, at: id, on: call.now.day, atMost: call.limit, after: passed)
      }
      let next = passed + answer.entries.count
      let hasMore = !answer.entries.isEmpty && next < min(answer.count, SearchAnswer.most)
      return paging.page(
        answer.entries.map { Self.value($0, asked.query, at: id) }, last: hasMore ? String(next) : nil,
        [("found", .whole(min(answer.count, SearchAnswer.most)))])
    }
  }

  private static let foundSchema = Schema.object(
    "Found", "Something that was found.",
    [
      .must("kind", .choice(SearchKind.self)), .must("title", .text()),
      .must("address", .text("Where it is read, at the paragraph that says it.")),
      .must("excerpt", .text("The paragraph, or a part of it.")),
      .must("body", Schema.text("The reference of the body it comes from.").orNull),
      .must("day", Schema.day.said("The day of the meeting or decision; null for what stands for a while.").orNull),
    ])

  private static func value(_ entry: SearchEntry, _ query: SearchQuery, at id: String) -> JSONText.Value {
    let excerpt = SearchExcerpt(entry.passages, query)
    return .object([
      ("kind", .text(entry.kind.rawValue)), ("title", .text(entry.title)),
      ("address", .text(Address.found(id, entry, at: excerpt?.anchor ?? ""))),
      ("excerpt", .text(excerpt?.text.text ?? "")), ("body", .optional(entry.body)),
      ("day", .optional(entry.day?.iso)),
    ])
  }
}
