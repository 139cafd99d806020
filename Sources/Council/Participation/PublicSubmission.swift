import Law

/// What a resident puts to a meeting that is to come: a question, a petition, the wish to speak. It is nobody’s but theirs and democratic
/// services’ until it stands on the agenda, and who sent it is known by their account only.
public struct PublicSubmission: Hashable, Sendable {
  /// What is put.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case question, petition, deputation

    /// Its kind in words.
    public var words: String { rawValue }

    /// The kind of agenda item it becomes.
    public var item: AgendaItem.Kind { self == .question ? .questions : .petitions }
  }

  /// What became of it.
  public enum State: Hashable, Sendable {
    case received
    /// It stands on the agenda, published or in the making, as an item with this lasting number.
    case accepted(item: Int)
    case refused(reason: String)

    /// A word for it.
    public var word: String {
      switch self {
      case .received: "received"
      case .accepted: "accepted"
      case .refused: "refused"
      }
    }
  }

  /// Its number at its council, from 1.
  public var id: Int
  /// What is put.
  public var kind: Kind
  /// To which meeting.
  public var meeting: Meeting.Reference
  /// What it is about, in a line.
  public var subject: String
  /// The question, what the petition asks, what the deputation wants to say.
  public var words: String
  /// Who puts it, as that is to be published: `A resident of Hillside`.
  public var name: String
  /// How many signed; `nil` but for a petition.
  public var signatures: Int?
  /// The account it came from.
  public var account: String
  /// When it came.
  public var receivedAt: Moment
  /// What became of it.
  public var state: State

  /// A submission from its parts.
  public init(
    id: Int = 0, _ kind: Kind, to meeting: Meeting.Reference, subject: String, words: String, name: String,
    signatures: Int? = nil, account: String = "", receivedAt: Moment, state: State = .received
  ) {
    (self.id, self.kind, self.meeting, self.subject, self.words) = (id, kind, meeting, subject, words)
    (self.name, self.signatures, self.account) = (name, signatures, account)
    (self.receivedAt, self.state) = (receivedAt, state)
  }

  /// How many words it has.
  public var count: Int { words.split(whereSeparator: \.isWhitespace).count }

  /// The item of the agenda it becomes, with its text quoted as it came.
  public func item(_ id: Int, debatedFrom: Int? = nil) -> AgendaItem {
    let quoted = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "> \(Self.plain(String($0)))" }.joined(separator: "\n")
    let title = "\(kind.words.prefix(1).uppercased() + kind.words.dropFirst()): \(subject)"
    return AgendaItem(id: id, title: title, kind: kind.item, note: "\(opening(debatedFrom))\n\n\(quoted)")
  }

  private func opening(_ debatedFrom: Int?) -> String {
    let who = Self.plain(name)
    guard kind == .petition, let signatures else {
      return kind == .question ? "Asked by \(who):" : "\(who) asks to be heard:"
    }
    let isDebated = debatedFrom.map { signatures >= $0 } ?? false
    return isDebated
      ? "Presented by \(who), with \(signatures) signatures; it is debated, as \(debatedFrom ?? 0) are enough for that:"
      : "Presented by \(who), with \(signatures) signatures:"
  }

  /// The text so that nothing of it is taken for marks of Markdown.
  private static func plain(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_{}[]<>()#+-.!|~&".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
