import Council
import Foundation
import Law
import Publishing
import Testing

@Suite("News as feeds")
struct NewsFeedTests {
  private static let council = Authority(
    id: "kent", name: "Kent County Council", shortName: "Kent", kind: .county, governance: .leaderAndCabinet)

  private func feed(_ entries: [(title: String, lines: [String])]) throws -> NewsFeed {
    let at = try #require(Moment("2026-11-22T09:00:00.000Z"))
    let items = entries.enumerated().map { place, one in
      NewsItem(
        NewsEntry(.init(9, place), at: at, .agenda, .init(.meeting, "PLAN-2026-12-15")), title: one.title,
        lines: one.lines)
    }
    return NewsFeed(
      authority: Self.council, title: "News of Kent", scope: "council:",
      address: "https://moot.example/kent/news.atom?q=a&kinds=b", page: "https://moot.example/kent/news", written: at,
      entries: items.map { .init($0, page: "https://moot.example/kent/meetings/PLAN-2026-12-15") },
      digest: { text in String(repeating: "0", count: 56) + String(format: "%08x", abs(text.hashValue % 0xFFFF)) })
  }

  @Test func `an entry says what happened and to what, with its lines, and where it is read`() throws {
    let feed = try feed([("Planning Committee, 15 December 2026", ["1. A bridge", "", "2. A contract"])])
    let atom = String(decoding: feed.atom, as: UTF8.self)
    for words in [
      "<title>Agenda published: Planning Committee, 15 December 2026</title>", "1. A bridge\n2. A contract</content>",
      "<updated>2026-11-22T09:00:00", "news.atom?q=a&amp;kinds=b",
    ] { #expect(atom.contains(words), "\(words) in \(atom)") }
    let json = try #require(try JSONSerialization.jsonObject(with: Data(feed.json)) as? [String: Any])
    #expect(json["version"] as? String == "https://jsonfeed.org/version/1.1")
    let item = try #require((json["items"] as? [[String: Any]])?.first)
    #expect(item["content_text"] as? String == "1. A bridge\n2. A contract")
    #expect((item["id"] as? String)?.hasPrefix("urn:uuid:") == true && atom.contains(item["id"] as? String ?? "-"))
  }

  @Test(arguments: 0..<60)
  func `whatever stands in a title, both forms can be read, and the JSON says it exactly`(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let broken = ["\u{0}", "\u{B}", "\u{1B}", "]]>", "&amp;", "<![CDATA["]
    let entries = (0..<5).map { _ in
      (
        title: NastyText.named(&random) + random.pick(broken),
        lines: [NastyText.make(&random) + random.pick(broken), NastyText.named(&random)]
      )
    }
    let feed = try feed(entries)
    let atom = XMLCheck(feed.atom)
    #expect(atom.isWellFormed && atom.titles.count == 6)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(feed.json)) as? [String: Any])
    let titles = (json["items"] as? [[String: Any]])?.compactMap { $0["title"] as? String }
    for (title, entry) in zip(try #require(titles), entries) {
      // Foundation’s reader leaves out marks of byte order.
      let wanted = "Agenda published: \(entry.title)".unicodeScalars.filter { $0 != "\u{FEFF}" }
      #expect(String(title.unicodeScalars.filter { $0 != "\u{FEFF}" }) == String(wanted))
    }
  }

  @Test func `a feed without entries is a feed all the same`() throws {
    let feed = try feed([])
    #expect(XMLCheck(feed.atom).isWellFormed)
    #expect(String(decoding: feed.atom, as: UTF8.self).contains("<updated>2026-11-22T09:00:00"))
  }
}

/// Reads XML with the reader of this project’s own.
private struct XMLCheck {
  var isWellFormed = false
  var titles: [String] = []

  init(_ bytes: [UInt8]) {
    guard let root = try? XMLReader.read(bytes, mostBytes: 1_000_000) else { return }
    isWellFormed = root.name == "feed"
    titles = Self.titles(root)
  }

  private static func titles(_ element: XMLTree) -> [String] {
    (element.name == "title" ? [element.text] : []) + element.children.flatMap(titles)
  }
}
