import Law

/// What an entry of the record says was done.
public struct RecordMatter: Hashable, Sendable {
  /// What stands for the deed when the matter is private.
  public static let privateDeed = "private"

  /// The deed's name: `edit-post`.
  public var deed: String
  /// What it was done to: `post RO-17`; a kind, a space and a reference.
  public var subject: String
  /// What was done, in a line for people: `Post changed: Director of Housing`.
  public var title: String
  /// The post of who did it.
  public var by: String
  /// Under what authority.
  public var warrant: Warrant
  /// Why, in the words of who did it; empty when there was nothing to add.
  public var reason: String
  /// The day it takes effect; `nil` when it takes effect at once.
  public var effective: Day?

  /// A matter from its parts.
  public init(
    deed: String, subject: String, title: String, by: String, warrant: Warrant, reason: String = "",
    effective: Day? = nil
  ) {
    self.deed = deed
    self.subject = subject
    self.title = title
    self.by = by
    self.warrant = warrant
    self.reason = reason
    self.effective = effective
  }

  /// Its lines, as they stand in a heading or in a private part.
  public var text: String {
    var lines = LinesOfNames()
    write(to: &lines)
    return lines.text
  }

  func write(to lines: inout LinesOfNames) {
    lines.add("deed", deed)
    lines.add("subject", subject)
    lines.add("title", title)
    lines.add("by", by)
    lines.add("warrant", warrant.kind.rawValue)
    lines.add("under", warrant.words)
    if !reason.isEmpty { lines.add("reason", reason) }
    if let effective { lines.add("effective", effective.iso) }
  }

  init?(_ values: [String: String]) {
    guard let deed = values["deed"], let subject = values["subject"], let title = values["title"],
      let by = values["by"], let kind = values["warrant"].flatMap(Warrant.Kind.init), let under = values["under"]
    else { return nil }
    self.init(
      deed: deed, subject: subject, title: title, by: by, warrant: Warrant(kind, under),
      reason: values["reason"] ?? "", effective: values["effective"].flatMap { Day(iso: $0) })
  }

  /// Reads the lines of ``text`` back, whatever other lines stand among them.
  public init?(text: String) {
    guard let values = LinesOfNames.read(text) else { return nil }
    self.init(values)
  }
}
