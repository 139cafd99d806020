import Council
import HTML
import Law

/// The seals of a record as an Atom feed (RFC 4287), for whoever wants to keep them elsewhere.
public struct SealFeed: Sendable {
  /// The council whose record it is.
  public var authority: Authority
  /// The seals, latest first.
  public var seals: [RecordSeal]
  /// The address of the feed.
  public var address: String
  /// The address of the page of seals.
  public var page: String
  /// When the feed was written, for one that has no seal yet.
  public var written: Moment
  /// The address of the signed text of a seal.
  public var link: @Sendable (RecordSeal) -> String
  /// The digest of a text: 64 hexadecimal digits. Names that never change are made of it.
  public var digest: @Sendable (String) -> String

  /// A feed from its parts.
  public init(
    authority: Authority, seals: [RecordSeal], address: String, page: String, written: Moment,
    link: @escaping @Sendable (RecordSeal) -> String, digest: @escaping @Sendable (String) -> String
  ) {
    self.authority = authority
    self.seals = seals
    self.address = address
    self.page = page
    self.written = written
    self.link = link
    self.digest = digest
  }

  /// The document.
  public var xml: [UInt8] { writtenInEnglish { document } }

  private var document: [UInt8] {
    let feed = drawn("feed", [HTMLAttribute("xmlns", "http://www.w3.org/2005/Atom")]) {
      text("id", name("folkmoot record seals of \(authority.id)"))
      text("title", "Seals on the public record of \(authority.name)")
      text("updated", (seals.first?.at ?? written).description)
      drawn("author", []) { text("name", authority.name) }
      reference("self", address, type: "application/atom+xml")
      reference("alternate", page, type: "text/html")
      for seal in seals { entry(seal) }
    }
    return Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + feed.bytes + Array("\n".utf8)
  }

  private func entry(_ seal: RecordSeal) -> HTMLNode {
    drawn("entry", []) {
      text("id", name(seal.text))
      text("title", "Seal of \(seal.day.long): entry \(seal.number)")
      text("updated", seal.at.description)
      reference("alternate", link(seal), type: "text/plain")
      drawn("content", [.type("text")]) { HTMLNode(seal.text) }
    }
  }

  private func text(_ element: StaticString, _ text: String) -> HTMLNode {
    HTML.element(element, []) { HTMLNode(text) }
  }

  private func reference(_ relation: String, _ address: String, type: String) -> HTMLNode {
    element("link", [.rel(relation), .type(type), .href(address)]) { .empty }
  }

  private func name(_ text: String) -> String { LastingName.uuid(text, digest) }
}
