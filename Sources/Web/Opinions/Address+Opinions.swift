import Council

extension Address {
  static func questions(_ id: String, _ part: String = "") -> String {
    "\(council(id))/questions" + (part.isEmpty ? "" : "/\(part)")
  }
  /// An open question, or a page about it.
  static func question(_ id: String, _ question: OpenQuestion.Reference, _ part: String = "") -> String {
    questions(id, encoded(question.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
}
