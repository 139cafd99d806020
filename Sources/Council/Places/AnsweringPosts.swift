import Law

/// Which posts answer for a place, from one day to another.
public struct AnsweringPosts: Hashable, Sendable, Codable {
  /// The place.
  public var place: Place.Reference
  /// The posts that answer for it, the first before the others.
  public var posts: [Post.Reference]
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// Posts with the place they answer for.
  public init(_ posts: [Post.Reference], for place: Place.Reference, from: Day? = nil, to: Day? = nil) {
    self.place = place
    self.posts = posts
    self.from = from
    self.to = to
  }

  /// Whether this stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  /// The place, as what has versions.
  public var reference: Place.Reference { place }

  /// What stands against it as it is stated.
  public var objections: [Objection] { TextLimit.objections("posts", posts.map(\.rawValue), what: "Posts") }
}

/// What is stated about who answers for a place.
public enum AnsweringField: String, VersionField {
  case posts

  /// What a reader calls the field.
  public var words: String { "who answers for it" }

  /// The posts, one to a line.
  public func text(of version: AnsweringPosts) -> String { version.posts.map(\.rawValue).joined(separator: "\n") }

  /// Takes over what another version says.
  public func put(from source: AnsweringPosts, into version: inout AnsweringPosts) { version.posts = source.posts }
}
