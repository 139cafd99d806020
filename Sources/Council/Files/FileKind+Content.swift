extension FileKind {
  /// The kind of a file by what it holds, which must agree with its ending. Throws ``FileRefusal``.
  public static func recognised(_ bytes: [UInt8], named name: FileName) throws(FileRefusal) -> FileKind {
    guard !bytes.isEmpty else { throw .empty }
    guard let named = FileKind(ending: name.ending) else { throw .kindNotTaken(name.ending) }
    let held: FileKind
    if let binary = binary(bytes) { held = binary } else { held = try text(bytes, as: named) }
    guard held == named else { throw .nameMisleads(named, held) }
    return held
  }

  /// The kind of a file that must be one of some, by what it holds and its ending. Throws ``FileRefusal``.
  public static func recognised(
    _ bytes: [UInt8], named name: FileName, among kinds: [FileKind]
  ) throws(FileRefusal) -> FileKind {
    guard bytes.isEmpty || FileKind(ending: name.ending).map(kinds.contains) == true else {
      throw .notAmong(kinds, name.ending)
    }
    return try recognised(bytes, named: name)
  }

  private static func binary(_ bytes: [UInt8]) -> FileKind? {
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return OfficeArchive(bytes).kind }
    return nil
  }

  /// Text is what its ending says, as long as it is text and no page a browser would run.
  private static func text(_ bytes: [UInt8], as named: FileKind) throws(FileRefusal) -> FileKind {
    switch named {
    case .csv, .yaml, .markdown, .geojson: break
    default: throw .notWhatItsNameSays(named)
    }
    guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isControl) else {
      throw .notText(named)
    }
    guard !isPage(text) else { throw .page }
    if named == .geojson, !isGeoJSON(text) { throw .notWhatItsNameSays(named) }
    return named
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar) || scalar.value == 0x7F
  }

  /// Whether its beginning is that of a page or a drawing that browsers may take it for, whatever its name.
  private static func isPage(_ text: String) -> Bool {
    let start = text.unicodeScalars.drop { $0.value == 0xFEFF || $0.properties.isWhitespace }.prefix(1024)
    let beginning = String(String.UnicodeScalarView(start)).lowercased()
    return beginning.hasPrefix("<?xml")
      || ["<!doctype", "<html", "<svg", "<script", "<iframe", "<body", "<head"].contains { beginning.contains($0) }
  }

  private static func isGeoJSON(_ text: String) -> Bool {
    let start = text.unicodeScalars.first { $0.value != 0xFEFF && !$0.properties.isWhitespace }
    return start == "{" && text.contains("\"type\"")
      && ["\"FeatureCollection\"", "\"Feature\"", "Polygon\"", "Point\"", "LineString\"", "\"GeometryCollection\""]
        .contains { text.contains($0) }
  }
}
