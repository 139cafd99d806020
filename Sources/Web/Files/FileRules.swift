import Actions
import Council
import Store

/// What a site does with files: how large they may be, and who looks through them first.
public struct FileRules: Sendable {
  /// The most bytes of one file.
  public let mostBytes: Int
  /// The scanner; `nil` when the site has none.
  public let scanner: FileScanner?

  /// Rules from their parts; 10 MB and no scanner unless others are named.
  public init(mostMegabytes: Int = 10, scanner: FileScanner? = nil) {
    mostBytes = mostMegabytes * 1_048_576
    self.scanner = scanner
  }

  /// Looks through what was sent in and is to be kept at once. Throws ``FileRefusal`` where it is too large or is not found clean.
  func letIn(_ content: [UInt8]) throws(FileRefusal) {
    guard content.count <= mostBytes else { throw .tooLarge(most: mostBytes) }
    guard !content.isEmpty else { return }
    switch scanner?.look(at: content) {
    case nil, .clean?: break
    case .refused?: throw .harmful
    case .unknown?: throw .notChecked
    }
  }

  var limits: FileLimits { FileLimits(mostBytes: mostBytes, areScanned: scanner != nil) }
  /// The most bytes of a form with one file and its few other fields.
  var mostFormBytes: Int { mostBytes + 65_536 }
  /// The most bytes of a form with a paper’s text and its file. Twice a file’s, so that one that is too large is refused by the form, with
  /// what was typed still in it.
  var mostPaperBytes: Int { 2 * mostBytes + 4 * 1_048_576 }
}

extension Records {
  /// Has the files that wait looked through, some at a time, and keeps what was said of each. Throws what the scanner said when it
  /// could not say anything of one; that and those after it go on waiting.
  public func scanFiles(_ scanner: FileScanner, at now: Now) throws {
    for authority in try authorities() {
      for file in try read({ try $0.filesWaiting(at: authority.id, atMost: 50) }) {
        try scan(file, scanner, at: authority.id, now)
      }
    }
  }

  func scan(_ file: AttachedFile, _ scanner: FileScanner, at authority: String, _ now: Now) throws {
    let content = try read { try $0.content(of: file, at: authority) }
    let isClean: Bool
    switch scanner.look(at: content) {
    case .clean: isClean = true
    case .refused: isClean = false
    case .unknown(let why): throw ScannerTrouble(why: why)
    }
    do {
      try carryOut(NoteScan(of: file.id, isClean: isClean, at: authority), by: .folkmoot, at: now)
    } catch FileRefusal.unknownFile {
      // It was removed, or somebody else had it looked through, while this scanner was at it.
    }
  }
}

/// That the scanner could not say anything of a file.
struct ScannerTrouble: Error, CustomStringConvertible {
  let why: String
  var description: String { "A file could not be checked for viruses, and goes on waiting. \(why)" }
}
