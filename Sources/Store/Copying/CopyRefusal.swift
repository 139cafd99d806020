/// Why nothing was copied, in words for the person who asked. The target is as it was.
public enum CopyRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The target holds rows in this table, or has a table that is not Folkmoot’s.
  case notEmpty(String)
  /// The source was altered behind Folkmoot’s back.
  case altered(VerificationReport)
  /// What was read back is not what was written.
  case unequal([String])

  public var description: String {
    switch self {
    case .notEmpty(let table):
      "The target is not empty: there is something in its table \(table), and a copy overwrites nothing. "
        + "Name a file that is not there yet, or a new database."
    case .altered(let report):
      (["Nothing was copied, because the source was altered:"] + report.findings.prefix(5).map { "  \($0)" }
        + [report.findingCount > 5 ? "  and \(report.findingCount - 5) more. See all with folkmoot verify." : ""])
        .filter { !$0.isEmpty }.joined(separator: "\n")
    case .unequal(let places):
      "Nothing was copied: read back, the copy was not equal in \(places.joined(separator: ", ")). "
        + "Try again; when it happens again, look after the disk of the target."
    }
  }
}
