/// What a transaction has changed so far, as images of rows before and after, and the last entries it knows of.
final class ChangeLog {
  /// By authority.
  var heads: [String: RecordHead] = [:]
  private(set) var open = ""
  private(set) var closed = ""
  /// Whose entries of what is found are to be made again.
  private var touched: Set<SearchSubject> = []

  func add(before: TableRow?, after: TableRow?) {
    guard let row = after ?? before else { return }
    let table = row.table
    for row in [before, after].compactMap(\.self) { SearchSubject(row).map { _ = touched.insert($0) } }
    switch table.keeping {
    case .recorded: open += ChangeLog.lines(before, after)
    case .recordedPrivately: closed += ChangeLog.lines(before, after)
    case .sealed, .reference, .derived, .theRecord, .steps: break
    }
  }

  /// Whether something was changed that belongs into the record.
  var isEmpty: Bool { open.isEmpty && closed.isEmpty }

  func takeTouched() -> Set<SearchSubject> {
    defer { touched = [] }
    return touched
  }

  func empty() { (open, closed) = ("", "") }

  private static func lines(_ before: TableRow?, _ after: TableRow?) -> String {
    (before.map { "- \($0.image)\n" } ?? "") + (after.map { "+ \($0.image)\n" } ?? "")
  }
}
