import Council
import DatabasePort
import Law

extension OpenRecords {
  /// How many people live in the places of an authority and how deprived these are, by reference; only places of which it was entered.
  public func placeFigures(of authority: String) throws -> [PlaceFigure] {
    try transaction.query(
      "select * from place_figure where authority = ? order by place", [.text(authority)], Self.figure)
  }

  /// The figures of one place; `nil` where none were entered.
  public func figure(of place: Place.Reference, at authority: String) throws -> PlaceFigure? {
    try select(
      PlaceTables.figure, where: ["authority": .text(authority), "place": .text(place.rawValue)], Self.figure
    ).first
  }

  /// Keeps the figures of a place, in the place of those it had.
  public func save(_ figure: PlaceFigure, at authority: String, on day: Day) throws {
    try put(
      try TableRow(
        PlaceTables.figure,
        [
          "authority": .text(authority), "place": .text(figure.place.rawValue), "residents": .integer(figure.residents),
          "year": .integer(figure.year), "tenth": DatabaseValue(figure.tenth),
          "edition": DatabaseValue(figure.edition), "source": .text(figure.source), "entered_on": DatabaseValue(day),
        ]))
  }

  private static func figure(_ row: Row) throws -> PlaceFigure {
    PlaceFigure(
      of: .init(rawValue: try row.text("place")), residents: try row.integer("residents"),
      year: try row.integer("year"), tenth: try row.optionalInteger("tenth"),
      edition: try row.optionalInteger("edition"), source: try row.text("source"))
  }
}
