/// A form in which a document or a meeting can be had by somebody who cannot use it as it is.
public enum DocumentFormat: String, Sendable, Codable, CaseIterable {
  case translation, interpretation
  case signLanguage = "sign-language"
  case braille
  case largePrint = "large-print"
  case easyRead = "easy-read"
  case audio

  /// The format in words.
  public var words: String {
    switch self {
    case .translation: "translation"
    case .interpretation: "interpretation"
    case .signLanguage: "British Sign Language"
    case .braille: "Braille"
    case .largePrint: "large print"
    case .easyRead: "easy read"
    case .audio: "audio"
    }
  }

  /// Whether it is into a language that must be named.
  public var asksLanguage: Bool { self == .translation || self == .interpretation }

  /// The language it is in when none is named, as a tag of BCP 47. `bfi` is British Sign Language.
  public var usualLanguage: String { self == .signLanguage ? "bfi" : "en" }
}
