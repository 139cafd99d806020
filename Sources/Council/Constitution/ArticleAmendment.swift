import Law

/// A change to one article: words of it, its title, the posts it names; or the whole of it put in or repealed.
public struct ArticleAmendment: Hashable, Sendable, Codable {
  /// What is done with the article.
  public enum Action: String, Sendable, Codable, CaseIterable { case amend, insert, repeal }

  /// Which article.
  public var article: Article.Reference
  /// What part of the constitution it is.
  public var kind: Article.Kind
  /// What is done with it.
  public var action: Action
  /// The words taken out and put in.
  public var replacements: [Replacement]
  /// The title it is to have; `nil` when that stays.
  public var title: String?
  /// The posts it is to name; `nil` when those stay.
  public var posts: [Post.Reference]?

  /// An amendment from its parts.
  public init(
    _ article: Article.Reference, kind: Article.Kind = .article, action: Action = .amend,
    replacements: [Replacement] = [], title: String? = nil, posts: [Post.Reference]? = nil
  ) {
    self.article = article
    self.kind = kind
    self.action = action
    self.replacements = replacements
    self.title = title
    self.posts = posts
  }

  /// What makes one version of another; without one before, it is put in, and without one after, repealed. `nil` when they say the same.
  public init?(from before: Article?, to after: Article?) {
    guard let one = before ?? after else { return nil }
    self.init(one.reference, kind: one.kind, action: before == nil ? .insert : after == nil ? .repeal : .amend)
    guard let after else { return }
    replacements = [Replacement](from: before?.text ?? "", to: after.text)
    if before?.title != after.title { title = after.title }
    if before?.posts ?? [] != after.posts { posts = after.posts }
    if action == .amend, replacements.isEmpty, title == nil, posts == nil { return nil }
  }

  /// What it is called: `Article 11`.
  public var name: String { "\(kind.words) \(article.rawValue)" }

  /// The article with this made, from a day on; `nil` when it is repealed. Throws ``ReplacementFault``.
  public func applied(to standing: Article?) throws(ReplacementFault) -> Article? {
    guard action != .repeal else { return nil }
    var changed = standing ?? Article(reference: article, kind: kind, title: "", text: "")
    changed.text = try replacements.applied(to: changed.text)
    if let title { changed.title = title }
    if let posts { changed.posts = posts }
    return changed
  }
}
