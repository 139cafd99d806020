// Attributes that people read or hear. A `String` in them is data, and stands as it is.
extension HTMLAttribute {
  public static func ariaLabel(_ words: Phrase) -> Self { Self("aria-label", words.text) }
  public static func title(_ words: Phrase) -> Self { Self("title", words.text) }
  public static func alt(_ words: Phrase) -> Self { Self("alt", words.text) }
  public static func placeholder(_ words: Phrase) -> Self { Self("placeholder", words.text) }
  /// The label a table cell shows on a narrow screen, where its column has no heading.
  public static func cellLabel(_ words: Phrase) -> Self { Self("data-l", words.text) }

}
