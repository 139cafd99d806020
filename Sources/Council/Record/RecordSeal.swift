import Law

/// What is published of a record once a day: its last entry and that entry's fingerprint, in a short text that is signed.
///
/// Whoever keeps a seal can later tell whether the record they are shown is the one that stood on that day.
public struct RecordSeal: Hashable, Sendable {
  /// The authority whose record it is, by its short name.
  public let authority: String
  /// The day in England it was made for.
  public let day: Day
  /// The number of the last entry at that time.
  public let number: Int
  /// The fingerprint of that entry: 64 hexadecimal digits.
  public let fingerprint: String
  /// When it was made.
  public let at: Moment

  /// A seal from its parts.
  public init(authority: String, day: Day, number: Int, fingerprint: String, at: Moment) {
    self.authority = authority
    self.day = day
    self.number = number
    self.fingerprint = fingerprint
    self.at = at
  }

  /// The text that is signed: one `name: value` to a line, in this order, each line ended.
  public var text: String {
    var lines = LinesOfNames()
    lines.add("folkmoot-seal", "1")
    lines.add("council", authority)
    lines.add("day", day.iso)
    lines.add("number", String(number))
    lines.add("fingerprint", fingerprint)
    lines.add("sealed", at.description)
    return lines.text
  }

  /// Reads a seal back; `nil` when the text is not exactly one.
  public init?(text: String) {
    guard let values = LinesOfNames.read(text), let authority = values["council"],
      let day = values["day"].flatMap({ Day(iso: $0) }), let number = values["number"].flatMap({ Int($0) }),
      let fingerprint = values["fingerprint"], let at = values["sealed"].flatMap({ Moment($0) })
    else { return nil }
    self.init(authority: authority, day: day, number: number, fingerprint: fingerprint, at: at)
    guard self.text == text else { return nil }
  }
}
