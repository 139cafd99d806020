import Council
import DatabasePort
import Secrets

/// The last entry of a record: what the next one must carry.
public struct RecordHead: Hashable, Sendable {
  /// The authority whose record it is.
  public let authority: String
  /// The number of the last entry; 0 when there is none yet.
  public let number: Int
  /// Its fingerprint.
  public let fingerprint: String
  /// When it was entered; `nil` when there is none yet.
  public let at: Moment?
}

/// What a deed says of itself for the record.
public struct RecordNote: Hashable, Sendable {
  /// What was done.
  public var matter: RecordMatter
  /// Whether anyone may read what it was; else only that something was done.
  public var isPublic: Bool

  /// A note from its parts.
  public init(_ matter: RecordMatter, isPublic: Bool) {
    self.matter = matter
    self.isPublic = isPublic
  }
}

extension OpenRecords {
  /// The last entry of an authority's record.
  public func recordHead(of authority: String) throws -> RecordHead {
    if let head = log.heads[authority] { return head }
    let head =
      try transaction.query(
        "select number, fingerprint, at from record_entry where authority = ? order by number desc limit 1",
        [.text(authority)]
      ) {
        RecordHead(
          authority: authority, number: try $0.integer("number"), fingerprint: try $0.text("fingerprint"),
          at: try $0.moment("at"))
      }.first ?? RecordHead(authority: authority, number: 0, fingerprint: RecordHeading.beginning, at: nil)
    log.heads[authority] = head
    return head
  }

  /// Whether this transaction changed something the record has to tell of.
  public var hasChangesToEnter: Bool { !log.isEmpty }

  /// Enters what this transaction has changed as one entry, carrying the fingerprint of the last.
  ///
  /// A clock up to two minutes behind the last entry is taken to stand at it; one that is further behind is refused.
  @discardableResult
  public func enter(_ note: RecordNote, account: String?, authority: String, at moment: Moment) throws -> RecordHead {
    let head = try recordHead(of: authority)
    let at = try head.time(notBefore: moment)
    let salt = keeping.salt()
    let privatePart = Self.privatePart(note, account: account, changes: log.closed)
    let heading = RecordHeading(
      authority: authority, number: head.number + 1, previous: head.fingerprint, at: at,
      matter: note.isPublic ? note.matter : nil, changes: Digest(of: log.open).description,
      privatePart: RecordPrivatePart.digest(privatePart, salt: salt))
    let fingerprint = Digest(of: heading.text).description
    try transaction.send(
      """
      insert into record_entry (authority, number, fingerprint, heading, changes, private_part, salt, at, deed, subject)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(authority), .integer(heading.number), .text(fingerprint), .text(heading.text), .text(log.open),
        .text(privatePart), .text(salt), .text(at.description), .text(heading.matter?.deed ?? RecordMatter.privateDeed),
        .text(heading.matter?.subject ?? ""),
      ])
    if note.isPublic {
      try NewsKeeping(transaction: transaction, authority: authority)
        .keep(log.open, of: heading.number, deed: note.matter.deed, at: at)
    }
    log.empty()
    let new = RecordHead(authority: authority, number: heading.number, fingerprint: fingerprint, at: at)
    log.heads[authority] = new
    return new
  }

  private static func privatePart(_ note: RecordNote, account: String?, changes: String) -> String {
    var lines = LinesOfNames()
    lines.add("account", account ?? "none")
    return (note.isPublic ? "" : note.matter.text) + lines.text + "\n" + changes
  }
}

/// The private part of an entry: lines of what it was and who, an empty line, and the private rows before and after.
public struct RecordPrivatePart: Hashable, Sendable {
  /// What it was, when the matter is private.
  public let matter: RecordMatter?
  /// The account that acted; `nil` when none did.
  public let account: String?
  /// The private rows before and after, as lines.
  public let changes: Substring

  /// Reads one.
  public init(_ text: String) {
    let head = text.firstRange(of: "\n\n")
    let lines = head.map { text[..<$0.lowerBound] + "\n" } ?? ""
    changes = head.map { text[$0.upperBound...] } ?? ""
    matter = RecordMatter(text: String(lines))
    account = LinesOfNames.read(String(lines))?["account"].flatMap { $0 == "none" ? nil : $0 }
  }

  /// Whether it is about an account: its matter, or a row that was changed.
  public func names(_ account: String) -> Bool {
    matter?.subject == "account \(account)" || changes.contains("\"\(account)\"")
  }

  /// The digest a heading carries: SHA-256 of the salt, a line end and the text.
  public static func digest(_ text: String, salt: String) -> String { Digest(of: salt + "\n" + text).description }
}

extension RecordHead {
  static let patience = 120

  func time(notBefore moment: Moment) throws -> Moment {
    guard let at, moment < at else { return moment }
    guard at.adding(seconds: -RecordHead.patience) <= moment else {
      throw DatabaseProblem(
        .clockBehind,
        "This machine’s clock says \(moment), but the last entry of the record was made at \(at). "
          + "Nothing was saved. Set the clock right, then do it again.")
    }
    return at
  }
}

extension Row {
  func moment(_ column: String) throws -> Moment {
    guard let moment = try optionalMoment(column) else {
      throw DatabaseProblem(.wrongAnswer, "The column \(column) is empty.")
    }
    return moment
  }

  func optionalMoment(_ column: String) throws -> Moment? {
    guard let text = try optionalText(column) else { return nil }
    guard let moment = Moment(text) else {
      throw DatabaseProblem(.wrongAnswer, "\(text) in \(column) is not a moment.")
    }
    return moment
  }
}
