import Council

/// The reading of one map: collects features as they come, and what is wrong with each.
struct GeoJSONReading {
  let file: String
  let bytes: [UInt8]
  let wishes: GeoJSONMap.Wishes
  let limits: PlaceLimits
  private(set) var places: [ListedPlace] = []
  private(set) var messages: MessageList
  private var taken: [String: Int] = [:]
  private var feature = 0

  init(file: String, bytes: [UInt8], wishes: GeoJSONMap.Wishes, limits: PlaceLimits) {
    self.file = file
    self.bytes = bytes
    self.wishes = wishes
    self.limits = limits
    messages = MessageList(file: file)
  }

  mutating func read() {
    var reader = JSONStream(bytes)
    do {
      try collection(&reader)
      try reader.end()
    } catch {
      let (line, column) = InputText.position(of: error.offset, in: bytes)
      messages.add(
        InputMessage(
          file: file, line: line, column: column, text: (feature > 0 ? "In feature \(feature): " : "") + error.text))
      return
    }
    if feature == 0, messages.isEmpty {
      messages.add(
        InputMessage(file: file, text: "The map has no features. A FeatureCollection of places is expected."))
    } else if places.isEmpty, messages.isEmpty {
      messages.add(InputMessage(file: file, text: "No feature has the value \(wishes.within) in any property."))
    }
  }

  private mutating func collection(_ reader: inout JSONStream) throws(JSONStream.Trouble) {
    var type = ""
    var hasFeatures = false
    try reader.object { name, reader throws(JSONStream.Trouble) in
      switch name {
      case "type": type = try reader.text()
      case "crs": try self.check(&reader)
      case "features":
        hasFeatures = true
        try reader.array { reader throws(JSONStream.Trouble) in try self.feature(&reader) }
      default: try reader.skip()
      }
    }
    guard type == "FeatureCollection" || hasFeatures else {
      throw reader.trouble(
        type.isEmpty
          ? "This is no GeoJSON: the member “type” is missing."
          : "This is a \(type.prefix(40)); a FeatureCollection is expected. Wrap it in one.")
    }
  }

  /// An older way to name the system of the coordinates; the standard has one system only.
  private mutating func check(_ reader: inout JSONStream) throws(JSONStream.Trouble) {
    var name = ""
    guard try reader.next() == .object else { return try reader.skip() }
    try reader.object { member, reader throws(JSONStream.Trouble) in
      guard member == "properties", try reader.next() == .object else { return try reader.skip() }
      try reader.object { member, reader throws(JSONStream.Trouble) in
        guard member == "name", try reader.next() == .text else { return try reader.skip() }
        name = try reader.text()
      }
    }
    if !name.isEmpty, !name.hasSuffix("CRS84"), !name.hasSuffix("4326") { say(0, "crs", name, Self.system) }
  }

  static let system =
    "The coordinates are not longitude and latitude (WGS 84). Download the map again as GeoJSON in WGS 84, EPSG:4326, "
    + "not in the British National Grid."

  private mutating func feature(_ reader: inout JSONStream) throws(JSONStream.Trouble) {
    feature += 1
    guard feature <= limits.places else {
      throw reader.trouble("The map has more than \(limits.places) features, the most that can be read.")
    }
    var properties: [(name: String, value: String)] = []
    var geometry = GeoJSONGeometry(most: limits.points)
    try reader.object { name, reader throws(JSONStream.Trouble) in
      switch name {
      case "properties": properties = try Self.properties(&reader)
      case "geometry": try geometry.read(&reader)
      default: try reader.skip()
      }
    }
    take(properties, geometry)
  }

  private static func properties(
    _ reader: inout JSONStream
  ) throws(JSONStream.Trouble) -> [(name: String, value: String)] {
    var properties: [(name: String, value: String)] = []
    guard try reader.next() == .object else {
      try reader.skip()
      return []
    }
    try reader.object { name, reader throws(JSONStream.Trouble) in
      switch try reader.next() {
      case .text: properties.append((name, try reader.text()))
      case .number:
        let number = try reader.number()
        properties.append((name, number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"))
      default: try reader.skip()
      }
    }
    return properties
  }

  private mutating func take(_ properties: [(name: String, value: String)], _ geometry: GeoJSONGeometry) {
    guard wishes.within.isEmpty || properties.contains(where: { $0.value == wishes.within }) else { return }
    let fields = FeatureFields(properties, wishes)
    if let complaint = fields.complaint { say(feature, complaint.field, complaint.value, complaint.text) }
    if let fault = geometry.fault { say(feature, "geometry", fields.name, fault) }
    guard let place = fields.place else { return }
    if let first = taken[place.reference.rawValue] {
      say(feature, "reference", place.reference.rawValue, "Feature \(first) has this reference already.")
    }
    taken[place.reference.rawValue] = feature
    places.append(ListedPlace(place, boundary: geometry.boundary))
  }

  private mutating func say(_ feature: Int, _ field: String, _ value: String, _ text: String) {
    messages.add(
      InputMessage(file: file, field: feature > 0 ? "feature \(feature), \(field)" : field, value: value, text: text))
  }
}
