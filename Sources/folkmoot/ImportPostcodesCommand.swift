import Actions
import ArgumentParser
import Council
import Foundation
import Publishing
import Secrets
import Store

struct ImportPostcodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-postcodes",
    abstract: "Enter an edition of the ONS Postcode Directory, for all councils of the database.",
    discussion: """
      The directory is published by the Office for National Statistics every quarter. Unpack it and name the large CSV file in its \
      folder Data. It takes the place of the edition entered before, whole or not at all.
      """)

  @Argument(help: "The directory as CSV.")
  var file: String

  @OptionGroup var database: DatabaseOption

  @Option(help: "What the edition is called. (default: the file's name)")
  var edition: String?

  func run() throws {
    try explaining {
      let records = try database.open()
      guard let council = try records.authorities().first else {
        throw Refusal(file: file, "There is no council in this database yet. Import a case of one first.")
      }
      let (directory, digest) = try PostcodeFile(path: file).read()
      let name = edition ?? URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      let deed = ImportPostcodes(directory, edition: name, fileDigest: digest.description, at: council.id)
      let count = try records.carryOut(deed, by: .operatorAtTheMachine, at: .now)
      Output.say("\(name): \(count) postcodes in \(directory.sectorCount) sectors entered.")
    }
  }
}

/// A directory of postcodes on disk, read piece by piece: memory does not grow with the file.
struct PostcodeFile {
  let path: String
  private static let piece = 1 << 20

  func read() throws -> (PostcodeDirectory, Digest) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Refusal(file: path, "There is no such file, or it cannot be read. A CSV file is expected.")
    }
    defer { try? handle.close() }
    let size = Int((try? handle.seekToEnd()) ?? 0)
    try? handle.seek(toOffset: 0)
    var reader = PostcodeReader(file: path)
    var digest = RunningDigest()
    var bar = ProgressBar(of: size, "Reading \(URL(fileURLWithPath: path).lastPathComponent)")
    try pieces(of: handle.fileDescriptor) { piece, isLast in
      let fresh = piece.dropFirst(bar.pending)
      digest.add(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: fresh)))
      let used = reader.take(piece, isLast: isLast)
      bar.advance(fresh.count, pending: piece.count - used)
      return reader.isOver ? nil : used
    }
    bar.finish()
    guard reader.messages.isEmpty else { throw Refusal(reader.messages) }
    return (reader.directory, digest.digest)
  }

  /// Hands over piece after piece, each with what was left of the one before; `body` says how much of it was used.
  private func pieces(
    of file: Int32, _ body: (UnsafeBufferPointer<UInt8>, _ isLast: Bool) -> Int?
  ) throws {
    var buffer = [UInt8](repeating: 0, count: Self.piece + PostcodeReader.mostLine * 2)
    var filled = 0
    while true {
      let got = buffer.withUnsafeMutableBytes { bytes in
        Foundation.read(file, bytes.baseAddress.map { $0 + filled }, min(Self.piece, bytes.count - filled))
      }
      guard got >= 0 else { throw Refusal(file: path, "This file cannot be read to its end.") }
      filled += got
      let used = buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<filled]), got == 0) }
      guard let used, got > 0 else { return }
      buffer.withUnsafeMutableBytes { bytes in
        if used > 0, let base = bytes.baseAddress { memmove(base, base + used, filled - used) }
      }
      filled -= used
    }
  }
}

/// How far a long reading has come, on a terminal; nothing elsewhere.
struct ProgressBar {
  private let size: Int
  private let words: String
  private var done = 0
  private var shown = -1
  /// Bytes that come again with the next piece.
  private(set) var pending = 0

  init(of size: Int, _ words: String) {
    (self.size, self.words) = (size, words)
  }

  mutating func advance(_ count: Int, pending: Int) {
    done += count
    self.pending = pending
    let percent = size > 0 ? min(100, done * 100 / size) : 100
    guard Terminal.isThere, percent != shown else { return }
    shown = percent
    let width = 24
    let full = percent * width / 100
    let bar = String(repeating: "█", count: full) + String(repeating: "·", count: width - full)
    FileHandle.standardOutput.write(Data("\r\(words) \(bar) \(percent)%".utf8))
  }

  func finish() {
    if Terminal.isThere, shown >= 0 { FileHandle.standardOutput.write(Data("\r\u{1B}[2K".utf8)) }
  }
}
