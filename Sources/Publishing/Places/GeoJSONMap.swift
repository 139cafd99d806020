import Council

/// Reads a map in GeoJSON (RFC 7946) into places with their boundaries, or into messages that name the feature.
public struct GeoJSONMap: Sendable {
  /// What the reader of a map has to know beside the map.
  public struct Wishes: Hashable, Sendable {
    /// The kind of the places, when neither their codes nor a property `kind` tells.
    public var kind: Place.Kind?
    /// Only places of which some property has this value, such as the code of the borough; empty for all.
    public var within: String
    /// References of places by their codes, for properties such as `LAD24CD` that name a place another lies in.
    public var known: [String: Place.Reference]

    /// Wishes from their parts.
    public init(kind: Place.Kind? = nil, within: String = "", known: [String: Place.Reference] = [:]) {
      self.kind = kind
      self.within = within
      self.known = known
    }
  }

  /// The same for a council that knows some of the places already: under references of its own, where the map has only their codes.
  /// What they lie in stays where the map does not say.
  public static func read(
    _ bytes: [UInt8], file: String, kind: Place.Kind? = nil, within: String = "", knowing known: [Place],
    limits: PlaceLimits = .standard
  ) -> (places: [ListedPlace], messages: [InputMessage]) {
    let codes = known.compactMap { place in place.code.map { ($0.rawValue, place.reference) } }
    let wishes = Wishes(kind: kind, within: within, known: Dictionary(codes) { first, _ in first })
    let (places, messages) = read(bytes, file: file, wishes: wishes, limits: limits)
    let standing = Dictionary(known.compactMap { place in place.code.map { ($0, place) } }) { first, _ in first }
    return (places.map { keeping($0, from: standing) }, messages)
  }

  private static func keeping(_ listed: ListedPlace, from known: [GSSCode: Place]) -> ListedPlace {
    guard let code = listed.place.code, listed.place.reference.rawValue == code.rawValue, let standing = known[code]
    else { return listed }
    var listed = listed
    listed.place.reference = standing.reference
    if listed.place.parents.isEmpty { listed.place.parents = standing.parents }
    return listed
  }

  /// The places, and what was wrong. When anything was, nothing should be entered.
  public static func read(
    _ bytes: [UInt8], file: String, wishes: Wishes = Wishes(), limits: PlaceLimits = .standard
  ) -> (places: [ListedPlace], messages: [InputMessage]) {
    guard bytes.count <= limits.bytes else {
      let words = "The file has \(bytes.count >> 20) MB; at most \(limits.bytes >> 20) MB can be read. "
      return (
        [], [InputMessage(file: file, text: words + "Use an edition with fewer points (generalised), or fewer places.")]
      )
    }
    var map = GeoJSONReading(file: file, bytes: bytes, wishes: wishes, limits: limits)
    map.read()
    return (map.messages.isEmpty ? map.places : [], map.messages.all)
  }
}
