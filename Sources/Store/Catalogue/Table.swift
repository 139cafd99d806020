import DatabasePort

/// One table: its columns in order, how it is kept from silent alteration, and what it holds about people.
///
/// The catalogue of all tables is the one source for the record's images of rows, for copying, for the data map, for retention,
/// erasure and subject access. A test compares it with the tables as they are.
public struct Table: Hashable, Sendable {
  /// How alterations behind Folkmoot's back are noticed.
  public enum Keeping: String, Hashable, Sendable {
    /// Every change stands in the public part of the record; replaying the record gives the rows.
    case recorded
    /// Every change stands in the private part of the record.
    case recordedPrivately
    /// Each row carries a keyed seal over its columns; its changes are not entered in the record.
    case sealed
    /// Data that others publish, too much for the record: an entry names the digest of all of it.
    case reference
    /// Made from other tables, and made afresh from them at any time. It is not copied.
    case derived
    /// It is the record itself, or the seals on it.
    case theRecord
    /// It tells which steps made the tables.
    case steps
  }

  /// Its name.
  public let name: String
  /// Its columns, in order.
  public let columns: [Column]
  /// The names of the columns that tell its rows apart.
  public let key: [String]
  /// How alterations are noticed.
  public let keeping: Keeping
  /// What it holds about people; `nil` when it holds nothing about anybody.
  public let privacy: Privacy?
  /// The names of its columns, in order.
  let columnNames: [String]
  /// The statement that enters a row: the values of all columns.
  let insertion: String
  /// The statement that overwrites the row of a key: the values of all columns, then those of the key.
  let change: String

  /// A table from its parts.
  public init(
    _ name: String, key: [String], _ keeping: Keeping, privacy: Privacy? = nil, columns: [Column]
  ) {
    self.name = name
    self.key = key
    self.keeping = keeping
    self.privacy = privacy
    self.columns = columns
    columnNames = columns.map(\.name)
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    insertion = "insert into \(name) (\(columnNames.joined(separator: ", "))) values (\(marks))"
    let changes = columnNames.map { "\($0) = ?" }.joined(separator: ", ")
    change = "update \(name) set \(changes) where \(key.map { "\($0) = ?" }.joined(separator: " and "))"
  }

  /// Where a column stands among the columns.
  func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// One column: what it holds and what the record says of it.
public struct Column: Hashable, Sendable {
  /// What kind of value it holds.
  public enum Kind: String, Hashable, Sendable { case text, integer, blob }

  /// How its value appears in the record's image of a row.
  public enum Image: String, Hashable, Sendable {
    /// As it is.
    case whole
    /// As its SHA-256 digest, because it is long.
    case digest
    /// As a digest salted with the row's column `salt`, because it is about a person or secret: when the row is erased, so
    /// is the salt, and the digest no longer tells anything.
    case committed
    /// Not at all: the salt and the seal themselves.
    case absent
  }

  /// What somebody who asks for everything held about them gets of it.
  public enum Giving: Hashable, Sendable {
    /// The value.
    case whole
    /// That there is one, and why it is not given: it is a digest or enciphered, and of use only to somebody who guesses.
    case withheld
  }

  /// Its name.
  public let name: String
  /// What kind of value it holds.
  public let kind: Kind
  /// How it appears in the record.
  public let image: Image
  /// What it tells about a person, in a few words for the data map; empty when nothing.
  public let about: String
  /// What the person it is about gets of it.
  public let giving: Giving

  /// A column from its parts.
  public init(
    _ name: String, _ kind: Kind = .text, _ image: Image = .whole, about: String = "", giving: Giving = .whole
  ) {
    self.name = name
    self.kind = kind
    self.image = image
    self.about = about
    self.giving = giving
  }
}
