/// A file that belongs to a draft.
public struct AttachedFile: Hashable, Sendable, Identifiable {
  /// What is known of whether it does harm.
  public enum State: String, CaseIterable, Sendable {
    /// It waits to be looked through for viruses, and cannot be opened until then.
    case waiting
    /// The scanner has found nothing.
    case clean
    /// The scanner has refused it; what it held is deleted.
    case refused
    /// This site has no scanner.
    case unscanned

    /// Whether it may be downloaded.
    public var mayBeOpened: Bool { self == .clean || self == .unscanned }

    /// The state in words: `it waits to be checked for viruses`.
    public var words: String {
      switch self {
      case .waiting: "it waits to be checked for viruses"
      case .clean: "it was checked for viruses, and none was found"
      case .refused: "the virus check refused it, and its content was deleted"
      case .unscanned: "it was not checked for viruses, because this site has no scanner"
      }
    }
  }

  /// What tells it apart: random.
  public let id: String
  /// The draft it belongs to.
  public let draft: String
  /// Its name.
  public let name: FileName
  /// What it is.
  public let kind: FileKind
  /// How many bytes it has.
  public let size: Int
  /// The SHA-256 digest of its content, in hexadecimal.
  public let digest: String
  /// What is known of whether it does harm.
  public var state: State
  /// The account that attached it.
  public let by: String
  /// The post that account acted in.
  public let post: String
  /// When it was attached.
  public let at: Moment
  /// When it was looked through; `nil` until then.
  public var lookedAt: Moment?

  /// A file from its parts.
  public init(
    id: String, draft: String, name: FileName, kind: FileKind, size: Int, digest: String, state: State, by: String,
    post: String, at: Moment, lookedAt: Moment? = nil
  ) {
    (self.id, self.draft, self.name, self.kind, self.size) = (id, draft, name, kind, size)
    (self.digest, self.state, self.by, self.post, self.at) = (digest, state, by, post, at)
    self.lookedAt = lookedAt
  }

  /// The most files of one draft.
  public static let mostOfOneDraft = 50
}
