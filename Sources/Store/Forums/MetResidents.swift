import Council
import DatabasePort
import Law

/// What search and news tell of a meeting with residents. How many came stands in another table and is not read for it.
struct MetResidents {
  let reference, body, venue, withdrawn: String
  let heldOn: Day
  let issues, decisions: [String]

  /// A meeting from its row.
  init(_ row: Row) throws {
    (reference, body) = (try row.text("reference"), try row.text("body"))
    (venue, withdrawn, heldOn) = (try row.text("venue"), try row.text("withdrawn"), try row.day("held_on"))
    issues = try JSONText.read([String].self, try row.text("issues"))
    decisions = try JSONText.read([String].self, try row.text("decisions"))
  }

  /// The name of its body on that day, out of the versions of the body, and the day.
  func title(_ versions: [Body]) -> String {
    let then = versions.first { $0.stands(on: heldOn) } ?? versions.last
    return "\(then?.name ?? body), \(heldOn.long)"
  }
}
