import Council
import Secrets
import Store

/// Puts a file to a draft. What it is comes from what it holds.
public struct AttachFile: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "attach-file"
  public let authority: String
  /// Which draft.
  public let draft: String
  /// Its name, as it was sent.
  public let fileName: FileName
  /// What it holds.
  public let content: [UInt8]
  /// What a site allows.
  public let limits: FileLimits

  public init(
    _ content: [UInt8], named fileName: FileName, to draft: String, of authority: String, limits: FileLimits
  ) {
    (self.content, self.fileName, self.draft, self.authority) = (content, fileName, draft, authority)
    self.limits = limits
  }

  /// Gives back the file. Throws ``FileRefusal`` and ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<AttachedFile> {
    guard content.count <= limits.mostBytes else { throw FileRefusal.tooLarge(most: limits.mostBytes) }
    let kind = try FileKind.recognised(content, named: fileName)
    let draft = try work.draftInHand(draft, of: authority)
    let others = try work.records.files(of: draft.id, at: authority)
    guard others.count < AttachedFile.mostOfOneDraft else {
      throw FileRefusal.tooMany(most: AttachedFile.mostOfOneDraft)
    }
    let file = AttachedFile(
      id: work.newIdentifier(), draft: draft.id, name: fileName, kind: kind, size: content.count,
      digest: Digest(of: content).description, state: limits.areScanned ? .waiting : .unscanned,
      by: work.person.account ?? "", post: work.person.post, at: work.now.moment)
    try work.records.save(file, of: authority)
    try work.records.keep(content, digest: file.digest, at: authority)
    return .privately(file, draftMatter(work, draft, "File attached (\(kind.words))"))
  }
}

/// What a site allows of files.
public struct FileLimits: Hashable, Sendable {
  /// The most bytes of one file.
  public let mostBytes: Int
  /// Whether a scanner looks through them before anybody opens them.
  public let areScanned: Bool

  /// Limits from their parts.
  public init(mostBytes: Int = 10 * 1_048_576, areScanned: Bool = false) {
    (self.mostBytes, self.areScanned) = (mostBytes, areScanned)
  }
}

extension Work {
  /// A draft that has not been given up or settled: papers and comments may still come to it. Throws ``DraftRefusal``.
  func draftInHand(_ id: String, of authority: String) throws -> Draft {
    let draft = try draft(id, of: authority)
    guard draft.state.isOpen || draft.state == .submitted else { throw DraftRefusal.notOpen(draft.state) }
    return draft
  }
}
