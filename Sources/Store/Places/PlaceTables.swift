/// The tables of places and postcodes.
enum PlaceTables {
  static let all = [place, answer, boundary, figure, edition, sector]

  static let place = Table(
    "place", key: ["authority", "reference", "valid_from"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("valid_from"), Column("valid_to"), Column("ordinal", .integer),
      Column("entered_on"), Column("entered_under"), Column("name"), Column("kind"), Column("code"), Column("parents"),
    ])

  static let answer = Table("place_answer", key: key, .recorded, columns: days + [Column("posts")])

  static let boundary = Table(
    "place_boundary", key: key, .recorded,
    columns: days + [
      Column("west", .integer), Column("south", .integer), Column("east", .integer), Column("north", .integer),
      Column("outline", .text, .digest), Column("boundary", .text, .digest),
    ])

  static let figure = Table(
    "place_figure", key: ["authority", "place"], .recorded,
    columns: [
      Column("authority"), Column("place"), Column("residents", .integer), Column("year", .integer),
      Column("tenth", .integer), Column("edition", .integer), Column("source"), Column("entered_on"),
    ])

  static let edition = Table(
    "postcode_edition", key: ["authority"], .recorded,
    columns: [
      Column("authority"), Column("name"), Column("file_digest"), Column("content_digest"),
      Column("postcodes", .integer), Column("entered_on"),
    ])

  static let sector = Table(
    "postcode_sector", key: ["sector"], .reference, columns: [Column("sector"), Column("postcodes", .blob)])

  private static let key = ["authority", "place", "valid_from"]
  private static let days = [
    Column("authority"), Column("place"), Column("valid_from"), Column("valid_to"), Column("entered_on"),
    Column("entered_under"),
  ]
}
