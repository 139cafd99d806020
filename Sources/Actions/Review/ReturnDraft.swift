import Council
import Store

/// Gives a draft back to its authors, with reasons.
public struct ReturnDraft: Deed {
  public static let permission = Permission.approveForConsultation
  public static let name = "return-draft"
  public let authority: String
  /// Which draft.
  public let draft: String
  /// Why.
  public let reasons: String
  /// What words letters.
  public let letters: AccountPost

  public init(_ draft: String, reasons: String, of authority: String, letters: AccountPost) {
    (self.draft, self.reasons, self.authority, self.letters) = (draft, reasons, authority, letters)
  }

  /// Throws ``ReviewRefusal`` and ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let draft = try work.draft(draft, of: authority)
    guard draft.state == .submitted else { throw ReviewRefusal.notSubmitted(draft.state) }
    guard let words = try? CommentWords.checked(reasons) else { throw ReviewRefusal.noReasons }
    try work.answerReviews(of: draft, .returned, reasons: words)
    try work.move(draft, to: .returned)
    try work.tell(.draftReturned(draft: draft.id), thoseConcernedIn: draft, letters)
    return .privately((), draftMatter(work, draft, "Draft returned with reasons"))
  }
}

extension Work {
  /// Notes the answer to everybody who was asked: whoever answers without having been asked is noted too. Throws
  /// ``ReviewRefusal`` when it is an author.
  func answerReviews(of draft: Draft, _ state: ReviewRequest.State, reasons: String = "") throws {
    guard let account = person.account else { throw ReviewRefusal.nobodyKnown }
    guard !draft.authors.contains(account) else { throw ReviewRefusal.ownDraft }
    let open = try records.reviews(of: draft.id, at: draft.authority).filter { $0.state == .asked }
    for review in open {
      let isOwn = review.reviewer == account
      try settle(review, as: isOwn ? state : .settled, reasons: isOwn ? reasons : "", of: draft.authority)
    }
    guard !open.contains(where: { $0.reviewer == account }) else { return }
    try records.save(
      ReviewRequest(
        id: newIdentifier(), draft: draft.id, by: "", reviewer: account, reviewerPost: person.post, at: now.moment,
        neededBy: nil, state: state, answeredAt: now.moment, reasons: reasons), of: draft.authority)
  }

  /// Writes to the authors of a draft and to whoever was asked to review it, but not to whoever acts.
  func tell(_ matter: AccountLetter.Matter, thoseConcernedIn draft: Draft, _ letters: AccountPost) throws {
    let asked = try records.reviews(of: draft.id, at: draft.authority).map(\.reviewer)
    for id in draft.authors.union(asked).subtracting([person.account ?? "", ""]).sorted() {
      guard let account = try records.account(id, of: draft.authority), account.state == .active else { continue }
      try letters.send(matter, to: account, of: draft.authority, self)
    }
  }
}
