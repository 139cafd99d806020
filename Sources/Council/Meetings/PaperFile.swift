/// The file of a paper, as people are told of it before they open it.
public struct PaperFile: Hashable, Sendable, Codable {
  /// Its name with its ending: `Appendix A.pdf`.
  public var name: String
  /// What it is, told by what it holds.
  public var kind: FileKind
  /// How many bytes it has.
  public var size: Int
  /// The SHA-256 digest of what it holds, in hexadecimal.
  public var digest: String
  /// How many pages a PDF has; `nil` for other kinds, and when nothing here could count them.
  public var pages: Int?
  /// Whether a PDF has tags, by which programs that read aloud find its order; `nil` for other kinds, and when nothing here could tell.
  public var isTagged: Bool?

  /// A file from its parts.
  public init(name: FileName, kind: FileKind, size: Int, digest: String, pages: Int? = nil, isTagged: Bool? = nil) {
    (self.name, self.kind, self.size, self.digest) = (name.text, kind, size, digest)
    (self.pages, self.isTagged) = (pages, isTagged)
  }

  /// Whether it is surely hard to read for who cannot see it.
  public var isInaccessible: Bool { isTagged == false }

  /// Its size in words: `312 KB`, `1.4 MB`.
  public var sizeWords: String {
    size < 1_048_576
      ? "\(max(1, size / 1024)) KB" : "\(size / 1_048_576).\(size % 1_048_576 * 10 / 1_048_576) MB"
  }

  /// What it is in a few words: `PDF, 12 pages, 312 KB`.
  public var facts: String {
    let count = pages.map { ", \($0) page\($0 == 1 ? "" : "s")" } ?? ""
    return "\(kind.shortWords)\(count), \(sizeWords)"
  }
}

extension FileKind {
  /// The kinds that a paper of a meeting may be.
  public static let papers: [FileKind] = [.pdf, .word, .openText, .excel, .openSheet, .csv]

  /// What it is called without its article: `PDF`, `Word document`.
  public var shortWords: String { words.split(separator: " ").dropFirst().joined(separator: " ") }

  /// Whether its text can be taken out and read as a page.
  public var hasText: Bool { self == .word || self == .openText }
}
