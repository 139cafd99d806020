import Council
import Law
import Publishing

/// How many live in a place and how deprived it is, as the API writes it.
enum WrittenFigure {
  static let schema = Schema.object(
    "PlaceFigure", "How many live in a place and how deprived it is, by whoever published it.",
    [
      .must("place", .text("The reference of the place.", most: 200)),
      .must("residents", .whole(0...PlaceFigure.mostResidents)),
      .must("year", .whole(PlaceFigure.years, "The year of the estimate or the census.")),
      .must(
        "tenth",
        Schema.whole(PlaceFigure.tenths, "Its tenth of deprivation, 1 the most deprived; null where it is not known.")
          .orNull),
      .must(
        "edition",
        Schema.whole(PlaceFigure.years, "The edition of the Indices of Deprivation; null without a tenth.").orNull),
      .must("source", .text("Who published it, and how it was worked out.", most: TextLimit.title)),
    ])

  static func value(_ figure: PlaceFigure) -> JSONText.Value {
    .object([
      ("place", .text(figure.place.rawValue)), ("residents", .whole(figure.residents)), ("year", .whole(figure.year)),
      ("tenth", figure.tenth.map { .whole($0) } ?? .null), ("edition", figure.edition.map { .whole($0) } ?? .null),
      ("source", .text(figure.source)),
    ])
  }
}
