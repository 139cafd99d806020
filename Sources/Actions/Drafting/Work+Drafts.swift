import Council
import Store

extension Work {
  /// Whoever asks, as the author of what they draft.
  var author: Draft.Author { Draft.Author(account: person.account ?? "", post: person.post) }

  /// A draft. Throws ``DraftRefusal``.
  func draft(_ id: String, of authority: String) throws -> Draft {
    guard let draft = try records.draft(id, of: authority) else { throw DraftRefusal.unknownDraft }
    return draft
  }

  /// A draft whose authors work on it. Throws ``DraftRefusal``.
  func openDraft(_ id: String, of authority: String) throws -> Draft {
    let draft = try draft(id, of: authority)
    guard draft.state.isOpen else { throw DraftRefusal.notOpen(draft.state) }
    return draft
  }

  /// An alternative of a draft. Throws ``DraftRefusal``.
  func alternative(_ reference: DraftAlternative.Reference, of draft: Draft) throws -> DraftAlternative {
    guard let found = try records.alternative(reference, of: draft.id, at: draft.authority) else {
      throw DraftRefusal.unknownAlternative(reference.rawValue)
    }
    return found
  }

  /// Keeps a draft as changed now by one of its authors.
  func touch(_ draft: Draft) throws {
    var draft = draft
    draft.add(author)
    draft.changedAt = now.moment
    try records.save(draft)
  }

  /// Keeps a draft in another state, when that may follow. Throws ``DraftRefusal``.
  func move(_ draft: Draft, to state: DraftState) throws {
    guard draft.state.next.contains(state) else { throw DraftRefusal.cannotBecome(state, from: draft.state) }
    var draft = draft
    draft.state = state
    draft.changedAt = now.moment
    try records.save(draft)
  }
}

extension Deed {
  /// What the private part of the record says of a deed done to a draft.
  func draftMatter(_ work: Work, _ draft: Draft, _ title: String) -> RecordMatter {
    matter(
      work, subject: "draft \(draft.id)", title: "\(title): \(draft.title)",
      under: Warrant(.running, "Drafting a restructure"))
  }
}
