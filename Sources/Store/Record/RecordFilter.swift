import Council
import DatabasePort

/// Which entries of a record are asked for. What is empty or `nil` asks for nothing.
public struct RecordFilter: Hashable, Sendable {
  /// The name of the deed: `edit-post`; or ``open``.
  public var deed = ""
  /// The kind of what it was done to: `post`.
  public var kind = ""
  /// Its reference: `RO-17`.
  public var reference = ""
  /// Words that stand in what was done, to what, by whom, under what authority or why.
  public var words = ""
  /// No entry before this moment.
  public var from: Moment?
  /// No entry at this moment or later.
  public var until: Moment?

  /// Asked for in place of a deed: every entry that is no private matter.
  public static let open = "open"

  /// A filter that every entry passes.
  public init() {}

  /// Whether it is one that every entry passes.
  public var isEmpty: Bool { self == RecordFilter() }

  /// Whether no index answers it, so that only so many entries are looked at.
  var isSlow: Bool { deed == Self.open || !words.isEmpty || kind.isEmpty != reference.isEmpty }

  /// The condition in SQL, beginning with `and`, and its arguments.
  var condition: (sql: String, arguments: [DatabaseValue]) {
    var (sql, arguments): (String, [DatabaseValue]) = ("", [])
    if !deed.isEmpty {
      sql += deed == Self.open ? " and e.deed <> ?" : " and e.deed = ?"
      arguments.append(.text(deed == Self.open ? RecordMatter.privateDeed : deed))
    }
    switch (kind.isEmpty, reference.isEmpty) {
    case (true, true): break
    case (false, false):
      sql += " and e.subject = ?"
      arguments.append(.text("\(kind) \(reference)"))
    case (false, true):
      // Joined to nothing, the column is out of its index's reach: here the order of numbers is the quicker way.
      sql += " and (e.subject || '' = ? or e.subject || '' like ? escape '!')"
      arguments += [.text(kind), .text(Self.escaped(kind) + " %")]
    case (true, false):
      sql += " and e.subject || '' like ? escape '!'"
      arguments.append(.text("% " + Self.escaped(reference)))
    }
    if !words.isEmpty {
      sql += " and e.heading like ? escape '!'"
      arguments.append(.text("%" + Self.escaped(LinesOfNames.escaped(words)) + "%"))
    }
    return (sql, arguments)
  }

  /// A text as it stands in the pattern of a `like` with `escape '!'`.
  static func escaped(_ text: String) -> String {
    text.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
  }

  /// Whether the words stand in what people wrote, and not only in the names of lines or in digits.
  func passes(_ entry: RecordEntry) -> Bool {
    guard !words.isEmpty else { return true }
    guard let matter = entry.matter else { return false }
    let wanted = words.lowercased()
    return [matter.title, matter.subject, matter.by, matter.warrant.words, matter.reason].contains {
      $0.lowercased().contains(wanted)
    }
  }
}
