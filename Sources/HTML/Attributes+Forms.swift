extension HTMLAttribute {
  public static func accept(_ value: String) -> Self { Self("accept", value) }
  public static func autocomplete(_ value: String) -> Self { Self("autocomplete", value) }
  public static func charset(_ value: String) -> Self { Self("charset", value) }
  public static func content(_ value: String) -> Self { Self("content", value) }
  public static func inputmode(_ value: String) -> Self { Self("inputmode", value) }
  public static func target(_ value: String) -> Self { Self("target", value) }
  public static func title(_ words: Phrase) -> Self { Self("title", words.text) }
  /// The list of suggestions a field takes from.
  public static func list(_ id: String) -> Self { Self("list", id) }
  public static func download(_ name: String) -> Self { Self("download", name) }
  public static func alt(_ words: Phrase) -> Self { Self("alt", words.text) }
  /// The label a table cell shows on a narrow screen, where its column has no heading.
  public static func cellLabel(_ words: Phrase) -> Self { Self("data-l", words.text) }
  public static func placeholder(_ words: Phrase) -> Self { Self("placeholder", words.text) }
  public static let ariaInvalid = Self("aria-invalid", "true")
  public static let unchecked = Self("spellcheck", "false")
}
