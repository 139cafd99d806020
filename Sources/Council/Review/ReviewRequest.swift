import Law

/// That a colleague was asked to look through a draft, and what came of it.
public struct ReviewRequest: Hashable, Sendable, Identifiable {
  /// Where it stands.
  public enum State: String, CaseIterable, Sendable {
    /// Asked, and not answered.
    case asked
    /// Given back with reasons, by this colleague.
    case returned
    /// Approved for consultation, by this colleague.
    case approved
    /// Settled by another colleague, or the draft was withdrawn.
    case settled
  }

  /// What tells it apart: random.
  public let id: String
  /// The draft.
  public let draft: String
  /// The account that asked.
  public let by: String
  /// The colleague’s account.
  public let reviewer: String
  /// The post the colleague acts in.
  public let reviewerPost: String
  /// When it was asked.
  public let at: Moment
  /// The day by which an answer is needed; `nil` when none was named.
  public let neededBy: Day?
  /// Where it stands.
  public var state: State
  /// When it was answered or settled; `nil` until then.
  public var answeredAt: Moment?
  /// Why it was returned; empty when it was not.
  public var reasons: String

  /// A request from its parts.
  public init(
    id: String, draft: String, by: String, reviewer: String, reviewerPost: String, at: Moment, neededBy: Day?,
    state: State = .asked, answeredAt: Moment? = nil, reasons: String = ""
  ) {
    (self.id, self.draft, self.by, self.reviewer) = (id, draft, by, reviewer)
    (self.reviewerPost, self.at, self.neededBy) = (reviewerPost, at, neededBy)
    (self.state, self.answeredAt, self.reasons) = (state, answeredAt, reasons)
  }
}
