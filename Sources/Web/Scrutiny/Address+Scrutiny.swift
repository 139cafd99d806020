import Council

extension Address {
  static func scrutiny(_ id: String, _ part: String = "") -> String {
    "\(council(id))/scrutiny" + (part.isEmpty ? "" : "/\(part)")
  }
  /// A report of overview and scrutiny, or a form about it.
  static func scrutinyReport(_ id: String, _ report: ScrutinyReport.Reference, _ part: String = "") -> String {
    scrutiny(id, encoded(report.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
}
