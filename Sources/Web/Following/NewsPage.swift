import Council
import HTML
import Law
import Store

extension Site {
  func newsPage(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let choice = visit.query["kinds"].flatMap(NewsChoice.init(rawValue:))
    let before = visit.query["before"].flatMap { Int($0) }
    let page = try records.read { open -> NewsPage in
      let thing = try followed(visit, open, of: council.authority)
      let request = NewsRequest(Follow(thing.scope, choice.map { [$0] } ?? []), before: before)
      let entries = try open.news(
        request, at: council.authority.id, on: visit.today, atMost: NewsPage.most + 1)
      // A page ends where an entry of the record does, so that the next begins with a whole one.
      var shown = Array(entries.prefix(NewsPage.most))
      let hasMore = entries.count > NewsPage.most
      if hasMore, let last = shown.last?.id.number, entries.last?.id.number == last, shown.first?.id.number != last {
        shown.removeAll { $0.id.number == last }
      }
      return NewsPage(
        authority: council.authority, thing: thing, choice: choice,
        items: try open.items(of: shown, at: council.authority), isFirst: before == nil,
        next: hasMore ? shown.last?.id.number : nil)
    }
    var frame = frame(council, page.title, .news)
    frame.content = page.view
    frame.feeds = FeedLink.all(council.authority.id, page.thing.scope, called: page.thing.name)
    var answer = Answer.page(frame)
    if page.thing.scope.isTopic { (answer.keeping, answer.hidesAddress) = (.own, true) }
    return answer
  }
}

/// What happened at a council, newest first, and the ways to hear of it.
struct NewsPage {
  static let most = 20

  var authority: Authority
  var thing: FollowedThing
  var choice: NewsChoice?
  var items: [NewsItem]
  var isFirst: Bool
  /// Before which entry the next page begins; `nil` when there is none.
  var next: Int?

  var title: Phrase { thing.scope == .council ? "News" : "News of \(thing.words)" }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: .data(authority.name), title,
        lede: "What happened, newest first, as it was published here.")
      followWay(authority.id, thing.scope)
      if thing.scope != .council {
        p { a(.href(Address.news(authority.id))) { "All news of \(authority.shortName)" } }
      }
      kinds
      leaf("news", "What happened") {
        if items.isEmpty {
          emptyState(isFirst ? "Nothing has been published yet." : "There is nothing earlier.")
        } else {
          ol(.class("plain stack")) { for item in items { li { NewsLine(authority: authority.id, item: item).node } } }
        }
        Pager(
          name: "News",
          before: isFirst ? nil : .init(title: "The newest", address: Address.news(authority.id, thing.scope, choice)),
          after: next.map {
            .init(title: "Earlier", address: Address.news(authority.id, thing.scope, choice, before: $0))
          }
        ).node
      }
    }
  }

  private var kinds: HTMLNode {
    let all = [Tabs.Tab(title: "All", address: Address.news(authority.id, thing.scope))]
    return Tabs(
      name: "Kinds of news",
      tabs: all
        + NewsChoice.allCases.map {
          .init(title: .term($0.words.capitalised), address: Address.news(authority.id, thing.scope, $0))
        },
      current: choice.flatMap { NewsChoice.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    ).node
  }
}

/// One piece of news: what happened to what, when, and what there is to say of it.
struct NewsLine {
  var authority: String
  var item: NewsItem

  var node: HTMLNode {
    let lines = item.lines.filter { !$0.isEmpty }
    return HTMLNode {
      h3 {
        a(.href(Address.told(authority, item.entry))) { "\(Phrase.term(item.entry.kind.words)): \(item.title)" }
      }
      p(.class("facts")) {
        span { "\(item.entry.at.inEngland)" as Phrase }
        if item.entry.isKey { span { "Key decision" } }
      }
      if lines.count > 1, item.entry.kind == .agenda {
        details {
          summary { "What is on it" }
          ul(.class("plain")) { for line in lines.prefix(40) { li { line } } }
        }
      } else {
        for line in lines { p { Phrase.english(line) } }
      }
    }
  }
}
