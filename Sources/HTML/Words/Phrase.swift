/// Words of the interface, which are shown in the language of whoever reads the page. A literal in markup is one by itself:
/// `p { "Saved by \(name)" }` is looked up as `Saved by {1}`. A `String` is data, and stands as it is.
///
/// What varies is a value within the literal, and a sentence is one literal: translators cannot put glued pieces into another order.
public struct Phrase: Sendable, Equatable {
  /// What a phrase is made of.
  enum Form: Sendable, Equatable {
    /// Words without values.
    case words(String)
    /// Words with values between them.
    case mixed([Piece])
    /// A name or a text that somebody entered.
    case data(String)
    /// A sentence that stands in English in every language: of law, of the record, of a message from deeper down.
    case english(String)
    /// A term of the code below the pages, known to the catalogue by its English words.
    case term(String)
    /// Words that differ with a number: those for one, and those for others.
    case counted(Int, [Phrase])
  }

  /// A piece of a phrase with values.
  enum Piece: Sendable, Equatable {
    case words(String)
    case number(Int)
    case data(String)
    case phrase(Phrase)
    case markup(HTMLNode)
  }

  let form: Form

  /// Whether there is nothing in it.
  public var isEmpty: Bool {
    switch form {
    case .words(let text), .data(let text), .english(let text), .term(let text): text.isEmpty
    case .mixed(let pieces): pieces.allSatisfy(\.isEmpty)
    case .counted: false
    }
  }

  /// A name or a text that somebody entered, which no language changes.
  public static func data(_ text: String) -> Phrase { Phrase(form: .data(text)) }

  /// A sentence that stands in English in every language, and says so to those who read it aloud.
  public static func english(_ text: String) -> Phrase { Phrase(form: .english(text)) }

  /// An English term that the catalogue knows by its own words, such as the name of a role; in English where it does not.
  public static func term(_ words: String) -> Phrase { Phrase(form: .term(words)) }
}

extension Phrase.Piece {
  var isEmpty: Bool {
    switch self {
    case .words(let text), .data(let text): text.isEmpty
    case .number: false
    case .phrase(let phrase): phrase.isEmpty
    case .markup(let node): node.isEmpty
    }
  }
}

/// The words for exactly one, beside the ``Phrase`` for other numbers.
public struct Singular: Sendable, Equatable {
  let phrase: Phrase
}

/// Words that differ with a number: `counted(posts, one: "1 post", other: "\(posts) posts")`. Languages with more forms have them in
/// their catalogue.
public func counted(_ number: Int, one: Singular, other: Phrase) -> Phrase {
  Phrase(form: .counted(number, [one.phrase, other]))
}
