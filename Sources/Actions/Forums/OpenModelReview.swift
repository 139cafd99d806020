import Council
import Law
import Store

/// Opens a review that compares models of meeting residents. That it is due, and what it compares, is public from then on.
public struct OpenModelReview: Deed {
  public static let permission = Permission.keepForums
  public static let name = "open-model-review"
  public let authority: String
  /// The review. Its reference is given here.
  public let review: ModelReview

  /// A review to be opened.
  public init(_ review: ModelReview, at authority: String) { (self.review, self.authority) = (review, authority) }

  /// Gives back the review’s reference. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<ModelReview.Reference> {
    _ = try work.council(authority)
    var kept = review
    kept.reference = try work.records.nextModelReview(of: work.now.day.year, at: authority)
    (kept.publishedOn, kept.judgement, kept.comparison) = (nil, .init(), nil)
    try work.check(try work.objections(to: kept, at: authority))
    try work.records.save(kept, at: authority)
    return .openly(
      kept.reference,
      matter(work, subject: kept.subject, title: "Review of models opened: \(kept.title)", under: Body.forumWarrant))
  }
}

/// Changes what a review compares while it is not published.
public struct ChangeModelReview: Deed {
  public static let permission = Permission.keepForums
  public static let name = "change-model-review"
  public let authority: String
  /// The review as it is to stand.
  public let review: ModelReview
  /// The review as it was shown.
  public let seen: ModelReview

  /// A review to be changed, and as it was when somebody began to.
  public init(_ review: ModelReview, seen: ModelReview, at authority: String) {
    (self.review, self.seen, self.authority) = (review, seen, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, or when somebody else has changed it since.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let before = try work.modelReview(seen.reference, at: authority)
    guard before == seen else { throw EstablishmentRefusal.changedMeanwhile }
    try work.check(before.publishedObjections("title"))
    var kept = review
    kept.reference = before.reference
    (kept.publishedOn, kept.judgement, kept.comparison) = (nil, .init(), nil)
    guard kept != before else { throw EstablishmentRefusal.nothingChanged }
    try work.check(try work.objections(to: kept, at: authority))
    try work.records.save(kept, at: authority)
    if kept.models.map(\.name) != before.models.map(\.name),
      let draft = try work.records.judgementDraft(of: kept.reference, at: authority)
    {
      // What was written of a model goes with it, wherever it stands now.
      let written = Dictionary(zip(before.models.map(\.name), draft.judgement.models)) { first, _ in first }
      let moved = ModelReview.Judgement(
        models: kept.models.map { written[$0.name] ?? "" }, conclusion: draft.judgement.conclusion)
      try work.records.save(draft: moved, edition: draft.edition + 1, of: kept.reference, at: authority)
    }
    return .openly(
      (),
      matter(work, subject: kept.subject, title: "Review of models changed: \(kept.title)", under: Body.forumWarrant))
  }
}

/// Keeps what an officer makes of the figures of a review so far. Nobody else reads it before it is published.
public struct JudgeModels: Deed {
  public static let permission = Permission.keepForums
  public static let name = "judge-models"
  public let authority: String
  /// Which review.
  public let review: ModelReview.Reference
  /// What is made of it.
  public let judgement: ModelReview.Judgement
  /// The edition it was written over; 0 for the first.
  public let seen: Int

  /// A judgement to be kept.
  public init(_ judgement: ModelReview.Judgement, of review: ModelReview.Reference, seen: Int, at authority: String) {
    (self.judgement, self.review, self.seen, self.authority) = (judgement, review, seen, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, or when somebody else has written since.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let kept = try work.modelReview(review, at: authority)
    try work.check(kept.publishedObjections("conclusion"))
    let draft = try work.records.judgementDraft(of: review, at: authority)
    guard (draft?.edition ?? 0) == seen else { throw EstablishmentRefusal.changedMeanwhile }
    guard draft?.judgement != judgement else { return .unrecorded(()) }
    try work.check(kept.objections(to: judgement, isForPublication: false))
    try work.records.save(draft: judgement, edition: seen + 1, of: review, at: authority)
    return .privately(
      (), matter(work, subject: kept.subject, title: "A review of models was worked on", under: Body.forumWarrant))
  }
}

/// Publishes a review with its figures as they stand now and what was made of them. Both then stay as they are.
public struct PublishModelReview: Deed {
  public static let permission = Permission.keepForums
  public static let name = "publish-model-review"
  public let authority: String
  /// Which review.
  public let review: ModelReview.Reference

  /// A review to be published.
  public init(_ review: ModelReview.Reference, at authority: String) {
    (self.review, self.authority) = (review, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var kept = try work.modelReview(review, at: authority)
    try work.check(kept.publishedObjections("conclusion"))
    let judgement = try work.records.judgementDraft(of: review, at: authority)?.judgement ?? .init()
    var found = kept.objections(to: judgement, isForPublication: true)
    if kept.to >= work.now.day {
      found.append(
        .refusal(
          "conclusion", "It counts what happens until \(kept.to.long). Publish it after that day, or end it sooner."))
    }
    let comparison = try work.records.comparison(of: kept, at: authority, on: work.now.day)
    if comparison.models.allSatisfy({ $0.meetings == 0 && $0.raised == 0 }) {
      found.append(
        .refusal("conclusion", "Nothing is recorded in these days of any of its bodies. There is nothing to compare."))
    }
    try work.check(found)
    (kept.publishedOn, kept.judgement, kept.comparison) = (work.now.day, judgement, comparison)
    try work.records.save(kept, at: authority)
    try work.records.removeJudgementDraft(of: review, at: authority)
    return .openly(
      (),
      matter(work, subject: kept.subject, title: "Review of models published: \(kept.title)", under: Body.forumWarrant))
  }
}

extension ModelReview {
  /// What entries of the record about it are about.
  public var subject: String { "review of models \(reference.rawValue)" }

  /// That a published one stays as it is.
  fileprivate func publishedObjections(_ field: String) -> [Objection] {
    publishedOn.map { [.refusal(field, "It was published on \($0.long) and stays as it is. Open another review.")] }
      ?? []
  }
}

extension Work {
  /// A review. Throws ``EstablishmentRefusal``.
  fileprivate func modelReview(_ reference: ModelReview.Reference, at authority: String) throws -> ModelReview {
    guard let review = try records.modelReview(reference, at: authority) else {
      throw EstablishmentRefusal.doesNotStand("review \(reference.rawValue)", on: now.day)
    }
    return review
  }

  /// What stands against a review as it is stated, and beside the bodies there are.
  fileprivate func objections(to review: ModelReview, at authority: String) throws -> [Objection] {
    let known = Set(try records.forumBodies(at: authority).map(\.reference))
    return review.objections
      + review.models.flatMap(\.bodies).filter { !known.contains($0) }.map {
        .refusal("models", "There is no body “\($0.rawValue)” that meets residents. Write it as the page lists it.")
      }
  }
}
