/// A language that is spoken or signed in England, by its tag and its own name.
///
/// Tags are those of BCP 47 (RFC 5646), with a script where a language is written in several.
public struct CommunityLanguage: Hashable, Sendable {
  /// The tag: `pa-Guru`.
  public let tag: String
  /// What it calls itself: `ਪੰਜਾਬੀ`.
  public let ownName: String
  /// Its English name.
  public let name: String
  /// Whether it is written from right to left.
  public let isRightToLeft: Bool

  private init(_ tag: String, _ ownName: String, _ name: String, rightToLeft: Bool = false) {
    (self.tag, self.ownName, self.name, isRightToLeft) = (tag, ownName, name, rightToLeft)
  }

  /// The language of a tag, whatever the case of its letters; `nil` for one that is not listed.
  public init?(tag: String) {
    guard let found = Self.all.first(where: { $0.tag.lowercased() == tag.lowercased() }) else { return nil }
    self = found
  }

  /// All of them, by their English names.
  public static let all: [CommunityLanguage] = [
    .init("sq", "Shqip", "Albanian"), .init("am", "አማርኛ", "Amharic"),
    .init("ar", "العربية", "Arabic", rightToLeft: true), .init("bn", "বাংলা", "Bengali"),
    .init("bfi", "British Sign Language", "British Sign Language"), .init("bg", "Български", "Bulgarian"),
    .init("yue-Hant", "粵語", "Cantonese"), .init("zh-Hans", "简体中文", "Chinese, simplified"),
    .init("zh-Hant", "繁體中文", "Chinese, traditional"), .init("cs", "Čeština", "Czech"),
    .init("prs", "دری", "Dari", rightToLeft: true), .init("nl", "Nederlands", "Dutch"),
    .init("en", "English", "English"), .init("fa", "فارسی", "Farsi", rightToLeft: true),
    .init("fr", "Français", "French"), .init("de", "Deutsch", "German"), .init("el", "Ελληνικά", "Greek"),
    .init("gu", "ગુજરાતી", "Gujarati"), .init("hi", "हिन्दी", "Hindi"), .init("hu", "Magyar", "Hungarian"),
    .init("it", "Italiano", "Italian"), .init("kmr", "Kurmancî", "Kurdish, Kurmanji"),
    .init("ckb", "کوردیی ناوەندی", "Kurdish, Sorani", rightToLeft: true), .init("lv", "Latviešu", "Latvian"),
    .init("lt", "Lietuvių", "Lithuanian"), .init("ne", "नेपाली", "Nepali"),
    .init("ps", "پښتو", "Pashto", rightToLeft: true), .init("pl", "Polski", "Polish"),
    .init("pt", "Português", "Portuguese"), .init("pa-Guru", "ਪੰਜਾਬੀ", "Punjabi, Gurmukhi"),
    .init("pa-Arab", "پنجابی", "Punjabi, Shahmukhi", rightToLeft: true), .init("ro", "Română", "Romanian"),
    .init("ru", "Русский", "Russian"), .init("sk", "Slovenčina", "Slovak"), .init("so", "Soomaali", "Somali"),
    .init("es", "Español", "Spanish"), .init("sw", "Kiswahili", "Swahili"), .init("tl", "Tagalog", "Tagalog"),
    .init("ta", "தமிழ்", "Tamil"), .init("ti", "ትግርኛ", "Tigrinya"), .init("tr", "Türkçe", "Turkish"),
    .init("uk", "Українська", "Ukrainian"), .init("ur", "اردو", "Urdu", rightToLeft: true),
    .init("vi", "Tiếng Việt", "Vietnamese"), .init("cy", "Cymraeg", "Welsh"), .init("yo", "Yorùbá", "Yoruba"),
  ]
}
