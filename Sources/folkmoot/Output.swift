import Foundation
import Publishing

/// Where a command writes its answer: a file, or standard output.
struct Output {
  let path: String?

  init(_ path: String?) { self.path = path == "-" ? nil : path }

  /// Writes all of it; a file is replaced whole or not at all. What is there and no file, such as /dev/null or a pipe, is written to, never replaced.
  func write(_ bytes: [UInt8]) throws {
    guard let path else { return FileHandle.standardOutput.write(Data(bytes)) }
    do {
      var there = stat()
      if stat(path, &there) == 0, there.st_mode & S_IFMT != S_IFREG {
        let target = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try target.write(contentsOf: Data(bytes))
        return try target.close()
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Refusal(file: path, "This file cannot be written. Check that its folder is there and may be written.")
    }
  }

  /// Writes what comes piece by piece and may be read by nobody else: the file is replaced once all of it is there.
  func write(pieces next: () throws -> [UInt8]?) throws {
    guard let path else {
      while let piece = try next() { try FileHandle.standardOutput.write(contentsOf: Data(piece)) }
      return
    }
    do {
      var there = stat()
      let isNoFile = stat(path, &there) == 0 && there.st_mode & S_IFMT != S_IFREG
      let written = isNoFile ? path : path + ".part"
      if !isNoFile {
        let made = FileManager.default.createFile(
          atPath: written, contents: nil, attributes: [.posixPermissions: 0o600])
        guard made else { throw CocoaError(.fileWriteUnknown) }
      }
      let target = try FileHandle(forWritingTo: URL(fileURLWithPath: written))
      while let piece = try next() { try target.write(contentsOf: Data(piece)) }
      try target.close()
      if !isNoFile, rename(written, path) != 0 { throw CocoaError(.fileWriteUnknown) }
    } catch {
      throw Refusal(
        file: path,
        "This file cannot be written. Check that its folder is there and may be written.")
    }
  }

  static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  static func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

/// Files a command was given.
enum Input {
  /// The bytes of a file, unless it is larger than the limits: then it is refused before it is read.
  static func read(_ path: String, limits: CSVLimits = .standard) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Refusal(file: path, "There is no such file.")
    }
    guard !isFolder.boolValue else { throw Refusal(file: path, "This is a folder; a file is expected.") }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? Int, let refusal = limits.refusal(ofSize: size, file: path) {
      throw Refusal([refusal])
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(file: path, "This file cannot be read. Check that you may read it.")
    }
    return [UInt8](data)
  }
}
