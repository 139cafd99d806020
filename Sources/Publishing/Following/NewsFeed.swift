import Council
import HTML

/// News as feeds that programs follow: Atom (RFC 4287) and JSON Feed 1.1, of the same entries with the same lasting names.
public struct NewsFeed: Sendable {
  /// One entry with where it is read.
  public struct Entry: Sendable {
    /// The news.
    public var item: NewsItem
    /// The whole address of the page that tells of it.
    public var page: String

    /// An entry from its parts.
    public init(_ item: NewsItem, page: String) { (self.item, self.page) = (item, page) }
  }

  /// The council whose news it is.
  public var authority: Authority
  /// What the feed is called.
  public var title: String
  /// What of the council it tells: part of its lasting name.
  public var scope: String
  /// The whole address of the feed.
  public var address: String
  /// The whole address of the page that lists the same.
  public var page: String
  /// When it was written, for one that has no entry yet.
  public var written: Moment
  /// The entries, newest first.
  public var entries: [Entry]
  /// The digest of a text: 64 hexadecimal digits. Names that never change are made of it.
  public var digest: @Sendable (String) -> String

  /// A feed from its parts.
  public init(
    authority: Authority, title: String, scope: String, address: String, page: String, written: Moment,
    entries: [Entry], digest: @escaping @Sendable (String) -> String
  ) {
    (self.authority, self.title, self.scope, self.address) = (authority, title, scope, address)
    (self.page, self.written, self.entries, self.digest) = (page, written, entries, digest)
  }

  /// The most entries of a feed.
  public static let most = 50

  /// The feed as Atom.
  public var atom: [UInt8] { writtenInEnglish { document } }

  private var document: [UInt8] {
    let feed = drawn(
      "feed", [HTMLAttribute("xmlns", "http://www.w3.org/2005/Atom"), HTMLAttribute("xml:lang", "en-GB")]
    ) {
      text("id", LastingName.uuid("folkmoot news of \(authority.id) \(scope)", digest))
      text("title", title)
      text("updated", (entries.first?.item.entry.at ?? written).description)
      drawn("author", []) { text("name", authority.name) }
      reference("self", address, type: "application/atom+xml")
      reference("alternate", page, type: "text/html")
      for entry in entries { atom(entry) }
    }
    return Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + feed.bytes + Array("\n".utf8)
  }

  private func atom(_ entry: Entry) -> HTMLNode {
    drawn("entry", []) {
      text("id", name(entry))
      text("title", entry.item.headline)
      text("updated", entry.item.entry.at.description)
      text("published", entry.item.entry.at.description)
      reference("alternate", entry.page, type: "text/html")
      element("category", [HTMLAttribute("term", entry.item.entry.kind.rawValue)]) { .empty }
      drawn("content", [.type("text")]) { HTMLNode(LastingName.writable(words(entry))) }
    }
  }

  private func text(_ element: StaticString, _ text: String) -> HTMLNode {
    HTML.element(element, []) { HTMLNode(LastingName.writable(text)) }
  }

  private func reference(_ relation: String, _ address: String, type: String) -> HTMLNode {
    element("link", [.rel(relation), .type(type), .href(address)]) { .empty }
  }

  /// The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
  public var json: [UInt8] {
    JSONText.write(
      .object([
        ("version", .text("https://jsonfeed.org/version/1.1")), ("title", .text(title)),
        ("home_page_url", .text(page)), ("feed_url", .text(address)), ("language", .text("en-GB")),
        ("authors", .list([.object([("name", .text(authority.name))])])),
        ("items", .list(entries.map(json))),
      ]))
  }

  private func json(_ entry: Entry) -> JSONText.Value {
    .object([
      ("id", .text(name(entry))), ("url", .text(entry.page)), ("title", .text(entry.item.headline)),
      ("content_text", .text(words(entry))), ("date_published", .text(entry.item.entry.at.description)),
      ("tags", .list([.text(entry.item.entry.kind.rawValue)])),
    ])
  }

  /// The same for an entry in every feed that has it.
  private func name(_ entry: Entry) -> String {
    let id = entry.item.entry.id
    return LastingName.uuid("folkmoot news of \(authority.id) entry \(id.number) \(id.part)", digest)
  }

  private func words(_ entry: Entry) -> String {
    let lines = entry.item.lines.filter { !$0.isEmpty }
    return lines.isEmpty ? entry.item.headline : lines.joined(separator: "\n")
  }
}
