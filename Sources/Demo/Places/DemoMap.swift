import Council
import Publishing

/// The map of the county, beside the program. All its boundaries are sums of the same pieces, so that neighbours share their edges and
/// nothing between them is left out.
enum DemoMap {
  static func read() throws -> [ListedPlace] {
    let (places, messages) = GeoJSONMap.read(try DemoFile.bytes("eddershire.geojson"), file: "eddershire.geojson")
    if let first = messages.first { throw ListProblem(file: "eddershire.geojson", said: first.description) }
    return places
  }
}
