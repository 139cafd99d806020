import Council
import DatabasePort
import Law

extension OpenRecords {
  /// All places that stand on a day, in the order of the list.
  public func places(of authority: String, on day: Day) throws -> [Place] {
    try places(authority, day, "1 = 1", [])
  }

  /// How many places of each kind stand on a day.
  public func placeCounts(of authority: String, on day: Day) throws -> [Place.Kind: Int] {
    let counts: [(Place.Kind, Int)] = try transaction.query(
      """
      select kind, count(*) as places from place where authority = ? and valid_from <= ? and valid_to >= ? group by kind
      """,
      [.text(authority), DatabaseValue(day), DatabaseValue(day)]
    ) { (try $0.word("kind"), try $0.integer("places")) }
    return Dictionary(counts) { first, _ in first }
  }

  /// The places with these references that stand on a day.
  public func places(_ references: some Collection<Place.Reference>, of authority: String, on day: Day) throws
    -> [Place]
  {
    guard !references.isEmpty else { return [] }
    return try places(
      authority, day, "reference in (\(Self.marks(references.count)))", references.map { .text($0.rawValue) })
  }

  /// The places with these codes that stand on a day.
  public func places(withCodes codes: some Collection<GSSCode>, of authority: String, on day: Day) throws -> [Place] {
    guard !codes.isEmpty else { return [] }
    return try places(authority, day, "code in (\(Self.marks(codes.count)))", codes.map { .text($0.rawValue) })
  }

  /// The places that lie in another, whole or in part, on a day.
  public func places(within place: Place.Reference, of authority: String, on day: Day) throws -> [Place] {
    let name = place.rawValue.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    return try places(authority, day, "parents like ? escape '!'", [.text("%\"\(name)\"%")])
      .filter { $0.parents.contains(place) }
  }

  /// The places whose name or reference holds some words, on a day; at most so many, those that begin with them first.
  public func places(named words: String, of authority: String, on day: Day, atMost: Int) throws -> [Place] {
    let pattern = words.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    // SQLite makes only the letters A to Z small, so a name is also compared as it was typed.
    let found = try places(
      authority, day, "(lower(name) like ? escape '!' or name like ? escape '!' or lower(reference) = ?)",
      [.text("%\(pattern.lowercased())%"), .text("%\(pattern)%"), .text(words.lowercased())])
    let begins = found.filter { $0.name.lowercased().hasPrefix(words.lowercased()) }
    let others = found.filter { !$0.name.lowercased().hasPrefix(words.lowercased()) }
    return Array((begins + others).prefix(atMost))
  }

  /// The places whose boundary goes round a point, on a day.
  public func places(around point: Position, of authority: String, on day: Day) throws -> [Place.Reference] {
    let (x, y) = (Int(point.longitude), Int(point.latitude))
    return try transaction.query(
      """
      select place, boundary from place_boundary where authority = ? and valid_from <= ? and valid_to >= ?
        and west <= ? and east >= ? and south <= ? and north >= ?
      """,
      [
        .text(authority), DatabaseValue(day), DatabaseValue(day), .integer(x), .integer(x), .integer(y), .integer(y),
      ]
    ) { row -> Place.Reference? in
      try Self.boundary(row, in: "boundary").contains(point) ? .init(rawValue: try row.text("place")) : nil
    }.compactMap(\.self)
  }

  /// A place with its ground, for asking often what lies in it.
  public struct Ground: Sendable {
    /// The place.
    public let place: Place.Reference
    let box: Box
    let boundary: Boundary

    /// Whether a point lies in it.
    public func contains(_ point: Position) -> Bool {
      box.contains(Box(west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude))
        && boundary.contains(point)
    }
  }

  /// The grounds of all places of an authority on a day; `nil` when they are too large to be held in memory.
  public func grounds(of authority: String, on day: Day) throws -> [Ground]? {
    let standing = "from place_boundary where authority = ? and valid_from <= ? and valid_to >= ?"
    let arguments: [DatabaseValue] = [.text(authority), DatabaseValue(day), DatabaseValue(day)]
    let letters =
      try transaction.query(
        "select coalesce(sum(length(boundary)), 0) as letters \(standing)", arguments
      ) { try $0.integer("letters") }.first ?? 0
    guard letters < 8 << 20 else { return nil }
    return try transaction.query("select place, boundary \(standing) order by place", arguments) { row in
      let boundary = try Self.boundary(row, in: "boundary")
      return try boundary.box.map { Ground(place: .init(rawValue: try row.text("place")), box: $0, boundary: boundary) }
    }.compactMap(\.self)
  }

  /// The outlines of places on a day, for drawing; those that have one.
  public func outlines(
    of references: some Collection<Place.Reference>, at authority: String, on day: Day
  ) throws -> [Place.Reference: Boundary] {
    guard !references.isEmpty else { return [:] }
    let found = try transaction.query(
      """
      select place, outline from place_boundary where authority = ? and valid_from <= ? and valid_to >= ?
        and place in (\(Self.marks(references.count)))
      """,
      [.text(authority), DatabaseValue(day), DatabaseValue(day)] + references.map { .text($0.rawValue) }
    ) { (Place.Reference(rawValue: try $0.text("place")), try Self.boundary($0, in: "outline")) }
    return Dictionary(found) { first, _ in first }
  }

  /// Who answers for places on a day.
  public func answers(
    for references: some Collection<Place.Reference>, at authority: String, on day: Day
  ) throws -> [AnsweringPosts] {
    guard !references.isEmpty else { return [] }
    return try transaction.query(
      """
      select * from place_answer where authority = ? and valid_from <= ? and valid_to >= ?
        and place in (\(Self.marks(references.count)))
      """,
      [.text(authority), DatabaseValue(day), DatabaseValue(day)] + references.map { .text($0.rawValue) }
    ) { try Self.answer($0).value }
  }

  /// The places a post answers for on a day.
  public func answers(by post: Post.Reference, at authority: String, on day: Day) throws -> [AnsweringPosts] {
    try answers(by: post, at: authority, from: day).filter { $0.stands(on: day) }
  }

  /// The places a post answers for on a day or later.
  public func answers(by post: Post.Reference, at authority: String, from day: Day) throws -> [AnsweringPosts] {
    let name = post.rawValue.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    return try transaction.query(
      """
      select * from place_answer where authority = ? and valid_to >= ? and posts like ? escape '!'
      """,
      [.text(authority), DatabaseValue(day), .text("%\"\(name)\"%")]
    ) { try Self.answer($0).value }.filter { $0.posts.contains(post) }
  }

  /// The posts with these references that stand on a day, without what they carry.
  public func plainPosts(
    _ references: some Collection<Post.Reference>, of authority: String, on day: Day
  ) throws -> [Post] {
    guard !references.isEmpty else { return [] }
    return try transaction.query(
      """
      select * from post where authority = ? and valid_from <= ? and valid_to >= ?
        and reference in (\(Self.marks(references.count))) order by ordinal, reference
      """,
      [.text(authority), DatabaseValue(day), DatabaseValue(day)] + references.map { .text($0.rawValue) }
    ) { try Self.post($0).value }
  }

  /// The units with these references that stand on a day.
  public func units(
    _ references: some Collection<OrganisationUnit.Reference>, of authority: String, on day: Day
  ) throws -> [OrganisationUnit] {
    guard !references.isEmpty else { return [] }
    return try transaction.query(
      """
      select * from organisation_unit where authority = ? and valid_from <= ? and valid_to >= ?
        and reference in (\(Self.marks(references.count))) order by ordinal, reference
      """,
      [.text(authority), DatabaseValue(day), DatabaseValue(day)] + references.map { .text($0.rawValue) }
    ) { try Self.unit($0).value }
  }

  private func places(
    _ authority: String, _ day: Day, _ condition: String, _ arguments: [DatabaseValue]
  ) throws -> [Place] {
    try transaction.query(
      """
      select * from place where authority = ? and valid_from <= ? and valid_to >= ? and \(condition)
      order by ordinal, reference
      """,
      [.text(authority), DatabaseValue(day), DatabaseValue(day)] + arguments
    ) { try Self.place($0).value }
  }

  private static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}
