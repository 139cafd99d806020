import Council
import Foundation
import Publishing

/// What is found out about files of papers, and done with them, by programs beside the site. Where one is missing, less is known and
/// less is merged, and pages say so.
public struct PaperTools: Sendable {
  /// What is known of a PDF.
  struct PDFFacts: Hashable, Sendable {
    var pages: Int
    var isTagged: Bool
  }

  /// A PDF to be laid onto the pages that a pack keeps for it.
  struct Sheet: Sendable {
    var mark: String
    var pages: Int
    var content: [UInt8]
  }

  /// Looks at a PDF; `nil` when nothing here can. Throws ``FileRefusal`` for one that cannot be opened.
  var look: @Sendable (_ pdf: [UInt8]) throws -> PDFFacts?
  /// The text of a document of an office, in Markdown. Throws ``FileRefusal``.
  var text: @Sendable (_ content: [UInt8], _ kind: FileKind) throws -> String
  /// The pack with each file on its pages.
  var lay: @Sendable (_ pack: [UInt8], _ sheets: [Sheet]) throws -> [UInt8]

  /// qpdf and pandoc.
  public static let beside = PaperTools(look: Self.looked, text: Self.taken, lay: Self.laid)

  /// The most pages that files may have together to be merged into a pack.
  static let mostMergedPages = 1_500
  /// The most bytes they may have together.
  static let mostMergedBytes = 100 * 1_048_576

  private static let seconds = 30

  @Sendable private static func looked(_ pdf: [UInt8]) throws -> PDFFacts? {
    try ToolRun.inFolder { place in
      try place.write(pdf, as: "file.pdf")
      do {
        let count = try place.run("qpdf", ["--show-npages", "file.pdf"], seconds: seconds)
        guard isDone(count), let pages = Int(text(count)), (1...20_000).contains(pages) else {
          throw FileRefusal.cannotBeOpened(.pdf)
        }
        let trailer = text(try place.run("qpdf", ["--show-object=trailer", "file.pdf"], seconds: seconds))
        guard let root = trailer.firstMatch(of: #//Root (\d+) (\d+) R/#)?.output else {
          return PDFFacts(pages: pages, isTagged: false)
        }
        let catalogue = text(
          try place.run("qpdf", ["--show-object=\(root.1),\(root.2)", "file.pdf"], seconds: seconds))
        let isMarked = catalogue.contains(#//Marked true/#) || catalogue.contains(#//MarkInfo \d+ \d+ R/#)
        return PDFFacts(pages: pages, isTagged: isMarked && catalogue.contains("/StructTreeRoot"))
      } catch ToolRun.Trouble.missing {
        return nil
      } catch is ToolRun.Trouble {
        throw FileRefusal.cannotBeOpened(.pdf)
      }
    }
  }

  @Sendable private static func taken(_ content: [UInt8], _ kind: FileKind) throws -> String {
    try ToolRun.inFolder { place in
      let name = "file.\(kind.endings[0])"
      try place.write(content, as: name)
      do {
        let done = try place.run(
          "pandoc",
          [
            "+RTS", "-M512m", "-RTS", "--sandbox", "--from", kind == .word ? "docx" : "odt", "--to",
            "commonmark", "--wrap=none", "--markdown-headings=atx", name,
          ], seconds: seconds)
        guard done.status == 0, let text = String(validating: done.output, as: UTF8.self) else {
          throw FileRefusal.noText("the file could not be read.")
        }
        return Markdown(plain: text).text
      } catch let trouble as ToolRun.Trouble {
        throw FileRefusal.noText("\(trouble)")
      }
    }
  }

  /// Each file lies beneath the pages that the pack keeps for it, so that the pack’s own numbers and tags stay.
  @Sendable private static func laid(_ pack: [UInt8], _ sheets: [Sheet]) throws -> [UInt8] {
    try ToolRun.inFolder { place in
      try place.write(pack, as: "pack.pdf")
      let told = try place.run("qpdf", ["--json=2", "--json-key=outlines", "pack.pdf"], seconds: seconds)
      let firsts = try JSONDecoder().decode(Outlines.self, from: Data(told.output)).firstPages
      var (sources, targets): ([String], [String]) = ([], [])
      for (number, sheet) in sheets.enumerated() {
        guard let first = firsts[sheet.mark] else { throw NotLaid() }
        try place.write(sheet.content, as: "\(number).pdf")
        sources += ["\(number).pdf", "1-\(sheet.pages)"]
        targets.append("\(first)-\(first + sheet.pages - 1)")
      }
      let joined = try place.run("qpdf", ["--empty", "--pages"] + sources + ["--", "files.pdf"], seconds: 120)
      let merged = try place.run(
        "qpdf", ["pack.pdf", "--underlay", "files.pdf", "--to=\(targets.joined(separator: ","))", "--", "merged.pdf"],
        seconds: 120)
      guard isDone(joined), isDone(merged) else { throw NotLaid() }
      return try place.read("merged.pdf")
    }
  }

  private struct NotLaid: Error {}

  private struct Outlines: Decodable {
    struct Entry: Decodable {
      var title: String
      var destpageposfrom1: Int?
      var kids: [Entry]
    }
    var outlines: [Entry]

    /// The page on which each heading stands.
    var firstPages: [String: Int] {
      var (found, left) = ([String: Int](), outlines)
      while let entry = left.popLast() {
        found[entry.title] = entry.destpageposfrom1
        left += entry.kids
      }
      return found
    }
  }

  /// qpdf ends with 3 when it warns and has done it all the same.
  private static func isDone(_ outcome: ToolRun.Outcome) -> Bool { outcome.status == 0 || outcome.status == 3 }

  private static func text(_ outcome: ToolRun.Outcome) -> String {
    String(decoding: outcome.output, as: UTF8.self).trimmed
  }

  /// What pandoc writes, without the markup of pages and the pictures, which a paper’s text has none of.
  private struct Markdown {
    let text: String

    init(plain: String) {
      text =
        plain.replacing(#/(?m)^<!-- -->$\n?/#, with: "").replacing(#/!\[([^\]]*)\]\([^)]*\)/#) { "\($0.output.1)" }
        .replacing(#/<\/?[A-Za-z][^>\n]*>/#, with: "").trimmed
    }
  }
}
