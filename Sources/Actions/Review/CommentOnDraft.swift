import Council
import Store

/// Makes a remark on a draft, or answers one.
public struct CommentOnDraft: Deed {
  public static let permission = Permission.commentOnDrafts
  public static let name = "comment-on-draft"
  public let authority: String
  /// Which draft.
  public let draft: String
  /// What it says.
  public let text: String
  /// What of the draft it is about.
  public let about: DraftComment.Matter
  /// The comment it answers; `nil` when it begins something.
  public let answers: String?

  public init(
    _ text: String, on draft: String, about: DraftComment.Matter = .whole, answers: String? = nil, of authority: String
  ) {
    (self.text, self.draft, self.about) = (text, draft, about)
    (self.answers, self.authority) = (answers, authority)
  }

  /// Gives back the comment. Throws ``ReviewRefusal`` and ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<DraftComment> {
    let words = try CommentWords.checked(text)
    let draft = try work.draftInHand(draft, of: authority)
    guard about.reference.count <= TextLimit.reference else { throw ReviewRefusal.unknownComment }
    let first = try answers.map { try work.comment($0, on: draft.id, of: authority) }
    let comment = DraftComment(
      id: work.newIdentifier(), draft: draft.id, about: first?.about ?? about, answers: first?.answers ?? first?.id,
      by: work.person.account ?? "", post: work.person.post, versions: [.init(words, at: work.now.moment)])
    try work.records.save(comment, of: authority)
    return .privately(comment, draftMatter(work, draft, first == nil ? "Comment made" : "Comment answered"))
  }
}

/// What the words of a comment must be.
enum CommentWords {
  static func checked(_ text: String) throws(ReviewRefusal) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter(mayStand)))
    }
    let words = lines.joined(separator: "\n")
    guard words.contains(where: { !$0.isWhitespace }) else { throw .words("Write what you want to say.") }
    guard words.count <= DraftComment.most else {
      throw .words("A comment may have \(DraftComment.most) characters; this has \(words.count).")
    }
    return words
  }

  /// Neither a control nor a sign that turns the direction of what comes after it.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: scalar == "\t"
    default: true
    }
  }
}

extension Work {
  /// A comment on a draft. Throws ``ReviewRefusal``.
  func comment(_ id: String, on draft: String, of authority: String) throws -> DraftComment {
    guard let comment = try records.comment(id, at: authority), comment.draft == draft else {
      throw ReviewRefusal.unknownComment
    }
    return comment
  }
}
