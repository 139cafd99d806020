extension Establishment {
  /// How many positions report to a post.
  public func span(of manager: Post.Reference) -> Int {
    posts.reduce(0) { $0 + ($1.reportsTo == manager ? $1.positions : 0) }
  }
}
