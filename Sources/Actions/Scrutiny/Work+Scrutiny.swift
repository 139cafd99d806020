import Council
import Store

extension ScrutinyReport {
  /// What entries of the record about it are about.
  var subject: String { "scrutiny report \(reference.rawValue)" }
}

extension Work {
  /// A report of overview and scrutiny. Throws ``DecisionRefusal``.
  func scrutinyReport(_ reference: ScrutinyReport.Reference, at authority: String) throws -> ScrutinyReport {
    guard let report = try records.scrutinyReport(reference, at: authority) else {
      throw DecisionRefusal.unknown("report \(reference.rawValue) of overview and scrutiny")
    }
    return report
  }
}
