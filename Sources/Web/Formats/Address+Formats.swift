import Council

extension Address {
  static func formats(_ id: String, _ part: String = "") -> String {
    "\(council(id))/formats" + (part.isEmpty ? "" : "/\(part)")
  }
  /// The form by which anybody asks for another format, of something or of anything.
  static func askForFormat(_ id: String, of matter: FormatMatter? = nil) -> String {
    formats(id, "ask") + (matter.map { "?of=\(encoded($0.field))" } ?? "")
  }
  /// The form of a work order: a new one, of a request or of something, or one that is there.
  static func newFormatOrder(_ id: String, request: Int? = nil) -> String {
    formats(id, "orders/new") + (request.map { "?request=\($0)" } ?? "")
  }
  static func formatOrder(_ id: String, _ order: FormatOrder.Reference) -> String {
    formats(id, "orders/\(encoded(order.rawValue))")
  }
  /// The page of what is to be had in another format; `nil` for something else.
  static func page(_ id: String, of matter: FormatMatter) -> String? {
    if let equality = matter.equality { return self.matter(id, equality) }
    return matter.kind == .meeting ? meeting(id, .init(rawValue: matter.reference)) : nil
  }
}
