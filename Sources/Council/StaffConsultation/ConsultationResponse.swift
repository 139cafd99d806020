import Law

/// Somebody who is consulted as the holder of a post concerned, or as a representative. Private: that a person is at risk is nobody’s business.
public struct ConsultedPerson: Hashable, Sendable, Identifiable {
  /// What names them: random, and tells nothing.
  public var id: String
  /// What they are called.
  public var name: String
  /// The post they hold, or whom they represent.
  public var post: String
  /// Their account at the council; empty when they have none.
  public var account: String
  /// The day they were entered.
  public var addedOn: Day

  /// A person from the parts.
  public init(id: String = "", name: String, post: String, account: String = "", addedOn: Day) {
    (self.id, self.name, self.post, self.account, self.addedOn) = (id, name, post, account, addedOn)
  }

  /// What is missing or too long.
  public var objections: [Objection] {
    (name.isEmpty ? [.refusal("person-name", "Say who is consulted. Nobody but human resources reads it.")] : [])
      + TextLimit.objections("person-name", name, most: TextLimit.title, what: "A name")
      + TextLimit.objections("person-post", post, most: TextLimit.title, what: "A post")
  }
}

/// What a union or a member of staff said in a consultation. Private.
public struct ConsultationResponse: Hashable, Sendable, Identifiable {
  /// Whose response it is.
  public enum Source: String, Sendable, Codable, CaseIterable {
    case union, staff

    /// The source in words.
    public var words: String { self == .union ? "a union" : "a member of staff" }
  }

  /// How it came.
  public enum Way: String, Sendable, Codable, CaseIterable {
    case paper, link
    case account = "signed-in"

    /// The way in words.
    public var words: String {
      switch self {
      case .paper: "on paper"
      case .link: "by private link"
      case .account: "signed in"
      }
    }
  }

  /// What names it: random, and tells nothing.
  public var id: String
  /// Whose response it is.
  public var source: Source
  /// The union, or what the member of staff is called; empty when the paper does not say.
  public var name: String
  /// The consulted person; empty when none is entered for it.
  public var person: String
  /// The account of that person; empty when they have none.
  public var account: String
  /// How it came.
  public var way: Way
  /// What it says.
  public var words: String
  /// The day it came.
  public var receivedOn: Day
  /// The themes it is about, by their numbers.
  public var themes: [Int]

  /// A response from its parts.
  public init(
    id: String = "", _ source: Source, name: String = "", person: String = "", account: String = "", way: Way,
    words: String, receivedOn: Day, themes: [Int] = []
  ) {
    (self.id, self.source, self.name, self.person, self.account) = (id, source, name, person, account)
    (self.way, self.words, self.receivedOn, self.themes) = (way, words, receivedOn, themes)
  }

  /// The most characters in a response.
  public static let mostWords = 20_000

  /// What is missing, too long, or came too late for a consultation.
  public func objections(to consultation: StaffConsultation, today: Day) -> [Objection] {
    var found = TextLimit.objections("from", name, most: TextLimit.title, what: "A name")
    if words.isEmpty { found.append(.refusal("words", "Write what is to be said.")) }
    if words.count > Self.mostWords {
      found.append(.refusal("words", "A response may have \(Self.mostWords) characters; this has \(words.count)."))
    }
    if source == .union, name.isEmpty { found.append(.refusal("from", "Say which union it is from.")) }
    if receivedOn > today { found.append(.refusal("received", "\(receivedOn.long) is still to come.")) }
    if receivedOn < consultation.opens || receivedOn > consultation.lastDay {
      let field = way == .paper ? "received" : "words"
      found.append(
        .refusal(
          field, "Responses are taken from \(consultation.opens.long) to \(consultation.lastDay.long), and not after."))
    }
    return found
  }
}
