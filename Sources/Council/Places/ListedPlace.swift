/// A place as a list or a map has it.
public struct ListedPlace: Hashable, Sendable {
  /// The place.
  public var place: Place
  /// Its boundary; `nil` when the list does not give it.
  public var boundary: Boundary?
  /// The posts that answer for it; empty when the list does not say.
  public var posts: [Post.Reference]

  /// A place with what the list says of it.
  public init(_ place: Place, boundary: Boundary? = nil, posts: [Post.Reference] = []) {
    self.place = place
    self.boundary = boundary
    self.posts = posts
  }
}
