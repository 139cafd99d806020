/// Words that a council wants a moderator to look at before they are shown. It helps moderators and decides nothing.
public struct WordsFilter: Hashable, Sendable {
  /// The words and phrases; one that ends with `*` is found at the beginning of longer words too.
  public var entries: [String]

  /// A filter from its words.
  public init(_ entries: [String] = []) { self.entries = entries }

  /// The most entries.
  public static let most = 1_000
  /// The most characters of one.
  public static let mostOfEntry = 60

  /// What moderators are told of an address of the web in a text.
  public static let webAddress = "an address of the web"

  /// What stands in a text: entries of the filter, in their order, and addresses of the web. Capitals and punctuation do not count.
  public func found(in text: String) -> [String] {
    let plain = Self.plain(text)
    var found = entries.filter { entry in
      let isBeginning = entry.hasSuffix("*")
      let words = Self.plain(isBeginning ? String(entry.dropLast()) : entry)
      guard words != " " else { return false }
      return plain.contains(isBeginning ? String(words.dropLast()) : words)
    }
    let lower = text.lowercased()
    if ["://", "www."].contains(where: lower.contains) { found.append(Self.webAddress) }
    return found
  }

  /// What stands against its entries.
  public func objections() -> [Objection] {
    if entries.count > Self.most {
      return [.refusal("entries", "The list may have \(Self.most) lines; there are \(entries.count).")]
    }
    return entries.compactMap { entry in
      if Self.plain(entry.replacing("*", with: "")) == " " {
        return .refusal("entries", "“\(entry.prefix(60))” holds no letter. Leave it out.")
      }
      return TextLimit.objections("entries", entry, most: Self.mostOfEntry, what: "A line of the list").first
    }
  }

  /// The words of a text in small letters, each between spaces.
  private static func plain(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? " " : " " + words.joined(separator: " ") + " "
  }
}
