import Law

/// What somebody asks for in another format or language, without an account. It is theirs and the officers’ who arrange it.
public struct FormatRequest: Hashable, Sendable {
  /// Its number at its council, from 1.
  public var id: Int
  /// The format.
  public var format: DocumentFormat
  /// The tag of the language (BCP 47).
  public var language: String
  /// What is asked for.
  public var matter: FormatMatter
  /// What it is, and what they need, in their words.
  public var words: String
  /// By when they need it; `nil` when they did not say.
  public var neededBy: Day?
  /// What they are called, as they wish; may be empty.
  public var name: String
  /// Where it is to be sent, or they are to be told: an e-mail address, a telephone number, a postal address.
  public var contact: String
  /// When it came.
  public var receivedAt: Moment
  /// The order that was made of it; `nil` while nobody has looked at it.
  public var order: FormatOrder.Reference?
  /// The day on which that was delivered or declined.
  public var closedOn: Day?

  /// The most requests of a council that wait for an officer at one time.
  public static let mostWaiting = 500

  /// A request from its parts.
  public init(
    id: Int = 0, _ format: DocumentFormat, language: String? = nil, of matter: FormatMatter, words: String = "",
    neededBy: Day? = nil, name: String = "", contact: String, receivedAt: Moment, order: FormatOrder.Reference? = nil,
    closedOn: Day? = nil
  ) {
    (self.id, self.format, self.language) = (id, format, language ?? format.usualLanguage)
    (self.matter, self.words, self.neededBy, self.name) = (matter, words, neededBy, name)
    (self.contact, self.receivedAt, self.order, self.closedOn) = (contact, receivedAt, order, closedOn)
  }

  /// What is wrong with it as it is stated on a day. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found = FormatOrder.objections(format, language)
    if matter == .other, words.isEmpty {
      found.append(.refusal("words", "Say which document or meeting you mean."))
    }
    if contact.isEmpty {
      found.append(.refusal("contact", "Say how we reach you: an e-mail address, a telephone number or an address."))
    }
    if let neededBy, neededBy < today {
      found.append(.refusal("needed", "\(neededBy.long) is past. Write a day to come, or leave it empty."))
    }
    if words.count > TextLimit.paragraph {
      found.append(.refusal("words", "This may have \(TextLimit.paragraph) characters; here are \(words.count)."))
    }
    return found + TextLimit.objections("name", name, most: TextLimit.title, what: "A name")
      + TextLimit.objections("contact", contact, most: TextLimit.item, what: "This")
  }
}
