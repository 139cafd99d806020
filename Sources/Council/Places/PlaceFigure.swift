import Law

/// How many people live in a place and how deprived it is, as somebody published it: what tells who has not been heard.
public struct PlaceFigure: Hashable, Sendable, Codable {
  /// The place.
  public var place: Place.Reference
  /// How many people live there.
  public var residents: Int
  /// The year of the estimate or the census.
  public var year: Int
  /// Its tenth of deprivation among all places of its kind, 1 the most deprived and 10 the least; `nil` where it is not known.
  public var tenth: Int?
  /// The year of the Indices of Deprivation it is taken from; `nil` where the tenth is.
  public var edition: Int?
  /// Who published the figures, and how those of this place were worked out from them.
  public var source: String

  /// Figures from their parts.
  public init(
    of place: Place.Reference, residents: Int, year: Int, tenth: Int? = nil, edition: Int? = nil, source: String
  ) {
    (self.place, self.residents, self.year) = (place, residents, year)
    (self.tenth, self.edition, self.source) = (tenth, edition, source)
  }

  /// The most people that may live in a place: more than in England.
  public static let mostResidents = 100_000_000
  /// The years that can be meant.
  public static let years = 1801...2100
  /// The tenths of deprivation.
  public static let tenths = 1...10

  /// What stands against these figures, whatever the place.
  public var objections: [Objection] {
    var found: [Objection] = []
    if !(0...Self.mostResidents).contains(residents) {
      found.append(.refusal("residents", "Residents are a whole number from 0 to \(Self.mostResidents)."))
    }
    if !Self.years.contains(year) { found.append(.refusal("year", "Write the year of the count, such as 2024.")) }
    if let tenth, !Self.tenths.contains(tenth) {
      found.append(.refusal("tenth", "A tenth is a number from 1, the most deprived, to 10, the least."))
    }
    if tenth != nil, edition.map(Self.years.contains) != true {
      found.append(
        .refusal("edition", "Say which edition of the Indices of Deprivation the tenth is from, such as 2025."))
    }
    if source.isEmpty {
      found.append(.refusal("source", "Name the source: who published the figures, and how they were worked out."))
    }
    return found + TextLimit.objections("source", source, most: TextLimit.title, what: "A source")
  }
}
