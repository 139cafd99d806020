import Council

extension Address {
  static func equality(_ id: String, _ part: String = "") -> String {
    "\(council(id))/equality" + (part.isEmpty ? "" : "/\(part)")
  }
  /// An equality impact assessment, or a form about it.
  static func equalityAssessment(
    _ id: String, _ assessment: EqualityImpactAssessment.Reference, _ part: String = "", version: Int? = nil
  ) -> String {
    equality(id, "assessments/\(encoded(assessment.rawValue))") + (part.isEmpty ? "" : "/\(part)")
      + (version.map { "?version=\($0)" } ?? "")
  }
  /// The form of a new assessment, of something or of anything.
  static func newEqualityAssessment(_ id: String, of matter: EqualityMatter? = nil) -> String {
    equality(id, "assessments/new") + (matter.map { "?of=\(encoded($0.field))" } ?? "")
  }
  /// What an assessment is for.
  static func matter(_ id: String, _ matter: EqualityMatter) -> String {
    switch matter.kind {
    case .decision: decision(id, .init(rawValue: matter.reference))
    case .announcement: announcement(id, .init(rawValue: matter.reference))
    case .proposal: proposal(id, matter.reference)
    case .report:
      matter.paper.map { paper(id, $0.meeting, $0.paper) } ?? meetings(id)
    }
  }
}
