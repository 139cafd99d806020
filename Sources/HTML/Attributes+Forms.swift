extension HTMLAttribute {
  public static func accept(_ value: String) -> Self { Self("accept", value) }
  public static func autocomplete(_ value: String) -> Self { Self("autocomplete", value) }
  public static func charset(_ value: String) -> Self { Self("charset", value) }
  public static func content(_ value: String) -> Self { Self("content", value) }
  public static func inputmode(_ value: String) -> Self { Self("inputmode", value) }
  public static func target(_ value: String) -> Self { Self("target", value) }
  /// Where a button sends its form, in place of where the form says.
  public static func formaction(_ address: String) -> Self { Self("formaction", Self.safe(address)) }
  /// The list of suggestions a field takes from.
  public static func list(_ id: String) -> Self { Self("list", id) }
  public static func download(_ name: String) -> Self { Self("download", name) }
  /// Of an image that is asked for when it comes into view.
  public static let loadedLate = Self("loading", "lazy")
  public static let ariaInvalid = Self("aria-invalid", "true")
  public static let unchecked = Self("spellcheck", "false")
}
