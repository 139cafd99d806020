import Law

/// Who asked the council something, and how they want to hear.
public struct Enquirer: Hashable, Sendable {
  /// How they want to hear.
  public enum Wish: String, Sendable, Codable, CaseIterable {
    case email = "e-mail"
    case telephone, none

    /// The wish in words.
    public var words: String {
      switch self {
      case .email: "by e-mail"
      case .telephone: "by telephone"
      case .none: "no answer needed, or only here"
      }
    }
  }

  /// What it is about, in their words, in a line.
  public var subject: String
  /// What they are called; empty when they did not say.
  public var name: String
  /// Their e-mail address; `nil` when not given.
  public var email: EmailAddress?
  /// Their telephone number; empty when not given.
  public var telephone: String
  /// How they want to hear.
  public var wish: Wish

  /// An enquirer from the parts.
  public init(
    subject: String, name: String = "", email: EmailAddress? = nil, telephone: String = "", wish: Wish = .none
  ) {
    (self.subject, self.name, self.email, self.telephone, self.wish) = (subject, name, email, telephone, wish)
  }

  /// What is wrong with what was stated, and with what was asked. The fields are those of the form.
  public func objections(asking words: String) -> [Objection] {
    var found: [Objection] = []
    if subject.isEmpty { found.append(.refusal("subject", "Say in a line what it is about.")) }
    if words.isEmpty { found.append(.refusal("words", "Write what you want to ask or to say.")) }
    if words.count > Enquiry.mostCharacters {
      found.append(
        .refusal("words", "There is room for \(Enquiry.mostCharacters) characters; here are \(words.count)."))
    }
    if wish == .email, email == nil {
      found.append(.refusal("email", "Give an e-mail address for the answer, or choose another way."))
    }
    if wish == .telephone, telephone.isEmpty {
      found.append(.refusal("telephone", "Give a telephone number for the answer, or choose another way."))
    }
    return found + TextLimit.objections("subject", subject, most: TextLimit.title, what: "A subject")
      + TextLimit.objections("name", name, most: TextLimit.short, what: "A name")
      + TextLimit.objections("telephone", telephone, most: 40, what: "A telephone number")
  }
}
