import Council
import DatabasePort
import Law

extension OpenRecords {
  /// The entries about a place, latest first, at most so many. Each is told by undoing the later ones.
  public func history(
    of place: Place.Reference, at authority: String, atMost: Int = 200
  ) throws -> [RecordedVersions<Place>] {
    let whole: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "reference": .text(place.rawValue),
    ]
    let undone = try UndoneRows(
      rows(PlaceTables.place, where: whole), of: [TableRow(PlaceTables.place, whole)])
    return try history(
      Told(
        subject: "place \(place.rawValue)", name: place.rawValue, authority: authority, atMost: atMost,
        papers: "deed = 'enter-places'"), undone
    ) {
      try $0.map { try Self.place($0.asRow).value }.sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
    }
  }
}
