import Council

extension Address {
  static func involvement(_ id: String, _ part: String = "") -> String {
    "\(council(id))/involvement" + (part.isEmpty ? "" : "/\(part)")
  }
  /// An activity, or a page about it.
  static func activity(_ id: String, _ activity: Activity.Reference, _ part: String = "") -> String {
    involvement(id, encoded(activity.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
  /// A page of the letters on what came of an activity, by their link.
  static func hearing(_ id: String, _ activity: Activity.Reference, _ part: String, _ token: String) -> String {
    self.activity(id, activity, "hear/\(part)/\(token)")
  }
}
