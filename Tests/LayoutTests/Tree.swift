import Foundation

/// The files of the project as text, for the tests that keep its layout honest.
enum Tree {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable, CustomStringConvertible {
    let path: String
    let text: String

    var description: String { path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var name: String { String(path.split(separator: "/").last ?? "") }
    var stem: String { String(name.prefix { $0 != "." }) }
    /// The module or test target it belongs to: the second part of its path.
    var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }
  }

  static func read(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  static func folders(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)
      .filter { !$0.hasPrefix(".") && !$0.contains(".") }.sorted()
  }

  /// All files below a folder whose names end so, in the order of their paths.
  static func files(below path: String, ending suffixes: [String] = [".swift"]) throws -> [File] {
    let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(path).path)?.allObjects ?? []
    let chosen = names.compactMap { $0 as? String }.filter { name in suffixes.contains { name.hasSuffix($0) } }
    return try chosen.sorted().map { File(path: "\(path)/\($0)", text: try read("\(path)/\($0)")) }
  }
}
