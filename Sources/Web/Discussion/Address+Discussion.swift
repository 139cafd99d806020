import Council

extension Address {
  static func discussions(_ id: String, _ part: String = "") -> String {
    "\(council(id))/discussions" + (part.isEmpty ? "" : "/\(part)")
  }
  /// A discussion, or a page about it.
  static func discussion(_ id: String, _ discussion: Discussion.Reference, _ part: String = "") -> String {
    discussions(id, encoded(discussion.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
  /// A post in a discussion, or a page about it.
  static func discussed(_ id: String, _ discussion: Discussion.Reference, _ number: Int, _ part: String = "") -> String
  {
    self.discussion(id, discussion, String(number)) + (part.isEmpty ? "" : "/\(part)")
  }
}
