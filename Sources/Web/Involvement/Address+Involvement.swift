import Council

extension Address {
  static func involvement(_ id: String, _ part: String = "") -> String {
    "\(council(id))/involvement" + (part.isEmpty ? "" : "/\(part)")
  }
  /// An activity, or a page about it.
  static func activity(_ id: String, _ activity: Activity.Reference, _ part: String = "") -> String {
    involvement(id, encoded(activity.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
}
