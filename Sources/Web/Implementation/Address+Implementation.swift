extension Address {
  /// What was decided on a proposal and whether it took effect, or a form about that.
  static func implementation(_ id: String, _ proposal: String, _ part: String = "") -> String {
    self.proposal(id, proposal) + "/implementation" + (part.isEmpty ? "" : "/\(part)")
  }
}
