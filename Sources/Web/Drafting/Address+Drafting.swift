import Council

extension Address {
  static func drafts(_ id: String) -> String { "\(council(id))/drafts" }
  static func newDraft(_ id: String) -> String { "\(drafts(id))/new" }

  /// A draft, or a page about it; with one alternative when it is named.
  static func draft(_ draft: Draft, _ part: String = "", alternative: DraftAlternative.Reference? = nil) -> String {
    "\(drafts(draft.authority))/\(encoded(draft.id))" + (part.isEmpty ? "" : "/\(part)")
      + (alternative.map { "?alternative=\(encoded($0.rawValue))" } ?? "")
  }
}
