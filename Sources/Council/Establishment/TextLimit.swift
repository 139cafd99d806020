/// How much may be written in one place of the establishment, so that a page and the record stay readable.
public enum TextLimit {
  /// The most characters in a reference.
  public static let reference = 40
  /// The most characters in a grade or a short word.
  public static let short = 80
  /// The most characters in a title or a name.
  public static let title = 200
  /// The most characters in one item of a list: a duty, a power, an accountability.
  public static let item = 1_000
  /// The most characters in a paragraph: a purpose, a reason, an authority.
  public static let paragraph = 4_000
  /// The most items in one list.
  public static let items = 200

  /// What is wrong with a text of one line; `nil` when nothing is.
  public static func problem(_ text: String, most: Int, what: String) -> String? {
    if text.count > most { return "\(what) may have \(most) characters; this has \(text.count)." }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "\(what) holds a sign that cannot be shown. Type it again."
    }
    return nil
  }

  /// The objections to a text of one line.
  public static func objections(_ field: String, _ text: String, most: Int, what: String) -> [Objection] {
    problem(text, most: most, what: what).map { [.refusal(field, $0)] } ?? []
  }

  /// The objections to a list.
  public static func objections(_ field: String, _ items: [String], what: String) -> [Objection] {
    if items.count > Self.items {
      return [.refusal(field, "\(what) may have \(Self.items) lines; there are \(items.count).")]
    }
    if let twice = items.enumerated().first(where: { items[..<$0.offset].contains($0.element) })?.element {
      return [.refusal(field, "“\(twice.prefix(60))” stands twice. Leave it once.")]
    }
    return items.lazy.compactMap { problem($0, most: item, what: "A line of \(what.lowercased())") }.first
      .map { [.refusal(field, $0)] } ?? []
  }

  /// The objections to a short, lasting name.
  public static func objections(reference: String, most: Int = Self.reference) -> [Objection] {
    if reference.isEmpty { return [.refusal("reference", "Give it a reference: a short, lasting name such as P0042.")] }
    guard reference.utf8.allSatisfy(mayStandInReference), reference.utf8.contains(where: { $0 != 0x2E }) else {
      return [
        .refusal("reference", "A reference has letters from A to Z, figures, and . - _ between them, such as P0042.")
      ]
    }
    return objections("reference", reference, most: most, what: "A reference")
  }

  private static func mayStandInReference(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
