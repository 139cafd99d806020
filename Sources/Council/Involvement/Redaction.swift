import Law

/// What an officer decided of words that somebody wrote, before everybody may read them: that they stand as they are, or what is
/// blacked out of them and why. Words of which nothing is decided are not published.
public struct Redaction: Hashable, Sendable, Codable {
  /// Why words are blacked out. The codes stand where the words did.
  public enum Reason: String, Sendable, Codable, CaseIterable {
    case person = "P"
    case accusation = "A"
    case offence = "O"
    case confidence = "C"
    case other = "X"

    /// The reason in words.
    public var words: String {
      switch self {
      case .person: "it tells who somebody is, or how to reach them"
      case .accusation: "it accuses somebody of something"
      case .offence: "it is abusive, or the law forbids to publish it"
      case .confidence: "it was said in confidence"
      case .other: "for another reason"
      }
    }
  }

  /// A part of what is published.
  public enum Part: Hashable, Sendable {
    /// Words as they were written.
    case words(String)
    /// What is blacked out.
    case blackedOut(Reason)
  }

  /// Why something is blacked out; `nil` where all stands as it was written.
  public let reason: Reason?
  /// What is blacked out, as it was written; empty for all of it.
  public let passages: [String]
  /// What those who read answers should know of it; it is not published.
  public let note: String

  /// Words that stand as they were written.
  public static let none = Redaction(nil, [], "")

  /// Words of which passages are blacked out, or all where none is named.
  public init(_ reason: Reason, passages: [String] = [], note: String = "") {
    self.init(reason as Reason?, passages, note)
  }

  private init(_ reason: Reason?, _ passages: [String], _ note: String) {
    (self.reason, self.passages, self.note) = (reason, passages, note)
  }

  /// Reads one; before there were codes it was no more than why all of an answer was blacked out.
  public init(from decoder: any Decoder) throws {
    if let note = try? decoder.singleValueContainer().decode(String.self) {
      self.init(.other, note: note)
    } else {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        try fields.decodeIfPresent(Reason.self, forKey: .reason), try fields.decode([String].self, forKey: .passages),
        try fields.decode(String.self, forKey: .note))
    }
  }

  /// What stands against it for words that were written: a passage that is not in them.
  public func objections(for text: String) -> [Objection] {
    passages.filter { $0.isEmpty || text.ranges(of: $0).isEmpty }.map {
      .refusal("passages", "“\($0)” does not stand in the answer. Copy the words as they were written.")
    } + TextLimit.objections("passages", passages, what: "Passages")
      + TextLimit.objections("note", note, most: TextLimit.title, what: "A note")
  }

  /// What everybody may read of words. Where a passage is not found any more, nothing is: what it kept back may stand there in other words.
  public func parts(of text: String) -> [Part] {
    guard let reason else { return [.words(text)] }
    guard !passages.isEmpty, objections(for: text).isEmpty else { return [.blackedOut(reason)] }
    var parts: [Part] = []
    var place = text.startIndex
    for hidden in Self.joined(passages.flatMap { text.ranges(of: $0) }) {
      if place < hidden.lowerBound { parts.append(.words(String(text[place..<hidden.lowerBound]))) }
      parts.append(.blackedOut(reason))
      place = hidden.upperBound
    }
    return place < text.endIndex ? parts + [.words(String(text[place...]))] : parts
  }

  /// Ranges in order, those that touch made one.
  private static func joined(_ ranges: [Range<String.Index>]) -> [Range<String.Index>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, next in
      if let last = joined.last, next.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        joined.append(next)
      }
    }
  }
}

extension ActivityResponse {
  /// What was written, question by question, in their order.
  public func written(to questionnaire: Questionnaire) -> [(question: ActivityQuestion, text: String)] {
    questionnaire.questions.compactMap { question in
      guard question.kind.isOpen || question.takesOther, let text = answers[question.id]?.text, !text.isEmpty else {
        return nil
      }
      return (question, text)
    }
  }

  /// Whether its words are for everybody once an officer has read them: who wrote them allows it, and they count.
  public var isForEverybody: Bool { mayBePublished && setAside.isEmpty }

  /// Whether an officer has still to read words of it before they are published.
  public func waitsToBeRead(_ questionnaire: Questionnaire) -> Bool {
    isForEverybody && written(to: questionnaire).contains { redactions[$0.question.id] == nil }
  }

  /// What everybody may read of it: words that an officer has read, with what is blacked out. Nothing of what was chosen, nor of the
  /// place: together they could tell who somebody is.
  public func published(
    from questionnaire: Questionnaire
  ) -> [(question: ActivityQuestion, parts: [Redaction.Part])] {
    guard isForEverybody else { return [] }
    return written(to: questionnaire).compactMap { question, text in
      redactions[question.id].map { (question, $0.parts(of: text)) }
    }
  }
}
