import Council
import Secrets
import Store

/// A file that somebody sends in as a paper, with what was found out about it.
public struct PaperUpload: Sendable {
  /// Which paper of the meeting.
  public let paper: Paper.Reference
  /// What it holds.
  public let content: [UInt8]
  /// Its name, as it was sent.
  public let name: FileName
  /// How many pages a PDF has; `nil` when that is not known.
  public let pages: Int?
  /// Whether a PDF has tags; `nil` when that is not known.
  public let isTagged: Bool?

  /// A file for a paper.
  public init(_ content: [UInt8], named name: FileName, as paper: Paper.Reference, pages: Int?, isTagged: Bool?) {
    (self.content, self.name, self.paper, self.pages, self.isTagged) = (content, name, paper, pages, isTagged)
  }

  /// Its kind, when it may be a paper. Throws ``FileRefusal``.
  public static func kind(_ content: [UInt8], named name: FileName) throws -> FileKind {
    let kind = try FileKind.recognised(content, named: name)
    guard FileKind.papers.contains(kind) else { throw FileRefusal.noPaper(kind) }
    return kind
  }

  /// The file as people are told of it. Throws ``FileRefusal``.
  func file() throws -> PaperFile {
    PaperFile(
      name: name, kind: try Self.kind(content, named: name), size: content.count,
      digest: Digest(of: content).description, pages: pages, isTagged: isTagged)
  }
}
