extension Address {
  static func draft(_ id: String, _ draft: String) -> String { "\(council(id))/drafts/\(encoded(draft))" }
  /// The page on which colleagues review a draft, or a form of it.
  static func review(_ id: String, _ draft: String, _ part: String = "") -> String {
    self.draft(id, draft) + "/review" + (part.isEmpty ? "" : "/\(part)")
  }
  /// The files of a draft, or a form about them.
  static func files(_ id: String, _ draft: String, _ part: String = "") -> String {
    self.draft(id, draft) + "/papers" + (part.isEmpty ? "" : "/\(part)")
  }
}
