import Law

/// An article or an appendix of a council's constitution, as it stands from one day to another.
public struct Article: Hashable, Sendable, Codable {
  /// Its number: `11`, `11A`, `A2`.
  public struct Reference: Hashable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What part of the constitution it is; articles stand before appendices.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case article, appendix

    /// The kind in words: `Article`.
    public var words: String { self == .article ? "Article" : "Appendix" }
  }

  /// Its number.
  public var reference: Reference
  /// What part of the constitution it is.
  public var kind: Kind
  /// Its title, without its number.
  public var title: String
  /// Its text, in Markdown, in the one form that ``ArticleText`` gives.
  public var text: String
  /// The posts it names: by designation, by delegation, by office.
  public var posts: [Post.Reference]
  /// The first day it stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day it stands; `nil` while it lasts.
  public var to: Day?

  /// An article from its parts. The text is put into its one form.
  public init(
    reference: Reference, kind: Kind = .article, title: String, text: String, posts: [Post.Reference] = [],
    from: Day? = nil, to: Day? = nil
  ) {
    self.reference = reference
    self.kind = kind
    self.title = title
    self.text = ArticleText(text).text
    self.posts = posts
    self.from = from
    self.to = to
  }

  /// The most characters in the text of one article.
  public static let mostText = 60_000
  /// The most provisions in one article, so that two versions are compared soon.
  public static let mostProvisions = 1_000

  /// What it is called in sentences: `Article 11`.
  public var name: String { "\(kind.words) \(reference.rawValue)" }

  /// Whether this version stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  /// What stands against it as it is stated.
  public var objections: [Objection] {
    var found = Self.objections(to: reference)
    if title.isEmpty { found.append(.refusal("title", "Give \(name) a title.")) }
    if text.isEmpty { found.append(.refusal("text", "\(name) has no text. Write it, or repeal the whole.")) }
    if text.count > Self.mostText {
      found.append(
        .refusal("text", "An article may have \(Self.mostText) characters; this has \(text.count). Divide it."))
    }
    let blocks = ArticleText(text).blocks
    if blocks.count > Self.mostProvisions {
      found.append(
        .refusal(
          "text", "An article may have \(Self.mostProvisions) provisions; this has \(blocks.count). Divide it."))
    }
    if blocks.contains(where: { $0.hasPrefix("# ") || $0.hasPrefix("## ") }) {
      found.append(
        .refusal("text", "Headings within \(name) begin with ###, as the article itself has the larger one."))
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + TextLimit.objections("posts", posts.map(\.rawValue), what: "Posts")
  }

  /// What stands against a number; small letters are the site's own words in addresses.
  private static func objections(to reference: Reference) -> [Objection] {
    let text = reference.rawValue
    let isPlain =
      text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2E }
      && text.utf8.contains { $0 != 0x2E } && text.utf8.count <= 12
    return isPlain
      ? [] : [.refusal("reference", "A number has figures, capital letters and full stops, such as 11, 11A or A2.")]
  }
}

/// What an article states, field by field.
public enum ArticleField: String, VersionField {
  case title, text, posts

  /// What a reader calls the field.
  public var words: String { self == .posts ? "posts it names" : rawValue }

  /// What the field says; posts stand on lines of their own.
  public func text(of version: Article) -> String {
    switch self {
    case .title: version.title
    case .text: version.text
    case .posts: version.posts.map(\.rawValue).joined(separator: "\n")
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: Article, into version: inout Article) {
    switch self {
    case .title: version.title = source.title
    case .text: version.text = source.text
    case .posts: version.posts = source.posts
    }
  }
}
