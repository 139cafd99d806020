import Law

/// One request as a page sees it: the parts of its address, its questions and its form, decoded; and today.
struct Visit: Sendable {
  var path: String
  var parameters: [String: String] = [:]
  var query: [String: String] = [:]
  var form: SubmittedForm = .empty
  var today: Day

  /// A part of the address named in the route; empty when the route has none of this name.
  subscript(name: String) -> String { parameters[name] ?? "" }
}
