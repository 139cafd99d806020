import Council
import Store

/// Keeps what the scanner said of a file. What it refused is deleted at once.
public struct NoteScan: Deed {
  public static let permission = Permission.runSite
  public static let name = "note-scan"
  public let authority: String
  /// Which file.
  public let file: String
  /// Whether nothing was found.
  public let isClean: Bool

  public init(of file: String, isClean: Bool, at authority: String) {
    (self.file, self.isClean, self.authority) = (file, isClean, authority)
  }

  /// Gives back the file as it stands now. Throws ``FileRefusal`` when it is gone or was looked through already.
  public func carryOut(_ work: Work) throws -> Done<AttachedFile> {
    guard var kept = try work.records.file(file, at: authority), kept.state == .waiting else {
      throw FileRefusal.unknownFile
    }
    (kept.state, kept.lookedAt) = (isClean ? .clean : .refused, work.now.moment)
    try work.records.save(kept, of: authority)
    if !isClean { try work.records.forgetContent(of: kept, at: authority) }
    let title = isClean ? "File checked for viruses, none found" : "File refused by the virus check"
    return .privately(
      kept,
      matter(
        work, subject: "draft \(kept.draft)", title: title,
        under: Warrant(.running, "Checking files before anybody opens them")))
  }
}
