import Council
import Publishing

/// Feeds the readers of maps, of lists of places and of directories of postcodes whatever bytes the fuzzer makes. No bytes may
/// crash them, and what was read without a message must be such that it can be kept and found again.
///
/// The first byte chooses: `M` a map, `L` a list, `F` a list of residents and deprivation, `D` a directory, `P` a postcode, anything
/// else the text of a boundary.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlaces(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let bytes = Array(input.dropFirst())
  switch input.first {
  case UInt8(ascii: "M"): fuzzMap(bytes)
  case UInt8(ascii: "L"): fuzzList(bytes)
  case UInt8(ascii: "F"): fuzzFigures(bytes)
  case UInt8(ascii: "D"): fuzzDirectory(bytes)
  case UInt8(ascii: "P"): fuzzPostcode(String(decoding: bytes, as: UTF8.self))
  default: fuzzBoundary(String(decoding: bytes, as: UTF8.self))
  }
  return 0
}

private func fuzzMap(_ bytes: [UInt8]) {
  let limits = PlaceLimits(bytes: 1 << 20, places: 50, points: 500)
  let (places, messages) = GeoJSONMap.read(
    bytes, file: "fuzz.geojson", wishes: .init(kind: .ward, known: ["E07000113": .init(rawValue: "SWALE")]),
    limits: limits)
  for message in messages { precondition(!message.description.isEmpty) }
  precondition(messages.isEmpty || places.isEmpty)
  for place in places {
    precondition(place.place.objections.allSatisfy { $0.field == "parents" }, "\(place.place)")
    if let boundary = place.boundary { keep(boundary) }
  }
}

private func keep(_ boundary: Boundary) {
  precondition(boundary.fault == nil)
  precondition(Boundary(text: boundary.text) == boundary)
  let outline = boundary.outline()
  precondition(outline.count <= boundary.count && outline.rings.allSatisfy { $0.first == $0.last })
  _ = (boundary.middle, boundary.box)
}

private func fuzzList(_ bytes: [UInt8]) {
  let (places, messages) = PlaceCSV.read(bytes, file: "fuzz.csv")
  for message in messages { precondition(!message.description.isEmpty) }
  guard messages.isEmpty else { return }
  let (again, later) = PlaceCSV.read(PlaceCSV.write(places), file: "fuzz.csv")
  precondition(later.isEmpty && again == places, "\(later)")
}

private func fuzzFigures(_ bytes: [UInt8]) {
  let places = [Place(reference: .init(rawValue: "W1"), name: "W", kind: .ward, code: GSSCode(rawValue: "E05001034"))]
  let (listed, messages) = PlaceFigureCSV.read(bytes, file: "fuzz.csv", knowing: places, given: .init(year: 2024))
  for message in messages { precondition(!message.description.isEmpty) }
  precondition(messages.isEmpty || listed == PlaceFigureCSV.Listed())
  precondition(listed.figures.allSatisfy { $0.objections.isEmpty })
  guard messages.isEmpty else { return }
  let (again, later) = PlaceFigureCSV.read(
    PlaceFigureCSV.write(listed.figures, of: places), file: "fuzz.csv", knowing: places)
  precondition(later.isEmpty && again.figures == listed.figures, "\(later)")
}

private func fuzzDirectory(_ bytes: [UInt8]) {
  var reader = PostcodeReader(file: "fuzz.csv")
  let used = bytes.withUnsafeBufferPointer { reader.take($0, isLast: true) }
  precondition(used == bytes.count)
  for message in reader.messages { precondition(!message.description.isEmpty) }
  var found = 0
  reader.directory.eachSector { name, sector in
    for unit in UInt16(0)..<676 where sector.facts(of: unit) != nil { found += 1 }
    precondition(Postcode(typed: name + "AA")?.sector == name, name)
  }
  precondition(found == reader.directory.count)
}

private func fuzzPostcode(_ text: String) {
  guard let postcode = Postcode(typed: text) else { return }
  precondition(Postcode(typed: postcode.description) == postcode)
}

private func fuzzBoundary(_ text: String) {
  guard let boundary = Boundary(text: text) else { return }
  if boundary.fault == nil { keep(boundary) }
  _ = boundary.contains(Position(longitude: 0, latitude: 0))
  _ = PostcodeSector(bytes: Array(text.utf8)).facts(of: 7)
}
