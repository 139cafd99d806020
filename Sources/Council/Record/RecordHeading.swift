import Law

/// The heading of one entry of the record: a short text of lines whose SHA-256 digest is the entry's fingerprint.
///
/// It carries the fingerprint of the entry before and the digests of what the entry changed, so nothing of it can be altered
/// without every later fingerprint changing. Of a private matter it tells only the time and that there was one.
public struct RecordHeading: Hashable, Sendable {
  /// What stands in the place of the fingerprint before, in the first entry.
  public static let beginning = String(repeating: "0", count: 64)

  /// The authority whose record it is, by its short name.
  public var authority: String
  /// Its place in the record, from 1.
  public var number: Int
  /// The fingerprint of the entry before: 64 hexadecimal digits.
  public var previous: String
  /// When it was done.
  public var at: Moment
  /// What was done; of a private matter, only that it is one.
  public var matter: RecordMatter?
  /// The digest of the text of public changes.
  public var changes: String
  /// The salted digest of the private part.
  public var privatePart: String

  /// A heading from its parts.
  public init(
    authority: String, number: Int, previous: String, at: Moment, matter: RecordMatter?, changes: String,
    privatePart: String
  ) {
    self.authority = authority
    self.number = number
    self.previous = previous
    self.at = at
    self.matter = matter
    self.changes = changes
    self.privatePart = privatePart
  }

  /// The text that is digested: one `name: value` to a line, in this order, each line ended.
  public var text: String {
    var lines = LinesOfNames()
    lines.add("folkmoot-entry", "1")
    lines.add("council", authority)
    lines.add("number", String(number))
    lines.add("previous", previous)
    lines.add("at", at.description)
    if let matter { matter.write(to: &lines) } else { lines.add("deed", RecordMatter.privateDeed) }
    lines.add("changes", changes)
    lines.add("private", privatePart)
    return lines.text
  }

  /// Reads a heading back; `nil` when the text is not exactly one.
  public init?(text: String) {
    guard let values = LinesOfNames.read(text), values["folkmoot-entry"] == "1", let authority = values["council"],
      let number = values["number"].flatMap({ Int($0) }), let previous = values["previous"],
      let at = values["at"].flatMap({ Moment($0) }), let changes = values["changes"],
      let privatePart = values["private"], let deed = values["deed"]
    else { return nil }
    let matter = RecordMatter(values)
    guard matter != nil || deed == RecordMatter.privateDeed else { return nil }
    self.init(
      authority: authority, number: number, previous: previous, at: at, matter: matter, changes: changes,
      privatePart: privatePart)
    guard self.text == text else { return nil }
  }
}
