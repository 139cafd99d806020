import Law

/// Something written to an enquiry: what was asked, what was answered, what officers noted among themselves.
public struct EnquiryMessage: Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case asked, added, answer, note
    case handedOver = "handed-over"

    /// What it is, in words.
    public var words: String {
      switch self {
      case .asked: "asked"
      case .added: "added"
      case .answer: "answered"
      case .note: "noted"
      case .handedOver: "handed over"
      }
    }

    /// Whether whoever asked reads it.
    public var isForEnquirer: Bool { self != .note && self != .handedOver }
  }

  /// Its number at its enquiry, from 1.
  public var number: Int
  /// What sort of thing it is.
  public var kind: Kind
  /// What it says.
  public var words: String
  /// The post of the officer; empty for whoever asked.
  public var post: String
  /// The account of the officer; empty for whoever asked.
  public var account: String
  /// When it was written or came.
  public var at: Moment

  /// A message from its parts.
  public init(number: Int, _ kind: Kind, words: String, post: String = "", account: String = "", at: Moment) {
    (self.number, self.kind, self.words, self.post, self.account, self.at) = (number, kind, words, post, account, at)
  }
}
