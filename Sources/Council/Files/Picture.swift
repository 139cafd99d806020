/// A photograph without what cameras and programs write into it beside the picture: where and when it was taken, with what and by whom.
///
/// What a picture needs to look right stays: its colours, and which way up it is. JPEG (ITU-T T.81, Exif 2.32) and PNG (W3C, third
/// edition) are told apart by what they hold. Nothing is decoded: whether the picture itself can be shown is for whoever opens it.
public enum Picture {
  /// The bytes that may be kept; `nil` where it is neither JPEG nor PNG, or is broken.
  public static func stripped(_ bytes: [UInt8]) -> [UInt8]? { strippedJPEG(bytes) ?? strippedPNG(bytes) }

  // MARK: PNG

  private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The chunks without which a picture looks otherwise. Of an animation only the first picture stays.
  private static let pngChunks: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD",
  ]

  private static func strippedPNG(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: pngSignature) else { return nil }
    var kept = pngSignature
    var place = pngSignature.count
    var isFirst = true
    while place + 12 <= bytes.count {
      let length =
        Int(bytes[place]) << 24 | Int(bytes[place + 1]) << 16 | Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let end = place + 12 + length
      guard end <= bytes.count else { return nil }
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      guard !isFirst || name == "IHDR" else { return nil }
      isFirst = false
      if pngChunks.contains(name) { kept += bytes[place..<end] }
      if name == "IEND" { return kept }
      place = end
    }
    return nil
  }

  // MARK: JPEG

  private static func strippedJPEG(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var kept: [UInt8] = []
    var orientation: UInt8 = 1
    var hasScan = false
    var place = 2
    while let (marker, start) = jpegMarker(bytes, at: place) {
      if marker == 0xD9 {
        guard hasScan else { return nil }
        return [0xFF, 0xD8] + (orientation == 1 ? [] : upright(orientation)) + kept + [0xFF, 0xD9]
      }
      // Markers that stand alone are of no use between segments.
      guard !(0xD0...0xD8).contains(marker), marker != 0x01, start + 2 <= bytes.count else { return nil }
      let end = start + (Int(bytes[start]) << 8 | Int(bytes[start + 1]))
      guard end >= start + 2, end <= bytes.count else { return nil }
      let content = bytes[start + 2..<end]
      if marker == 0xE1, let found = self.orientation(content) { orientation = found }
      if mayStay(marker, content) { kept += [0xFF, marker] + bytes[start..<end] }
      place = end
      if marker == 0xDA {
        hasScan = true
        place = endOfScan(bytes, from: end)
        kept += bytes[end..<place]
      }
    }
    return nil
  }

  /// The marker at a place, and where what belongs to it begins; any number of fill bytes may stand before it.
  private static func jpegMarker(_ bytes: [UInt8], at place: Int) -> (marker: UInt8, start: Int)? {
    guard place < bytes.count, bytes[place] == 0xFF else { return nil }
    guard let code = bytes[place...].firstIndex(where: { $0 != 0xFF }), bytes[code] != 0 else { return nil }
    return (bytes[code], code + 1)
  }

  /// Where the next marker stands behind what a scan holds. A zero after 255 is part of it, and so are its restarts.
  private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place + 1 < bytes.count {
      guard let hit = bytes[place..<bytes.count - 1].firstIndex(of: 0xFF) else { return bytes.count }
      let next = bytes[hit + 1]
      if next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return hit }
      place = next == 0xFF ? hit + 1 : hit + 2
    }
    return bytes.count
  }

  /// Whether a segment belongs to the picture: how it is coded, and of what programs write the form, without a small picture of the
  /// whole, and the colours.
  private static func mayStay(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
    switch marker {
    case 0xC0...0xCF, 0xDA...0xDF: true
    case 0xE0: content.starts(with: Array("JFIF\0".utf8)) && content.count == 14
    case 0xE2: content.starts(with: Array("ICC_PROFILE\0".utf8))
    case 0xEE: content.starts(with: Array("Adobe".utf8))
    default: false
    }
  }

  /// The way up that Exif names, 1 to 8, from the first directory of its TIFF structure.
  private static func orientation(_ segment: ArraySlice<UInt8>) -> UInt8? {
    let name = Array("Exif\0\0".utf8)
    guard segment.starts(with: name) else { return nil }
    let tiff = Array(segment.dropFirst(name.count))
    let isLittle = tiff.starts(with: [0x49, 0x49])
    guard isLittle || tiff.starts(with: [0x4D, 0x4D]) else { return nil }
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= tiff.count else { return nil }
      let bytes = tiff[place..<place + count]
      return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let entries = number(directory, 2) else { return nil }
    for entry in 0..<entries {
      let place = directory + 2 + 12 * entry
      guard let tag = number(place, 2) else { return nil }
      if tag == 0x0112, let value = number(place + 8, 2), (1...8).contains(value) { return UInt8(value) }
    }
    return nil
  }

  /// Exif that says nothing but which way up the picture is.
  private static func upright(_ orientation: UInt8) -> [UInt8] {
    let tiff: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8,  // big-endian, the first directory at byte 8
      0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,  // one entry: the orientation, one short
      0, 0, 0, 0,  // no further directory
    ]
    let content = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
  }
}
