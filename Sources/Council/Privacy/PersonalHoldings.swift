/// Everything a council holds about one person with an account: the answer to a subject access request (Article 15 UK GDPR).
public struct PersonalHoldings: Hashable, Sendable {
  /// One value: what it is, and the value or why it is not given.
  public struct Field: Hashable, Sendable {
    /// Its name where it is kept.
    public let name: String
    /// What it tells about the person; empty when it only gives the row its place.
    public let about: String
    /// The value; `nil` when it is withheld.
    public let value: String?

    /// A field from its parts.
    public init(name: String, about: String, value: String?) {
      self.name = name
      self.about = about
      self.value = value
    }
  }

  /// What one table holds.
  public struct Part: Hashable, Sendable {
    /// The table.
    public let table: String
    /// What it is for.
    public let purpose: String
    /// The lawful basis.
    public let basis: String
    /// How long it is kept, in words.
    public let retention: String
    /// Its rows about the person.
    public let rows: [[Field]]

    /// A part from its own parts.
    public init(table: String, purpose: String, basis: String, retention: String, rows: [[Field]]) {
      self.table = table
      self.purpose = purpose
      self.basis = basis
      self.retention = retention
      self.rows = rows
    }
  }

  /// One entry of the record that the account made or that is about it.
  public struct RecordedDeed: Hashable, Sendable {
    /// Its place in the record.
    public let number: Int
    /// When.
    public let at: Moment
    /// What was done.
    public let matter: RecordMatter
    /// Whether the account did it; else it was done to the account.
    public let isOwn: Bool
    /// The fingerprint of the entry.
    public let fingerprint: String

    /// An entry from its parts.
    public init(number: Int, at: Moment, matter: RecordMatter, isOwn: Bool, fingerprint: String) {
      self.number = number
      self.at = at
      self.matter = matter
      self.isOwn = isOwn
      self.fingerprint = fingerprint
    }
  }

  /// The council that holds it.
  public let council: Authority
  /// The account, by its random identifier.
  public let account: String
  /// When it was put together.
  public let at: Moment
  /// What each table holds, tables without a row left out.
  public let parts: [Part]
  /// The entries of the record.
  public let deeds: [RecordedDeed]

  /// Holdings from their parts.
  public init(council: Authority, account: String, at: Moment, parts: [Part], deeds: [RecordedDeed]) {
    self.council = council
    self.account = account
    self.at = at
    self.parts = parts
    self.deeds = deeds
  }
}
