import Foundation
import Testing

@testable import Web

@Suite("The stylesheet")
struct StylesheetTests {
  private static let served = String(decoding: Assets.stylesheet.bytes, as: UTF8.self)

  @Test func `stays under 30 KB, charts and all`() {
    #expect(Assets.stylesheet.bytes.count > 10_000)
    #expect(Assets.stylesheet.bytes.count < 30 * 1024, "\(Assets.stylesheet.bytes.count) bytes")
  }

  @Test func `is sent without comments and needless spaces, and quoted words keep theirs`() {
    let text = """
      /* Why: it's so; { */
      .a :first-child, .b > c { content: "; /* a: b */"; margin: 0 auto; }
      @media (min-width: 48em) { .d { width: calc(1px + 2px); } }
      """
    let squeezed = String(decoding: squeezed(Array(text.utf8)), as: UTF8.self)
    #expect(
      squeezed
        == ".a :first-child,.b>c{content:\"; /* a: b */\";margin:0 auto}@media (min-width:48em){.d{width:calc(1px + 2px)}}"
    )
    #expect(!Self.served.contains("/*"))
  }

  @Test func `knows beginnings and ends and no left or right, so that lines may run either way`() {
    let sided = #/(?:[{;]|-)(?:left|right)\b(?!;|\})|(?:text-align|float):(?:left|right)/#
    #expect(Self.served.firstMatch(of: sided) == nil)
    for match in Self.served.matches(of: #/(padding|margin|inset|border-width):([^;}()]+(?:\([^)]*\))?[^;}]*)[;}]/#) {
      let parts = match.output.2.replacing(" + ", with: "+").split(separator: " ")
      #expect(parts.count < 4 || parts[1] == parts[3], "\(match.output.1): \(match.output.2)")
    }
  }

  @Test func `has no rule for a class that nothing uses`() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../Sources"
    ).standardized
    let used = try Self.words(in: sources)
    for match in Self.served.matches(of: #/\.([a-z][a-z0-9-]*)(?=[\s.:,>~+{)\[])/#) {
      #expect(used.contains(String(match.output.1)), ".\(match.output.1) is nowhere")
    }
  }

  /// Every word in quotes in the code that makes pages.
  private static func words(in sources: URL) throws -> Set<String> {
    var words: Set<String> = []
    for module in ["Web", "Publishing"] {
      let files = FileManager.default.enumerator(
        at: sources.appendingPathComponent(module), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        if file.lastPathComponent == "ChartStyle.swift" { continue }
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.contains("\"") {
          words.formUnion(line.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
        }
        // Tones and steps of a trail are cases, whose names are the classes.
        for match in try String(contentsOf: file, encoding: .utf8).matches(of: #/case ([a-z, ]+)/#) {
          words.formUnion(match.output.1.split { !$0.isLetter }.map(String.init))
        }
      }
    }
    for hue in ["green", "brick", "ochre", "blue", "soft"] { words.formUnion(["i-\(hue)", "w-\(hue)", "k-\(hue)"]) }
    return words
  }
}
