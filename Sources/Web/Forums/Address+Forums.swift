import Council

extension Address {
  /// Meetings with residents, or a page beside the list.
  static func forums(_ id: String, _ part: String = "") -> String {
    "\(council(id))/forums" + (part.isEmpty ? "" : "/\(part)")
  }
  /// What one body that meets residents did, or a form about it.
  static func forum(_ id: String, _ body: Body.Reference, _ part: String = "") -> String {
    forums(id, encoded(body.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
  /// Reviews of models are opened here, and each stands below.
  static func modelReviews(_ id: String, _ part: String = "") -> String {
    "\(council(id))/model-reviews" + (part.isEmpty ? "" : "/\(part)")
  }
  /// A review of models, or a page about it.
  static func modelReview(_ id: String, _ review: ModelReview.Reference, _ part: String = "") -> String {
    modelReviews(id, encoded(review.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
}
