import Council
import Law

/// Why something about the review of a draft was not done. Nothing was changed.
public enum ReviewRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nobody was named.
  case noReviewer
  /// Somebody was named who cannot approve for consultation.
  case cannotReview(String)
  /// The author was named, or wants to settle their own draft.
  case ownDraft
  /// No account stands behind the asking, so nobody could say that it was somebody else than the author.
  case nobodyKnown
  /// The day by which it is needed has passed.
  case dayIsOver(Day)
  /// It does not wait for a review.
  case notSubmitted(DraftState)
  /// No reasons were given.
  case noReasons
  /// Something that a rule found stands in the way.
  case blocked([String])
  /// Something needs attention, and nobody said that it was seen.
  case warnings([String])
  /// Nothing was said under which authority it is approved.
  case noAuthority
  /// The short name cannot be one, or another proposal has it.
  case shortName(String)
  /// A comment says nothing, or too much.
  case words(String)
  /// There is no such comment.
  case unknownComment
  /// Only whoever wrote it may change it.
  case notYours

  public var description: String {
    switch self {
    case .noReviewer: "Choose at least one colleague who is to review it."
    case .cannotReview(let post):
      "\(post) cannot approve a draft for consultation. Choose somebody of democratic services or the monitoring officer."
    case .ownDraft: "You have worked on this draft, so somebody else must review it."
    case .nobodyKnown: "Only somebody with an account of their own can answer a review. Sign in on the site."
    case .dayIsOver(let day): "\(day.long) has passed. Name a day that is still to come, or none."
    case .notSubmitted(let state): "This draft is \(state.words), so there is no review to answer. Nothing was changed."
    case .noReasons: "Say why it goes back, so that its authors know what to do."
    case .blocked(let claims):
      "It cannot go to consultation yet: \(claims.joined(separator: " ")) Return it with these reasons."
    case .warnings: "Read what needs attention, and tick that you have."
    case .noAuthority: "Say under which authority it is approved, such as a line of the scheme of delegation."
    case .shortName(let why): why
    case .words(let why): why
    case .unknownComment: "There is no such comment on this draft."
    case .notYours: "Only whoever wrote a comment can change it. Answer it instead."
    }
  }
}
