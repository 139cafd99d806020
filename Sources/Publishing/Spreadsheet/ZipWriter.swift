/// Writes an archive (ZIP, APPNOTE 6.3) in pieces, with as much memory for a large file as for a small one: how long a file is and its
/// checksum stand behind it, as in the archives of programs in Java, which every reader takes.
///
/// The same content gives the same bytes: no file has a time. No file and no archive may pass 4 GiB.
struct ZipWriter: Sendable {
  /// zlib could not pack, for want of memory.
  struct Trouble: Error {}

  private struct File {
    var name: [UInt8]
    var offset: Int
    var checksum: UInt32 = 0
    var packed = 0
    var plain = 0
  }

  private var bytes: [UInt8] = []
  private var taken = 0
  private var files: [File] = []

  /// How many bytes the file that was begun last has so far.
  var plain: Int { files.last?.plain ?? 0 }

  /// Begins a file.
  mutating func begin(_ name: String) {
    let file = File(name: Array(name.utf8), offset: taken + bytes.count)
    files.append(file)
    bytes += Self.localHeader
    append(Self.needs)
    bytes += Self.how
    append([0, 0, 0], bytes: 4)
    append([file.name.count, 0], bytes: 2)
    bytes += file.name
  }

  /// Adds to the file that was begun last. Throws ``Trouble``.
  mutating func write(_ more: [UInt8]) throws {
    guard !more.isEmpty, let last = files.indices.last else { return }
    guard let piece = Deflate.piece(more) else { throw Trouble() }
    bytes += piece
    files[last].checksum = Deflate.checksum(more, after: files[last].checksum)
    files[last].packed += piece.count
    files[last].plain += more.count
  }

  /// Ends the file that was begun last.
  mutating func end() {
    guard let last = files.indices.last else { return }
    bytes += Deflate.end
    files[last].packed += Deflate.end.count
    bytes += Self.descriptor
    append(sizes(files[last]), bytes: 4)
  }

  /// A whole file at once. Throws ``Trouble``.
  mutating func add(_ name: String, _ content: [UInt8]) throws {
    begin(name)
    try write(content)
    end()
  }

  /// Ends the archive with the list of its files.
  mutating func finish() {
    let start = taken + bytes.count
    for file in files {
      bytes += Self.entry
      append([Self.version] + Self.needs, bytes: 2)
      bytes += Self.how
      append(sizes(file), bytes: 4)
      append([file.name.count, 0, 0, 0, 0], bytes: 2)
      append([0, file.offset], bytes: 4)
      bytes += file.name
    }
    let length = taken + bytes.count - start
    bytes += Self.listEnd
    append([0, 0, files.count, files.count], bytes: 2)
    append([length, start], bytes: 4)
    append([0], bytes: 2)
  }

  /// What was written since it was taken last.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    taken += bytes.count
    return bytes
  }

  // MARK: Parts

  private static let localHeader: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let descriptor: [UInt8] = [0x50, 0x4B, 0x07, 0x08]
  private static let entry: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
  private static let listEnd: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let version = 20
  /// The version that reads it; sizes behind the file and names in UTF-8.
  private static let needs = [version, 1 << 3 | 1 << 11]
  /// Deflate; the first time that can be told, 1 January 1980.
  private static let how: [UInt8] = [8, 0, 0, 0, 0x21, 0]

  private func sizes(_ file: File) -> [Int] { [Int(file.checksum), file.packed, file.plain] }

  private mutating func append(_ numbers: [Int], bytes count: Int = 2) {
    for number in numbers {
      for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
  }
}
