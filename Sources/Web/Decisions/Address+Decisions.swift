import Council
import Law

extension Address {
  static func decisions(_ id: String, _ query: [(name: String, value: String)] = []) -> String {
    let asked = query.filter { !$0.value.isEmpty }.map { "\($0.name)=\(encoded($0.value))" }
    return "\(council(id))/decisions" + (asked.isEmpty ? "" : "?\(asked.joined(separator: "&"))")
  }
  /// A decision’s page, or a form about it.
  static func decision(_ id: String, _ decision: Decision.Reference, _ part: String = "") -> String {
    "\(council(id))/decisions/\(encoded(decision.rawValue))" + (part.isEmpty ? "" : "/\(part)")
  }
  /// The form that records a decision: of a motion of a meeting, under an entry of the forward plan, or of its own.
  static func newDecision(
    _ id: String, of motion: Int? = nil, at meeting: Meeting.Reference? = nil,
    under entry: ForwardPlanEntry.Reference? = nil
  ) -> String {
    let asked =
      (meeting.map { ["meeting=\(encoded($0.rawValue))"] } ?? []) + (motion.map { ["motion=\($0)"] } ?? [])
      + (entry.map { ["under=\(encoded($0.rawValue))"] } ?? [])
    return "\(council(id))/decisions/new" + (asked.isEmpty ? "" : "?\(asked.joined(separator: "&"))")
  }
  static func forwardPlan(_ id: String) -> String { "\(council(id))/forward-plan" }
  static func announcement(_ id: String, _ entry: ForwardPlanEntry.Reference, _ part: String = "") -> String {
    "\(forwardPlan(id))/\(encoded(entry.rawValue))" + (part.isEmpty ? "" : "/\(part)")
  }
  /// What was moved at a meeting and how it was voted on, or the form of one motion.
  static func votes(_ id: String, _ meeting: Meeting.Reference, _ part: String = "") -> String {
    self.meeting(id, meeting, "votes") + (part.isEmpty ? "" : "/\(part)")
  }
  /// The form by which something is moved: a recommendation of a paper, an amendment, or something of its own.
  static func newMotion(
    _ id: String, _ meeting: Meeting.Reference, item: Int, amends: Int? = nil,
    recommendation: (paper: Paper.Reference, place: Int)? = nil
  ) -> String {
    votes(id, meeting, "new") + "?item=\(item)" + (amends.map { "&amends=\($0)" } ?? "")
      + (recommendation.map { "&paper=\(encoded($0.paper.rawValue))&place=\($0.place)" } ?? "")
  }
}
