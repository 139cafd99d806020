import CZlib
import Publishing
import Testing

/// The files of an archive, read from the list at its end as programs do, each held against its checksum.
struct Unzipped {
  var files: [String: [UInt8]] = [:]
  var names: [String] = []

  init(_ bytes: [UInt8]) throws {
    func number(_ place: Int, _ count: Int) throws -> Int {
      try #require(place >= 0 && place + count <= bytes.count)
      return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    try #require(try number(end, 4) == 0x0605_4B50)
    let (count, start) = (try number(end + 10, 2), try number(end + 16, 4))
    #expect(try start + number(end + 12, 4) == end)
    var place = start
    for _ in 0..<count {
      try #require(try number(place, 4) == 0x0201_4B50)
      let (packed, plain) = (try number(place + 20, 4), try number(place + 24, 4))
      let (length, offset) = (try number(place + 28, 2), try number(place + 42, 4))
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
      try #require(try number(offset, 4) == 0x0403_4B50)
      let data = try offset + 30 + number(offset + 26, 2) + number(offset + 28, 2)
      let content = try Self.inflated(Array(bytes[data..<(data + packed)]), plain)
      let sum = content.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
      #expect(try sum == number(place + 16, 4), "\(name)")
      // Behind the file stands the same once more.
      let behind = data + packed
      #expect(try number(behind, 4) == 0x0807_4B50 && number(behind + 4, 4) == sum)
      #expect(try number(behind + 8, 4) == packed && number(behind + 12, 4) == plain)
      files[name] = content
      names.append(name)
      place += 46 + length
    }
    #expect(place == end)
  }

  private static func inflated(_ bytes: [UInt8], _ plain: Int) throws -> [UInt8] {
    var stream = z_stream()
    try #require(inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { inflateEnd(&stream) }
    var source = bytes
    var said = Z_OK
    let content = [UInt8](unsafeUninitializedCapacity: plain + 1) { room, count in
      source.withUnsafeMutableBufferPointer { source in
        (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
        (stream.next_out, stream.avail_out) = (room.baseAddress, UInt32(plain + 1))
        said = inflate(&stream, Z_FINISH)
      }
      count = Int(stream.total_out)
    }
    #expect(said == Z_STREAM_END && stream.avail_in == 0 && content.count == plain)
    return content
  }

  /// A part as XML.
  func xml(_ name: String) throws -> XMLTree {
    try XMLReader.read(try #require(files[name], "\(name)"), mostBytes: 1 << 24)
  }

  /// The cells of a sheet by their names.
  func cells(_ sheet: Int) throws -> [String: XMLTree] {
    let rows = try #require(try xml("xl/worksheets/sheet\(sheet).xml")["sheetData"]).children
    return Dictionary(rows.flatMap(\.children).map { ($0.attributes["r"] ?? "", $0) }) { first, _ in first }
  }
}

extension XMLTree {
  /// What a cell shows: its figure or its text.
  var shown: String { self["v"]?.text ?? self["is"]?["t"]?.text ?? "" }
}
