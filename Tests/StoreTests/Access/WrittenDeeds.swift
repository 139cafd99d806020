import Foundation

/// The deeds that the source holds, by name: those that say it themselves, and each of the four for each kind of what is established.
enum WrittenDeeds {
  /// Of one folder of `Sources/Actions`, or of all.
  static func names(in folder: String = "") throws -> Set<String> {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(
      at: root.appendingPathComponent("Sources/Actions/\(folder)"), includingPropertiesForKeys: nil)
    var (names, verbs, nouns): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      names.formUnion(text.matches(of: #/static let name = "([a-z-]+)"/#).map { String($0.output.1) })
      verbs.formUnion(text.matches(of: #/static var name: String \{ "([a-z-]+)-\\\(/#).map { String($0.output.1) })
      nouns.formUnion(text.matches(of: #/static var noun: String \{ "([a-z ]+)"/#).map { String($0.output.1) })
    }
    for verb in verbs { for noun in nouns { names.insert("\(verb)-\(noun)") } }
    return names
  }
}
