/// One value of a YAML file with the place where it begins.
struct YAMLNode {
  enum Content {
    /// Plain scalars are written without quotes or block marks.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case map([Entry])
    /// An alias, or what stood too deep: already refused with a message, so that nothing more is said of it.
    case refused
  }

  struct Entry {
    let key: String
    let place: Place
    let value: YAMLNode
  }

  /// A line and a column, both from 1; columns count characters.
  struct Place: Hashable {
    let line: Int
    let column: Int
  }

  let content: Content
  let place: Place

  /// Whether nothing was written: `key:` with no value, or `~`.
  var isBlank: Bool {
    if case .scalar(let text, isPlain: true) = content { return text.isEmpty || text == "~" || text == "null" }
    return false
  }

  var isRefused: Bool { if case .refused = content { true } else { false } }

  /// The text as written, for messages; empty for a list or keys.
  var written: String { if case .scalar(let text, _) = content { text } else { "" } }
}
