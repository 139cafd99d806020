import Council

extension Address {
  static func events(_ id: String, _ part: String = "") -> String {
    "\(council(id))/events" + (part.isEmpty ? "" : "/\(part)")
  }
  /// An event, or a page about it.
  static func event(_ id: String, _ event: CommunityEvent.Reference, _ part: String = "") -> String {
    events(id, encoded(event.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
}
