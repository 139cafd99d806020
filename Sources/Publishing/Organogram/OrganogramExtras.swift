import Council

/// What the organogram form holds beyond an establishment: names, contacts, notes and rows that are no posts.
///
/// Names and contacts are personal data. They stay here, beside the establishment, for as long as a file is carried
/// from one form to another, and are neither encoded nor stored with it.
public struct OrganogramExtras: Hashable, Sendable {
  /// A row as it was read, and the post it became.
  struct Row: Hashable, Sendable {
    /// The post; `nil` for a row that is no post: eliminated, or somebody paid who is not in a post.
    var post: Post.Reference?
    /// The cells in the order of the form.
    var cells: [String]
  }

  /// Rows of the senior file.
  var seniors: [Row] = []
  /// Rows of the junior file.
  var juniors: [Row] = []

  /// Nothing beyond the establishment.
  public init() {}
}

/// An organogram that was read: its establishment, and beside it what an establishment has no place for.
public struct Organogram: Hashable, Sendable {
  /// Units and posts.
  public var establishment: Establishment
  /// Everything else, by reference.
  public var extras: OrganogramExtras
}
