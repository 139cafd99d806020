import Council
import DatabasePort
import Law

extension OpenRecords {
  /// The establishment as it stands on a day.
  public func establishment(of authority: String, on day: Day) throws -> Establishment {
    try plain(entered(under: Window(authority: authority, day: day)))
  }

  /// Every version of every unit and post.
  public func establishmentWithHistory(of authority: String) throws -> Establishment {
    try plain(enteredEstablishment(of: authority))
  }

  /// Every version of every unit and post, as it was entered.
  public func enteredEstablishment(of authority: String) throws -> EnteredEstablishment {
    try entered(under: Window(authority: authority, day: nil))
  }

  /// The days on which a unit or a post begins, changes or ends, earliest first.
  public func daysOfChange(of authority: String) throws -> [Day] {
    let beginnings = try days("valid_from", of: authority, open: DayColumn.always)
    let endings = try days("valid_to", of: authority, open: DayColumn.lasting).map { $0.adding(days: 1) }
    return Set(beginnings + endings).sorted()
  }

  private func days(_ column: String, of authority: String, open: String) throws -> [Day] {
    try transaction.query(
      """
      select \(column) from organisation_unit where authority = ? and \(column) <> ?
      union select \(column) from post where authority = ? and \(column) <> ?
      """,
      [.text(authority), .text(open), .text(authority), .text(open)]
    ) { try $0.day(column) }
  }

  /// So many of the posts that stand on a day, those of one unit or of all, by reference from the one after another.
  public func posts(
    of authority: String, on day: Day, in unit: String?, after reference: String?, atMost: Int
  ) throws -> [Post] {
    var window = Window(authority: authority, day: day, column: unit.map { ("unit", $0) }, after: reference)
    var posts = try transaction.query(
      "select * from post as version where \(window.condition) order by reference limit ?",
      window.arguments + [.integer(atMost)], Self.post)
    guard let last = posts.last else { return [] }
    window.through = last.value.reference.rawValue
    try addParts(to: &posts, in: window)
    return posts.map(\.value)
  }

  /// So many of the units that stand on a day, by reference from the one after another.
  public func units(
    of authority: String, on day: Day, after reference: String?, atMost: Int
  ) throws -> [OrganisationUnit] {
    let window = Window(authority: authority, day: day, after: reference)
    return try transaction.query(
      "select * from organisation_unit as version where \(window.condition) order by reference limit ?",
      window.arguments + [.integer(atMost)], Self.unit
    ).map(\.value)
  }

  private func plain(_ entered: EnteredEstablishment) -> Establishment {
    Establishment(units: entered.units.map(\.value), posts: entered.posts.map(\.value))
  }

  private func entered(under window: Window) throws -> EnteredEstablishment {
    EnteredEstablishment(units: try units(in: window), posts: try posts(in: window))
  }

  func units(in window: Window) throws -> [Entry<OrganisationUnit>] {
    try transaction.query(
      """
      select * from organisation_unit as version where \(window.condition)
      order by ordinal, reference, valid_from
      """, window.arguments, Self.unit)
  }

  func posts(in window: Window) throws -> [Entry<Post>] {
    var posts = try transaction.query(
      "select * from post as version where \(window.condition) order by ordinal, reference, valid_from",
      window.arguments, Self.post)
    try addParts(to: &posts, in: window)
    return posts
  }
}

/// Which versions are asked for: an authority's on one day, or all; of them those whose column has a value, and those whose reference lies
/// behind one and not behind another.
struct Window {
  let authority: String
  var day: Day?
  var column: (name: String, value: String)?
  var after: String?
  var through: String?

  var condition: String {
    "version.authority = ?" + (day == nil ? "" : " and version.valid_from <= ? and version.valid_to >= ?")
      + (column.map { " and version.\($0.name) = ?" } ?? "")
      + (after == nil ? "" : " and version.reference > ?") + (through == nil ? "" : " and version.reference <= ?")
  }

  var arguments: [DatabaseValue] {
    [.text(authority)] + (day.map { [DatabaseValue($0), DatabaseValue($0)] } ?? [])
      + [column?.value, after, through].compactMap { $0.map(DatabaseValue.text) }
  }
}
