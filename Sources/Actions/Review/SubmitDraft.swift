import Council
import Law
import Store

/// Puts one alternative of a draft forward and asks colleagues to review it.
public struct SubmitDraft: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "submit-draft"
  public let authority: String
  /// Which alternative of which draft, and over which version.
  public let place: DraftPlace
  /// The colleagues’ accounts.
  public let reviewers: [String]
  /// The day by which an answer is needed; `nil` when there is none.
  public let neededBy: Day?
  /// What words letters.
  public let letters: AccountPost

  public init(
    _ place: DraftPlace, to reviewers: [String], neededBy: Day?, of authority: String, letters: AccountPost
  ) {
    (self.place, self.reviewers, self.neededBy) = (place, reviewers, neededBy)
    (self.authority, self.letters) = (authority, letters)
  }

  /// Throws ``ReviewRefusal`` and ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var (draft, alternative) = try work.open(place, of: authority)
    draft.add(work.author)
    let asked = try colleagues(work, authorsOf: draft)
    if let neededBy, neededBy < work.now.day { throw ReviewRefusal.dayIsOver(neededBy) }
    draft.chosen = alternative.reference
    try work.move(draft, to: .submitted)
    try settleEarlier(draft, work)
    for account in asked {
      try work.records.save(
        ReviewRequest(
          id: work.newIdentifier(), draft: draft.id, by: work.person.account ?? "", reviewer: account.id,
          reviewerPost: account.post, at: work.now.moment, neededBy: neededBy), of: authority)
      try letters.send(.reviewAsked(draft: draft.id, neededBy: neededBy), to: account, of: authority, work)
    }
    return .privately((), draftMatter(work, draft, "Draft submitted for review"))
  }

  private func colleagues(_ work: Work, authorsOf draft: Draft) throws -> [Account] {
    guard !reviewers.isEmpty else { throw ReviewRefusal.noReviewer }
    let able = try work.records.reviewers(at: authority, on: work.now.day)
    return try Set(reviewers).sorted().map { id in
      guard !draft.authors.contains(id) else { throw ReviewRefusal.ownDraft }
      guard let account = able.first(where: { $0.id == id }) else {
        throw ReviewRefusal.cannotReview(try work.records.account(id, of: authority)?.post ?? "Somebody")
      }
      return account
    }
  }

  private func settleEarlier(_ draft: Draft, _ work: Work) throws {
    for review in try work.records.reviews(of: draft.id, at: authority) where review.state == .asked {
      try work.settle(review, as: .settled, of: authority)
    }
  }
}

extension OpenRecords {
  /// The accounts in use whose roles let them approve drafts for consultation on a day.
  public func reviewers(at authority: String, on day: Day) throws -> [Account] {
    let able = try roles(at: authority).filter {
      $0.grant.scope == .authority && $0.grant.stands(on: day)
        && $0.grant.role.permissions.contains(.approveForConsultation)
    }
    return try Set(able.map(\.account)).sorted().compactMap { try account($0, of: authority) }
      .filter { $0.state == .active }
  }
}

extension Work {
  func settle(_ review: ReviewRequest, as state: ReviewRequest.State, reasons: String = "", of authority: String) throws
  {
    var settled = review
    (settled.state, settled.answeredAt, settled.reasons) = (state, now.moment, reasons)
    try records.save(settled, of: authority)
  }
}
