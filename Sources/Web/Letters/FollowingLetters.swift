import Actions
import Council
import Secrets

// The letters of those who follow a council.
extension AccountLetter {
  /// What a letter says that asks whether somebody wants letters.
  func words(asked token: Token, what: String, ends: Moment, at site: SiteAddress) -> LetterText {
    LetterDraft(
      authority: authority, subject: "Follow \(authority.shortName) by e-mail?", name: name,
      parts: [
        .words("Somebody asked that letters on news of \(authority.name) go to this address: on \(what)."),
        .link(
          "Yes, send me these letters",
          .init(address: site.link(Address.following(authority.id, "confirm", token.text)))),
        .words("The link can be followed until \(ends.inEngland)."),
        .words("If it was not you, do nothing: no more letters come, and the address is forgotten."),
      ]
    ).text
  }

  /// What a letter says that tells news.
  func words(_ letter: NewsLetter, at site: SiteAddress) -> LetterText {
    let council = authority.shortName
    let subject: String =
      letter.items.count == 1 && letter.more == 0
      ? "\(council): \(letter.items[0].headline)" : "\(council): \(letter.items.count + letter.more) pieces of news"
    var parts: [LetterDraft.Part] = []
    for item in letter.items {
      parts.append(.link(item.headline, .init(address: site.link(Address.told(authority.id, item.entry)))))
      for line in item.lines.prefix(Self.mostLines) where !line.isEmpty { parts.append(.words(line)) }
      if item.lines.count > Self.mostLines {
        parts.append(.words("And \(item.lines.count - Self.mostLines) more, on that page."))
      }
    }
    if letter.more > 0 {
      parts.append(
        .link("And \(letter.more) more", .init(address: site.link(Address.news(authority.id)))))
    }
    let yours = site.link(Address.following(authority.id, "yours", letter.token.text))
    let stop = site.link(Address.following(authority.id, "stop", letter.token.text))
    parts.append(.words("You get this because you follow \(authority.name) by e-mail, \(letter.frequency.words)."))
    parts.append(.link("Change what you follow, or how often", .init(address: yours)))
    parts.append(.link("Stop these letters", .init(address: stop)))
    var text = LetterDraft(authority: authority, subject: Self.line(subject), name: name, parts: parts).text
    text.unsubscribe = stop
    return text
  }

  private static let mostLines = 12

  /// A subject is one line of bounded length, whatever somebody wrote into a title.
  private static func line(_ text: String) -> String {
    let words = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 180 ? words.prefix(179) + "…" : words
  }
}
