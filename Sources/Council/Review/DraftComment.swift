/// What somebody remarked on a draft. Changing it leaves what it said before to be read.
public struct DraftComment: Hashable, Sendable, Identifiable {
  /// What a comment is about.
  public enum Matter: Hashable, Sendable {
    /// The draft as a whole.
    case whole
    /// A unit, by its reference.
    case unit(String)
    /// A post, by its reference.
    case post(String)
    /// What a rule found, by the rule’s short name.
    case finding(String)

    /// `whole`, `unit`, `post` or `finding`.
    public var kind: String {
      switch self {
      case .whole: "whole"
      case .unit: "unit"
      case .post: "post"
      case .finding: "finding"
      }
    }

    /// The reference or the rule; empty for the whole.
    public var reference: String {
      switch self {
      case .whole: ""
      case .unit(let reference), .post(let reference), .finding(let reference): reference
      }
    }

    /// A matter from its two parts; `nil` when they do not belong together.
    public init?(kind: String, reference: String) {
      switch (kind, reference.isEmpty) {
      case ("whole", true): self = .whole
      case ("unit", false): self = .unit(reference)
      case ("post", false): self = .post(reference)
      case ("finding", false): self = .finding(reference)
      default: return nil
      }
    }
  }

  /// What it said from a moment on.
  public struct Version: Hashable, Sendable {
    /// The words.
    public let text: String
    /// From when on.
    public let at: Moment

    /// A version from its parts.
    public init(_ text: String, at: Moment) { (self.text, self.at) = (text, at) }
  }

  /// What tells it apart: random.
  public let id: String
  /// The draft it is on.
  public let draft: String
  /// What of the draft it is about.
  public let about: Matter
  /// The comment it answers; `nil` when it begins something.
  public let answers: String?
  /// The account that wrote it.
  public let by: String
  /// The post that account acted in.
  public let post: String
  /// What it has said, first to last; never empty.
  public var versions: [Version]
  /// When it was marked as dealt with; `nil` while it is open.
  public var resolvedAt: Moment?
  /// The post of who marked it.
  public var resolvedBy: String

  /// A comment from its parts.
  public init(
    id: String, draft: String, about: Matter, answers: String?, by: String, post: String, versions: [Version],
    resolvedAt: Moment? = nil, resolvedBy: String = ""
  ) {
    (self.id, self.draft, self.about, self.answers, self.by, self.post) = (id, draft, about, answers, by, post)
    (self.versions, self.resolvedAt, self.resolvedBy) = (versions, resolvedAt, resolvedBy)
  }

  /// What it says now.
  public var text: String { versions.last?.text ?? "" }
  /// When it was written.
  public var at: Moment { versions.first?.at ?? Moment(milliseconds: 0) }
  /// Whether it is still to be dealt with.
  public var isOpen: Bool { resolvedAt == nil && answers == nil }

  /// The most characters of one comment.
  public static let most = TextLimit.paragraph
}
